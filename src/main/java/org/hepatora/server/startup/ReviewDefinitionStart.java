// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.server.startup;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import javax.sql.DataSource;
import org.hepatora.decision.eligibility.EligibilityAssessor;
import org.hepatora.decision.policy.Policy;
import org.hepatora.fhir.write.OutcomeMeasureWriter;
import org.hepatora.fhir.write.ReviewDefinitionWriter;
import org.hepatora.platform.DatabaseLock;
import org.hepatora.validation.PublishedDefinitions;
import org.hl7.fhir.r4.model.Measure;
import org.hl7.fhir.r4.model.PlanDefinition;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Publishes the policy this server decides by as PlanDefinition/cytoreduction-review, and the
 * measures of outcomes that rest on it, before the server says it is ready. What is stored already
 * stays at its version when nothing has changed.
 */
@Component
@Order(2)
final class ReviewDefinitionStart implements ApplicationRunner {
  private final Policy policy;
  private final EligibilityAssessor assessor;
  private final DaoRegistry daos;
  private final DataSource dataSource;

  ReviewDefinitionStart(
      Policy policy, EligibilityAssessor assessor, DaoRegistry daos, DataSource dataSource) {
    this.policy = policy;
    this.assessor = assessor;
    this.daos = daos;
    this.dataSource = dataSource;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    DatabaseLock.REVIEW_DEFINITION.holding(dataSource, this::publish);
  }

  /** HAPI keeps the stored version when the content is the same. */
  private void publish() {
    daos.getResourceDao(PlanDefinition.class)
        .update(
            new ReviewDefinitionWriter().write(policy, assessor.criteria()),
            PublishedDefinitions.publishing());
    for (var measure : OutcomeMeasureWriter.write(policy)) {
      daos.getResourceDao(Measure.class).update(measure, PublishedDefinitions.publishing());
    }
  }
}
