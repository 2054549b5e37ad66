// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.server;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.time.Clock;
import java.util.List;
import org.hepatora.decision.eligibility.EligibilityAssessor;
import org.hepatora.decision.plan.TreatmentPlanner;
import org.hepatora.decision.policy.Policy;
import org.hepatora.fhir.read.PatientPictureReader;
import org.hepatora.fhir.write.AnswerWriter;
import org.hepatora.knowledge.Knowledge;
import org.hepatora.knowledge.KnowledgeException;
import org.hepatora.knowledge.Publications;
import org.hepatora.policy.PolicyFile;
import org.hepatora.policy.PolicyFileException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The decision core and its readers, made once; they hold no state. */
@Configuration(proxyBeanMethods = false)
class DecisionConfiguration {
  @Bean
  Clock clock(PlaceProperties place) {
    return Clock.system(place.zone());
  }

  @Bean
  PatientPictureReader patientPictureReader(
      Knowledge knowledge, KnowledgeProperties properties, Clock clock) {
    try {
      return new PatientPictureReader(knowledge, clock.getZone());
    } catch (KnowledgeException refused) {
      var file = properties.file();
      throw file == null
          ? refused
          : new KnowledgeRefusedException(file, refused.problems(), refused);
    }
  }

  /** What a hospital knows where a file names it; a file that cannot be taken stops the start. */
  @Bean
  Knowledge knowledge(KnowledgeProperties properties) {
    var file = properties.file();
    if (file == null) {
      return Knowledge.standard();
    }
    try {
      return Knowledge.with(file);
    } catch (KnowledgeException refused) {
      throw new KnowledgeRefusedException(file, refused.problems(), refused);
    } catch (CharacterCodingException notText) {
      throw new KnowledgeRefusedException(file, List.of("it is not UTF-8 text"), notText);
    } catch (IOException unreadable) {
      throw new KnowledgeRefusedException(file, List.of("it cannot be read"), unreadable);
    }
  }

  /** The templates know it as {@code publications}. */
  @Bean
  Publications publications(Knowledge knowledge) {
    return knowledge.publications();
  }

  @Bean
  AnswerWriter answerWriter() {
    return new AnswerWriter();
  }

  /**
   * The hospital's numbers where a file names them; a file that cannot be taken stops the start.
   */
  @Bean
  Policy policy(PolicyProperties properties) {
    var file = properties.file();
    if (file == null) {
      return Policy.standard();
    }
    try {
      return PolicyFile.read(file);
    } catch (PolicyFileException refused) {
      throw new PolicyRefusedException(file, refused.problems(), refused);
    } catch (CharacterCodingException notText) {
      throw new PolicyRefusedException(file, List.of("it is not UTF-8 text"), notText);
    } catch (IOException unreadable) {
      throw new PolicyRefusedException(file, List.of("it cannot be read"), unreadable);
    }
  }

  @Bean
  EligibilityAssessor eligibilityAssessor(Policy policy, Knowledge knowledge) {
    return new EligibilityAssessor(policy, knowledge.formulary().drugs());
  }

  @Bean
  TreatmentPlanner treatmentPlanner(Policy policy, Knowledge knowledge) {
    return new TreatmentPlanner(policy, knowledge.options());
  }
}
