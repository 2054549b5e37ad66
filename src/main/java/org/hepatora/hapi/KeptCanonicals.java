// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.hapi;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hl7.fhir.instance.model.api.IBaseBundle;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.UriType;
import org.jspecify.annotations.Nullable;

/**
 * Keeps canonicals in a transaction as they are, as R4 has it (3.1.0.11.2); HAPI 8.8.0
 * (BaseTransactionProcessor) puts the new address in the place of every canonical that is the
 * fullUrl of an entry. Such an entry gets another fullUrl, and so does what else names it.
 */
@Interceptor
public final class KeptCanonicals {
  private final FhirContext context;

  public KeptCanonicals(FhirContext context) {
    this.context = context;
  }

  /** Called by HAPI with a transaction or batch, before its entries. */
  @Hook(Pointcut.STORAGE_TRANSACTION_PROCESSING)
  public void keep(@Nullable IBaseBundle given) {
    if (!(given instanceof Bundle bundle) || bundle.getType() != BundleType.TRANSACTION) {
      return;
    }
    var entries = bundle.getEntry().stream().filter(BundleEntryComponent::hasResource).toList();
    var others = new HashMap<String, String>();
    entries.forEach(
        each ->
            uris(each).stream()
                .filter(CanonicalType.class::isInstance)
                .map(UriType::getValue)
                .filter(value -> value != null && value.startsWith("urn:") && names(entries, value))
                .forEach(value -> others.put(value, "urn:uuid:" + UUID.randomUUID())));
    if (!others.isEmpty()) {
      entries.forEach(each -> rename(each, others));
    }
  }

  private static boolean names(List<BundleEntryComponent> entries, String value) {
    return entries.stream().anyMatch(each -> value.equals(each.getFullUrl()));
  }

  private List<UriType> uris(BundleEntryComponent entry) {
    return context
        .newTerser()
        .getAllPopulatedChildElementsOfType(entry.getResource(), UriType.class);
  }

  private void rename(BundleEntryComponent entry, Map<String, String> others) {
    if (others.containsKey(entry.getFullUrl())) {
      entry.setFullUrl(others.get(entry.getFullUrl()));
    }
    var id = entry.getResource().getIdElement();
    if (others.containsKey(id.getValue())) {
      entry.getResource().setId(others.get(id.getValue()));
    }
    for (var each : uris(entry)) {
      if (!(each instanceof CanonicalType) && others.containsKey(each.getValue())) {
        each.setValue(others.get(each.getValue()));
      }
    }
    for (var each : context.newTerser().getAllResourceReferences(entry.getResource())) {
      var reference = each.getResourceReference();
      var other = others.get(reference.getReferenceElement().getValue());
      if (other != null) {
        reference.setReference(other);
      }
    }
    var asked = entry.getRequest();
    others.forEach(
        (before, after) -> {
          if (asked.hasUrl()) {
            asked.setUrl(asked.getUrl().replace(before, after));
          }
          if (asked.hasIfNoneExist()) {
            asked.setIfNoneExist(asked.getIfNoneExist().replace(before, after));
          }
        });
  }
}
