package org.hepatora.board.outcomes;

import java.util.List;
import org.hepatora.decision.outcome.ResponseGroup;
import org.hepatora.decision.outcome.ResponseReport;
import org.hepatora.decision.outcome.SmallCells;
import org.hepatora.decision.therapy.Regimen;

/**
 * A row of the table of responses.
 *
 * @param told whether its numbers are large enough to be told
 */
public record ResponseLine(ResponseGroup group, String regimen, boolean told) {

  static List<ResponseLine> of(ResponseReport report) {
    int minimum = report.query().minimumCell();
    return report.groups().stream()
        .map(one -> new ResponseLine(one, name(one.regimen()), isTold(one, minimum)))
        .toList();
  }

  private static boolean isTold(ResponseGroup group, int minimum) {
    return group.evaluable() >= minimum
        && !SmallCells.isSmall(group.responders(), minimum)
        && !SmallCells.isSmall(group.evaluable() - group.responders(), minimum);
  }

  private static String name(String code) {
    for (var regimen : Regimen.values()) {
      if (regimen.code().equals(code)) {
        return regimen.display();
      }
    }
    return code;
  }
}
