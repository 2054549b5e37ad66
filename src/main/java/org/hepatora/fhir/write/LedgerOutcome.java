// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir.write;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import org.hepatora.decision.evidence.Problem;
import org.hepatora.decision.picture.Ledger;
import org.hepatora.fhir.read.CutShort;
import org.hepatora.language.Speech;

/** What became of every resource of a record, as an OperationOutcome beside the facts. */
final class LedgerOutcome {
  /** Entries that are named; a longer list tells its count. Ours. */
  private static final int MOST_NAMED = 200;

  private LedgerOutcome() {}

  static JsonNode of(Ledger ledger, List<Problem> problems) {
    var outcome = JsonNodeFactory.instance.objectNode().put("resourceType", "OperationOutcome");
    var issues = outcome.putArray("issue");
    issue(issues, "information", "informational", Speech.say(LedgerWords.counts(ledger)));
    if (ledger.isCutShort()) {
      for (Problem problem : problems) {
        if (CutShort.is(problem)) {
          issue(
              issues, "warning", "incomplete", problem.path() + ": " + Speech.say(problem.text()));
        }
      }
    }
    LedgerWords.notUnderstood(ledger, MOST_NAMED)
        .forEach(one -> issue(issues, "warning", "not-supported", Speech.say(one)));
    return outcome;
  }

  private static void issue(ArrayNode issues, String severity, String code, String text) {
    issues.addObject().put("severity", severity).put("code", code).put("diagnostics", text);
  }
}
