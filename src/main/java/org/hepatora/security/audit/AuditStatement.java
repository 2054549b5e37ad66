// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.audit;

import java.util.List;
import java.util.Set;
import org.hepatora.platform.StatementPart;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.ConditionalDeleteStatus;
import org.hl7.fhir.r4.model.CapabilityStatement.ResourceVersionPolicy;
import org.hl7.fhir.r4.model.CapabilityStatement.TypeRestfulInteraction;

/** Says of AuditEvent in the CapabilityStatement what {@link AuditServlet} does, and no more. */
final class AuditStatement implements StatementPart {
  private static final Set<TypeRestfulInteraction> DONE =
      Set.of(TypeRestfulInteraction.READ, TypeRestfulInteraction.SEARCHTYPE);

  @Override
  public void addTo(CapabilityStatement statement, String base) {
    statement.getRestFirstRep().getResource().stream()
        .filter(each -> each.getType().equals("AuditEvent"))
        .forEach(AuditStatement::correct);
  }

  private static void correct(CapabilityStatementRestResourceComponent audit) {
    audit.getInteraction().removeIf(each -> !DONE.contains(each.getCode()));
    audit.getSearchParam().removeIf(each -> !AuditSearch.PARAMETERS.contains(each.getName()));
    audit.setOperation(List.of());
    audit.setSearchInclude(List.of());
    audit.setSearchRevInclude(List.of());
    audit.setSupportedProfile(List.of());
    audit.setVersioning(ResourceVersionPolicy.NOVERSION);
    audit.setConditionalCreate(false);
    audit.setConditionalUpdate(false);
    audit.setConditionalDelete(ConditionalDeleteStatus.NOTSUPPORTED);
    audit.setUpdateCreate(false);
    audit.setConditionalReadElement(null);
    audit.setDocumentation("The audit: for administrators, read-only; docs/security/audit.md");
  }
}
