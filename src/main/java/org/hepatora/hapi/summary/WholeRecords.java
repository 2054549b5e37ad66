// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.hapi.summary;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.ips.api.ISectionResourceSupplier;
import ca.uhn.fhir.jpa.ips.api.IpsContext;
import ca.uhn.fhir.jpa.ips.api.IpsSectionContext;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/**
 * Supplies with the resources of a section what they refer to. HAPI 8.8.0 (IpsGeneratorSvcImpl)
 * empties every reference to what it did not include, also where one is required, and fails on one
 * in an extension. What is not here, or not for the caller, stays as a logical reference.
 */
final class WholeRecords implements ISectionResourceSupplier {
  private static final int MOST = 400;
  private static final String ADDRESS = "urn:ietf:rfc:3986";

  private final ISectionResourceSupplier section;
  private final Map<IpsContext, Set<String>> included;
  private final DaoRegistry daos;
  private final FhirContext context;

  /**
   * Of one section.
   *
   * @param included what the summary has already, by its context; another section must not list it
   */
  WholeRecords(
      ISectionResourceSupplier section,
      Map<IpsContext, Set<String>> included,
      DaoRegistry daos,
      FhirContext context) {
    this.section = section;
    this.included = included;
    this.daos = daos;
    this.context = context;
  }

  @Override
  public <T extends IBaseResource> @Nullable List<ResourceEntry> fetchResourcesForSection(
      IpsContext summary, IpsSectionContext<T> asked, RequestDetails request) {
    var found = section.fetchResourcesForSection(summary, asked, request);
    if (found == null) {
      return null;
    }
    var all = new ArrayList<>(found);
    var known = included.computeIfAbsent(summary, each -> new HashSet<>());
    known.add(name(summary.getSubjectId()));
    all.forEach(each -> known.add(name(each.getResource().getIdElement())));
    for (int i = 0; i < all.size(); i++) {
      follow(all.get(i).getResource(), all, known, request);
    }
    return all;
  }

  private void follow(
      IBaseResource resource, List<ResourceEntry> all, Set<String> known, RequestDetails request) {
    for (var each : context.newTerser().getAllResourceReferences(resource)) {
      var id = each.getResourceReference().getReferenceElement();
      if (id.isEmpty() || id.isLocal() || known.contains(name(id))) {
        continue;
      }
      var target = all.size() < MOST ? read(id, request) : null;
      if (target != null) {
        known.add(name(id));
        all.add(new ResourceEntry(target, InclusionTypeEnum.SECONDARY_RESOURCE));
      } else if (each.getResourceReference() instanceof Reference reference) {
        keepAsName(reference, request.getFhirServerBase());
      }
    }
  }

  private @Nullable IBaseResource read(IIdType id, RequestDetails request) {
    if (id.isAbsolute() || !id.hasResourceType() || !id.hasIdPart()) {
      return null;
    }
    try {
      return daos.getResourceDao(id.getResourceType()).read(id.toVersionless(), request);
    } catch (BaseServerResponseException notForUs) {
      return null;
    }
  }

  private static void keepAsName(Reference reference, String base) {
    String value = reference.getReference();
    if (!reference.hasIdentifier()) {
      reference.setIdentifier(
          new Identifier()
              .setSystem(ADDRESS)
              .setValue(new IdType(value).isAbsolute() ? value : base + "/" + value));
    }
    if (!reference.hasType() && reference.getReferenceElement().hasResourceType()) {
      reference.setType(reference.getReferenceElement().getResourceType());
    }
    reference.setReference(null);
  }

  private static String name(IIdType id) {
    return id.isAbsolute()
        ? id.toVersionless().getValue()
        : id.toUnqualifiedVersionless().getValue();
  }
}
