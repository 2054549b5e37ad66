// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.hapi;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.jpa.model.util.JpaConstants;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hl7.fhir.instance.model.api.IBaseBundle;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Narrative;
import org.hl7.fhir.utilities.xhtml.XhtmlNode;
import org.jspecify.annotations.Nullable;

/**
 * Leads the links and images of narratives in a transaction to what its entries become (R4
 * 3.1.0.11.2); HAPI 8.8.0 (BaseTransactionProcessor) leaves them at the {@code urn:uuid:} that
 * means nothing afterwards. For that the ids of new resources are chosen before. A conditional
 * entry has no id before, and a link to it stays as it is.
 */
@Interceptor
public final class NarrativeLinks {
  private static final List<String> LINKS = List.of("href", "src");
  private static final String PLACEHOLDER = "urn:";

  private final FhirContext context;

  public NarrativeLinks(FhirContext context) {
    this.context = context;
  }

  /** Called by HAPI with a transaction or batch, before its entries. */
  @Hook(Pointcut.STORAGE_TRANSACTION_PROCESSING)
  public void rewrite(@Nullable IBaseBundle given) {
    if (!(given instanceof Bundle bundle) || bundle.getType() != BundleType.TRANSACTION) {
      return;
    }
    var linking = bundle.getEntry().stream().filter(this::hasPlaceholder).toList();
    if (!linking.isEmpty()) {
      var becomes = new HashMap<String, String>();
      bundle.getEntry().forEach(each -> choose(each, becomes));
      linking.stream()
          .flatMap(each -> narratives(each).stream())
          .forEach(each -> rewrite(each.getDiv(), becomes));
    }
  }

  private boolean hasPlaceholder(BundleEntryComponent entry) {
    return entry.hasResource()
        && narratives(entry).stream()
            .anyMatch(each -> each.hasDiv() && each.getDivAsString().contains(PLACEHOLDER));
  }

  private List<Narrative> narratives(BundleEntryComponent entry) {
    return context
        .newTerser()
        .getAllPopulatedChildElementsOfType(entry.getResource(), Narrative.class);
  }

  private static void choose(BundleEntryComponent entry, Map<String, String> becomes) {
    var asked = entry.getRequest();
    if (!entry.hasResource()
        || !entry.hasFullUrl()
        || !entry.getFullUrl().startsWith(PLACEHOLDER)) {
      return;
    }
    if (asked.getMethod() == HTTPVerb.POST && !asked.hasIfNoneExist()) {
      String id = UUID.randomUUID().toString();
      entry.getResource().setUserData(JpaConstants.RESOURCE_ID_SERVER_ASSIGNED_VALUE, id);
      becomes.put(entry.getFullUrl(), entry.getResource().fhirType() + "/" + id);
    } else if (asked.getMethod() == HTTPVerb.PUT && !asked.getUrl().contains("?")) {
      becomes.put(entry.getFullUrl(), asked.getUrl().replaceFirst("^/", ""));
    }
  }

  private static void rewrite(XhtmlNode node, Map<String, String> becomes) {
    for (String name : LINKS) {
      var target = node.getAttribute(name) == null ? null : becomes.get(node.getAttribute(name));
      if (target != null) {
        node.setAttribute(name, target);
      }
    }
    node.getChildNodes().forEach(each -> rewrite(each, becomes));
  }
}
