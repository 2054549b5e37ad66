// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hepatora.decision.eligibility.EligibilityAssessor;
import org.hepatora.decision.policy.Policy;
import org.hepatora.decision.therapy.Drugs;
import org.hepatora.fhir.write.ReviewDefinitionWriter;
import org.junit.jupiter.api.Test;

/**
 * The guide's copy of PlanDefinition cytoreduction-review is what the server publishes under the
 * standard policy. {@code -Dreview.write=true} writes it anew.
 */
class ReviewDefinitionFileTest {
  private static final Path FILE =
      Path.of("profiles/from-policy/PlanDefinition-cytoreduction-review.json");

  @Test
  void theCommittedDefinitionIsTheOneTheServerPublishes() throws IOException {
    var policy = Policy.standard();
    var criteria = new EligibilityAssessor(policy, Drugs.FORMULARY.drugs()).criteria();
    var definition = new ReviewDefinitionWriter().write(policy, criteria);
    var json =
        FhirContext.forR4Cached()
                .newJsonParser()
                .setPrettyPrint(true)
                .encodeResourceToString(definition)
            + "\n";
    if (Boolean.getBoolean("review.write")) {
      Files.writeString(FILE, json);
    }
    assertThat(ProfileValidation.read(FILE)).isEqualTo(json);
    assertThat(ProfileValidation.errors(json)).isEmpty();
  }
}
