// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.hapi.terminology;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.jpa.dao.data.ITermCodeSystemDao;
import ca.uhn.fhir.jpa.entity.TermCodeSystem;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.ResponseDetails;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hepatora.errors.Kind;
import org.hepatora.errors.RequestProblem;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.TerminologyCapabilities;
import org.hl7.fhir.r4.model.TerminologyCapabilities.CapabilityStatementKind;
import org.hl7.fhir.r4.model.TerminologyCapabilities.CodeSearchSupport;
import org.jspecify.annotations.Nullable;

/**
 * Answers {@code metadata?mode=terminology} with TerminologyCapabilities, as R4 has it; HAPI 8.8.0
 * answers every mode with the CapabilityStatement.
 */
@Interceptor
public final class TerminologyStatement {
  private static final String MODE = "mode";
  private static final String TERMINOLOGY = "terminology";
  private static final Set<String> MODES = Set.of("full", "normative", TERMINOLOGY);
  private static final List<String> EXPANSION =
      Stream.concat(
              Stream.of("count", "displayLanguage", "filter", "includeHierarchy", "offset"),
              GivenParameters.ofExpansion())
          .sorted()
          .distinct()
          .toList();

  private final ITermCodeSystemDao codeSystems;
  private final String version;

  /**
   * Of this server.
   *
   * @param version of the product
   */
  public TerminologyStatement(ITermCodeSystemDao codeSystems, String version) {
    this.codeSystems = codeSystems;
    this.version = version;
  }

  /** Called by HAPI with what it is about to answer. */
  @Hook(Pointcut.SERVER_OUTGOING_RESPONSE)
  public void answer(@Nullable RequestDetails request, @Nullable ResponseDetails response) {
    if (request == null
        || response == null
        || request.getRestOperationType() != RestOperationTypeEnum.METADATA) {
      return;
    }
    var modes = request.getParameters().get(MODE);
    if (modes == null || modes.length == 0) {
      return;
    }
    if (!MODES.contains(modes[0])) {
      throw new RequestProblem(
          Kind.INVALID_VALUE, "The modes are full, normative and terminology", MODE);
    }
    if (modes[0].equals(TERMINOLOGY)) {
      response.setResponseResource(statement());
    }
  }

  private TerminologyCapabilities statement() {
    var statement = new TerminologyCapabilities();
    statement.setName("HepatoraTerminology");
    statement.setTitle("Hepatora: terminology");
    statement.setStatus(PublicationStatus.ACTIVE);
    statement.setDate(new Date());
    statement.setPublisher("Hepatora");
    statement.setKind(CapabilityStatementKind.INSTANCE);
    statement.getSoftware().setName("Hepatora").setVersion(version);
    statement.getImplementation().setDescription("Hepatora FHIR server");
    codeSystems.findAll().stream()
        .map(TermCodeSystem::getCodeSystemUri)
        .sorted()
        .distinct()
        .forEach(each -> statement.addCodeSystem().setUri(each));
    statement.getExpansion().setHierarchical(false).setPaging(true).setIncomplete(false);
    EXPANSION.forEach(each -> statement.getExpansion().addParameter().setName(each));
    statement.setCodeSearch(CodeSearchSupport.ALL);
    statement.getValidateCode().setTranslations(false);
    statement.getTranslation().setNeedsMap(true);
    return statement;
  }
}
