package org.hepatora.server;

import java.time.Clock;
import org.hepatora.decision.eligibility.EligibilityAssessor;
import org.hepatora.decision.policy.Policy;
import org.hepatora.fhir.AnswerWriter;
import org.hepatora.fhir.PatientPictureReader;
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

  @Bean
  EligibilityAssessor eligibilityAssessor() {
    return new EligibilityAssessor(Policy.standard());
  }
}
