// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.hapi.summary;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.ips.api.ISectionResourceSupplier;
import ca.uhn.fhir.jpa.ips.api.IpsContext;
import ca.uhn.fhir.jpa.ips.api.Section;
import ca.uhn.fhir.jpa.ips.generator.IpsGeneratorSvcImpl;
import ca.uhn.fhir.jpa.ips.jpa.DefaultJpaIpsGenerationStrategy;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.WeakHashMap;
import org.hl7.fhir.instance.model.api.IBaseBundle;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Composition;
import org.hl7.fhir.r4.model.Composition.SectionComponent;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Narrative.NarrativeStatus;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.utilities.xhtml.NodeType;
import org.hl7.fhir.utilities.xhtml.XhtmlNode;
import org.jspecify.annotations.Nullable;

/**
 * Makes the document of $summary valid: addresses and references agree, each section has a text,
 * and the author is this server, not the example organization of HAPI 8.8.0
 * (BaseIpsGenerationStrategy).
 */
public final class ValidSummaries extends DefaultJpaIpsGenerationStrategy {
  private final DaoRegistry daos;
  private final FhirContext context;
  private final Map<IpsContext, Set<String>> included =
      Collections.synchronizedMap(new WeakHashMap<>());

  public ValidSummaries(DaoRegistry daos, FhirContext context) {
    this.daos = daos;
    this.context = context;
  }

  @Override
  public ISectionResourceSupplier getSectionResourceSupplier(Section section) {
    return new WholeRecords(super.getSectionResourceSupplier(section), included, daos, context);
  }

  @Override
  public IBaseResource createAuthor() {
    var author = new Organization().setName("Hepatora");
    author.setId(IdType.newRandomUuid());
    return author;
  }

  @Override
  public String createTitle(IpsContext summary) {
    return "Patient Summary as of " + LocalDate.now();
  }

  @Override
  public void postManipulateIpsBundle(IBaseBundle document) {
    super.postManipulateIpsBundle(document);
    if (!(document instanceof Bundle bundle)) {
      return;
    }
    var addresses = new HashMap<String, String>();
    var resources = new HashMap<String, Resource>();
    for (var entry : bundle.getEntry()) {
      var id = entry.getResource().getIdElement();
      String address = within(id.toVersionless().getValue());
      entry.setFullUrl(address);
      addresses.put(name(id), address);
      resources.put(address, entry.getResource());
    }
    bundle.getEntry().forEach(each -> address(each.getResource(), addresses));
    if (bundle.getEntryFirstRep().getResource() instanceof Composition composition) {
      composition.getSection().forEach(each -> text(each, resources));
      resources.values().forEach(each -> link(each, composition));
    }
  }

  /**
   * The address within the document, the same in each summary of it. An address of this server
   * would be written relative, and a relative reference in the composition, which is not stored,
   * has nothing to be relative to.
   */
  private static String within(String address) {
    return address.startsWith("urn:")
        ? address
        : "urn:uuid:" + UUID.nameUUIDFromBytes(address.getBytes(StandardCharsets.UTF_8));
  }

  private static String name(IIdType id) {
    return id.toUnqualifiedVersionless().getValue();
  }

  private void address(Resource resource, Map<String, String> addresses) {
    for (var each : context.newTerser().getAllResourceReferences(resource)) {
      var reference = each.getResourceReference();
      var id = reference.getReferenceElement();
      String address = id.isEmpty() || id.isLocal() ? null : addresses.get(name(id));
      if (address != null) {
        reference.setResource(null);
        reference.setReference(address);
      }
    }
  }

  /** Where the templates make none: what is in the section, by its own words. */
  private static void text(SectionComponent section, Map<String, Resource> resources) {
    if (section.getText().hasDiv() && !section.getText().getDiv().isEmpty()) {
      return;
    }
    var div = new XhtmlNode(NodeType.Element, "div");
    div.setAttribute("xmlns", "http://www.w3.org/1999/xhtml");
    var list = div.addTag("ul");
    section
        .getEntry()
        .forEach(each -> list.addTag("li").addText(words(resources.get(each.getReference()))));
    if (section.getEntry().isEmpty()) {
      list.addTag("li").addText(String.valueOf(section.getTitle()));
    }
    section.getText().setStatus(NarrativeStatus.GENERATED).setDiv(div);
  }

  /** A link into the narrative stays where a section's text has what it leads to. */
  private static void link(Resource resource, Composition composition) {
    if (resource instanceof DomainResource linked) {
      linked
          .getExtension()
          .removeIf(
              each ->
                  IpsGeneratorSvcImpl.URL_NARRATIVE_LINK.equals(each.getUrl())
                      && composition.getSection().stream()
                          .noneMatch(section -> holds(section, each)));
    }
  }

  private static boolean holds(SectionComponent section, Extension extension) {
    String link = extension.hasValue() ? String.valueOf(extension.getValue().primitiveValue()) : "";
    String id = "id=\"" + link.substring(link.indexOf('#') + 1) + "\"";
    return section.getText().getDivAsString().contains(id);
  }

  private static String words(@Nullable Resource resource) {
    if (resource == null) {
      return "";
    }
    for (String name : List.of("code", "medication", "type", "category")) {
      var property = resource.getNamedProperty(name);
      for (Base value : property == null ? List.<Base>of() : property.getValues()) {
        if (value instanceof CodeableConcept concept) {
          return concept.hasText()
              ? concept.getText()
              : String.valueOf(concept.getCodingFirstRep().getDisplay());
        }
      }
    }
    return resource.fhirType();
  }
}
