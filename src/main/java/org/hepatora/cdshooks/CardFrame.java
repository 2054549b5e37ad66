package org.hepatora.cdshooks;

import java.util.ArrayList;
import java.util.List;
import org.hepatora.cdshooks.Card.Coding;
import org.hepatora.cdshooks.Card.Link;
import org.hepatora.cdshooks.Card.Source;
import org.hepatora.cdshooks.wire.CdsJson;
import org.hepatora.decision.answer.Answer;
import org.hepatora.fhir.code.Canonicals;
import org.springframework.stereotype.Component;

/** What stands around every card: who says so, and where to read on. */
@Component
final class CardFrame {
  private final String home;
  private final Link evidence;
  private final CdsProperties properties;
  private final BoardLink board;

  CardFrame(OwnServer own, CdsProperties properties, BoardLink board) {
    this.board = board;
    this.home = own.url() + "/";
    this.evidence =
        Link.absolute(
            "Rules, thresholds and their sources",
            own.url() + "/fhir/PlanDefinition/cytoreduction-review?_format=json");
    this.properties = properties;
  }

  Source source(String label, Answer answer) {
    var disposition = answer.disposition();
    return new Source(
        label,
        home,
        new Coding(Canonicals.DISPOSITION_SYSTEM, disposition.code(), disposition.display()));
  }

  /**
   * The evidence, the tumour board view where a launch address is configured, and the patient's
   * page where the patient is stored here.
   */
  List<Link> links(String service, String cardUuid, Answer answer, CdsRequest request) {
    var links = new ArrayList<Link>();
    links.add(evidence);
    var launch = properties.smartLaunchUrl();
    if (launch != null) {
      var context =
          CdsJson.nodes()
              .objectNode()
              .put("service", service)
              .put("card", cardUuid)
              .put("disposition", answer.disposition().code())
              .put("asOf", answer.asOf().toString());
      links.add(Link.smart("Open the tumour board view", launch.toString(), context.toString()));
    }
    var page = board.of(request);
    if (page != null) {
      links.add(page);
    }
    return links;
  }
}
