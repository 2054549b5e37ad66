// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.hapi;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.RequestTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.fge.jsonpatch.JsonPatchException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.hepatora.validation.AppliedPatch;
import org.hl7.fhir.instance.model.api.IBaseBundle;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Binary;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.DecimalType;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the digits of every number of a resource that is changed by a JSON Patch. HAPI 8.8.0
 * (JsonPatchUtils) reads the whole resource as floating point: {@code 10.50} becomes 10.5, and what
 * has more than 17 digits another number.
 */
@Interceptor
public final class ExactJsonPatch {
  private static final String PATCHES = ExactJsonPatch.class.getName();

  /** As HAPI reads, to see which patch made a resource what it is. */
  private static final ObjectMapper FLOATING = new ObjectMapper();

  private final FhirContext context;

  public ExactJsonPatch(FhirContext context) {
    this.context = context;
  }

  /** Called by HAPI with a transaction or batch, before its entries. */
  @Hook(Pointcut.STORAGE_TRANSACTION_PROCESSING)
  public void remember(@Nullable IBaseBundle given, @Nullable RequestDetails request) {
    if (request == null || !(given instanceof Bundle bundle)) {
      return;
    }
    var patches = new ArrayList<byte[]>();
    for (var entry : bundle.getEntry()) {
      if (entry.getResource() instanceof Binary patch
          && Constants.CT_JSON_PATCH.equals(patch.getContentType())) {
        patches.add(patch.getContent());
      }
    }
    request.getUserData().put(PATCHES, patches);
  }

  /** Called by HAPI before each new version; what is given to it here is stored. */
  @Hook(value = Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED, order = -100)
  public void restore(IBaseResource before, IBaseResource after, @Nullable RequestDetails request) {
    var patches = request == null ? List.<byte[]>of() : patches(request);
    if (patches.isEmpty()) {
      return;
    }
    var numbers = context.newTerser().getAllPopulatedChildElementsOfType(after, DecimalType.class);
    if (numbers.isEmpty()) {
      return;
    }
    String from = context.newJsonParser().encodeResourceToString(before);
    String to = context.newJsonParser().encodeResourceToString(after);
    for (byte[] patch : patches) {
      String exact = applied(patch, from);
      if (exact != null && isSame(exact, to)) {
        copyNumbers(exact, after, numbers);
        return;
      }
    }
  }

  @SuppressWarnings("unchecked") // only ours are put there
  private static List<byte[]> patches(RequestDetails request) {
    String type = request.getHeader(Constants.HEADER_CONTENT_TYPE);
    if (request.getRequestType() == RequestTypeEnum.PATCH) {
      return type != null && type.startsWith(Constants.CT_JSON_PATCH)
          ? List.of(request.loadRequestContents())
          : List.of();
    }
    return request.getUserData().get(PATCHES) instanceof List<?> known
        ? (List<byte[]>) known
        : List.of();
  }

  private static @Nullable String applied(byte[] patch, String resource) {
    try {
      return AppliedPatch.of(patch, resource);
    } catch (IOException | JsonPatchException notThis) {
      return null;
    }
  }

  /** Beside what is nothing, such as null, which HAPI leaves out. */
  private boolean isSame(String exact, String to) {
    try {
      var read = context.newJsonParser().parseResource(exact);
      return content(context.newJsonParser().encodeResourceToString(read)).equals(content(to));
    } catch (DataFormatException | JsonProcessingException unreadable) {
      // A patch may put in what is no number; that is refused after this, with its element.
      return false;
    }
  }

  private static JsonNode content(String resource) throws JsonProcessingException {
    return ((ObjectNode) FLOATING.readTree(resource)).without(List.of("id", "meta"));
  }

  private void copyNumbers(String exact, IBaseResource after, List<DecimalType> numbers) {
    var digits =
        context
            .newTerser()
            .getAllPopulatedChildElementsOfType(
                context.newJsonParser().parseResource(after.getClass(), exact), DecimalType.class);
    for (int i = 0; i < numbers.size() && digits.size() == numbers.size(); i++) {
      numbers.get(i).setValueAsString(digits.get(i).getValueAsString());
    }
  }
}
