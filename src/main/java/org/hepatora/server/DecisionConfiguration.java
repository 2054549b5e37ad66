package org.hepatora.server;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.time.Clock;
import java.util.List;
import org.hepatora.decision.eligibility.EligibilityAssessor;
import org.hepatora.decision.plan.TreatmentPlanner;
import org.hepatora.decision.policy.Policy;
import org.hepatora.fhir.write.AnswerWriter;
import org.hepatora.fhir.read.PatientPictureReader;
import org.hepatora.policy.PolicyFile;
import org.hepatora.policy.PolicyFileException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The decision core and its readers, made once; they hold no state. */
@Configuration(proxyBeanMethods = false)
class DecisionConfiguration {
  @Bean
  Clock clock() {
    return Clock.systemDefaultZone();
  }

  @Bean
  PatientPictureReader patientPictureReader() {
    return new PatientPictureReader();
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
  EligibilityAssessor eligibilityAssessor(Policy policy) {
    return new EligibilityAssessor(policy);
  }

  @Bean
  TreatmentPlanner treatmentPlanner(Policy policy) {
    return new TreatmentPlanner(policy);
  }
}
