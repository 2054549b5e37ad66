// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.hapi;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.RestSearchParameterTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import ca.uhn.fhir.util.FhirTerser;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.Set;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.jspecify.annotations.Nullable;

/**
 * Takes whole addresses of this server, {@code http://server/fhir/Patient/1}, for what they name,
 * in what is written and in what is searched; HAPI 8.8.0 would take them for another server's, and
 * the record of the patient would lack what was written so. In a search the relative reference is
 * asked for beside the address, as a canonical may be an address of this server too.
 */
@Interceptor
public final class OwnAddresses {
  private final ISearchParamRegistry parameters;

  public OwnAddresses(ISearchParamRegistry parameters) {
    this.parameters = parameters;
  }

  /** Called by HAPI before it searches. */
  @Hook(Pointcut.SERVER_INCOMING_REQUEST_POST_PROCESSED)
  public void search(@Nullable RequestDetails request) {
    if (request == null
        || request.getRestOperationType() != RestOperationTypeEnum.SEARCH_TYPE
        || request.getResourceName() == null) {
      return;
    }
    String base = request.getFhirServerBase() + "/";
    var changed = new HashMap<>(request.getParameters());
    changed.replaceAll(
        (name, values) ->
            isReference(request.getResourceName(), name)
                ? also(values, base, name.indexOf(':') > 0)
                : values);
    request.setParameters(changed);
  }

  /** Called by HAPI once it has read the body, before anybody judges what it refers to. */
  @Hook(value = Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLED, order = -2000)
  public void write(@Nullable RequestDetails request) {
    var given = request == null ? null : request.getResource();
    if (request == null || given == null) {
      return;
    }
    String base = request.getFhirServerBase() + "/";
    if (!mayName(base, request.loadRequestContents())) {
      return;
    }
    var terser = request.getFhirContext().newTerser();
    if (!(given instanceof Bundle bundle)) {
      shorten(given, base, Set.of(), terser);
      return;
    }
    // HAPI itself puts the new id where a reference names the fullUrl of an entry.
    var within = bundle.getEntry().stream().map(BundleEntryComponent::getFullUrl).toList();
    for (var entry : bundle.getEntry()) {
      if (entry.hasResource()) {
        shorten(entry.getResource(), base, within, terser);
      }
    }
  }

  /** An address can be written with escapes: {@code http:\\/\\/}, {@code &#104;ttp}. */
  private static boolean mayName(String base, byte[] body) {
    String text = new String(body, StandardCharsets.ISO_8859_1);
    return text.contains(base) || text.indexOf('\\') >= 0 || text.indexOf('&') >= 0;
  }

  private static void shorten(
      IBaseResource resource, String base, Collection<String> but, FhirTerser terser) {
    for (var each : terser.getAllResourceReferences(resource)) {
      var reference = each.getResourceReference();
      String value = reference.getReferenceElement().getValue();
      if (value != null && value.startsWith(base) && !but.contains(value)) {
        reference.setReference(value.substring(base.length()));
      }
    }
  }

  private boolean isReference(String type, String name) {
    int end = name.replace('.', ':').indexOf(':');
    var known =
        parameters.getActiveSearchParam(
            type,
            end < 0 ? name : name.substring(0, end),
            ISearchParamRegistry.SearchParamLookupContextEnum.SEARCH);
    return known != null && known.getParamType() == RestSearchParameterTypeEnum.REFERENCE;
  }

  /** With the type as modifier the value is the id alone, and no canonical. */
  private static String[] also(String[] values, String base, boolean instead) {
    var all = values.clone();
    for (int i = 0; i < all.length; i++) {
      if (all[i].startsWith(base) && all[i].indexOf(',') < 0) {
        String relative = all[i].substring(base.length());
        all[i] = instead ? relative.substring(relative.indexOf('/') + 1) : all[i] + "," + relative;
      }
    }
    return all;
  }
}
