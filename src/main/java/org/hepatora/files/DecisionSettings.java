// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.files;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.ZoneId;
import org.hepatora.decision.policy.Policy;
import org.hepatora.fhir.read.PatientPictureReader;
import org.hepatora.knowledge.Knowledge;
import org.hepatora.policy.PolicyFile;

/**
 * What a run is asked, in plain values that can be sent to other machines.
 *
 * @param zone where the hospital is, as the server's {@code hepatora.zone}
 * @param policy the text of a policy file; empty for the standard policy
 * @param knowledge the text of a hospital's own rows; empty for the tables of this release
 * @param everybody also those of whom no hepatocellular carcinoma is recorded
 * @param outcomes also what became of each patient, for which the decision is made again as of
 *     every day of the record
 */
public record DecisionSettings(
    LocalDate asOf,
    ZoneId zone,
    String policy,
    String knowledge,
    boolean everybody,
    boolean outcomes)
    implements Serializable {
  /** The decision as asked for; a policy or a row that cannot be taken is refused. */
  public PatientDecider decider() {
    var reader = new PatientPictureReader(knowledgeRead(), zone);
    return new PatientDecider(
        new AnswerRows(reader, policyRead(), asOf, outcomes), reader, everybody);
  }

  /** The policy with its version. */
  public Policy policyRead() {
    return policy.isEmpty() ? Policy.standard() : PolicyFile.read(policy);
  }

  private Knowledge knowledgeRead() {
    return knowledge.isEmpty() ? Knowledge.standard() : Knowledge.withRows(knowledge);
  }

  /** All of it in words that are the same for the same run. */
  public String fingerprint() {
    return String.join(
        "\n",
        asOf.toString(),
        zone.toString(),
        policyRead().version(),
        "policy " + policy.hashCode(),
        "knowledge " + knowledge.hashCode(),
        "everybody " + everybody,
        "outcomes " + outcomes);
  }
}
