package org.hepatora.files;

import java.io.Serializable;
import java.time.LocalDate;
import org.hepatora.decision.policy.Policy;
import org.hepatora.policy.PolicyFile;

/**
 * What a run is asked, in plain values that can be sent to other machines.
 *
 * @param policy the text of a policy file; empty for the standard policy
 * @param everybody also those of whom no hepatocellular carcinoma is recorded
 */
public record DecisionSettings(LocalDate asOf, String policy, boolean everybody)
    implements Serializable {
  /** The decision as asked for; a policy that cannot be taken is refused. */
  public PatientDecider decider() {
    return new PatientDecider(new AnswerRows(policyRead(), asOf), everybody);
  }

  /** The policy with its version. */
  public Policy policyRead() {
    return policy.isEmpty() ? Policy.standard() : PolicyFile.read(policy);
  }
}
