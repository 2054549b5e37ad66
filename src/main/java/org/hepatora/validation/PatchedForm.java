// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.validation;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.RequestTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import com.github.fge.jsonpatch.JsonPatchException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.hepatora.errors.Outcomes;
import org.hepatora.errors.RequestProblem;
import org.hl7.fhir.instance.model.api.IBaseBundle;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Binary;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.jspecify.annotations.Nullable;

/**
 * Holds what a JSON Patch makes to the form that a whole resource is held to; HAPI 8.8.0
 * (JsonPatchUtils) would take the number 1e400 for the text Infinity. An XML Patch is looked at
 * before HAPI reads it, which follows a document type.
 */
@Interceptor
public final class PatchedForm {
  private static final String PATCHES = PatchedForm.class.getName();

  private final FhirContext context;
  private final UnreadableJson form;

  public PatchedForm(FhirContext context) {
    this.context = context;
    this.form = UnreadableJson.byForm(context);
  }

  /** Called by HAPI once it knows what is asked, before it reads the body. */
  @Hook(Pointcut.SERVER_INCOMING_REQUEST_POST_PROCESSED)
  public void xml(@Nullable RequestDetails request) {
    if (request != null
        && request.getRequestType() == RequestTypeEnum.PATCH
        && String.valueOf(request.getHeader("Content-Type")).startsWith(Constants.CT_XML_PATCH)) {
      xml(request.loadRequestContents(), String.valueOf(request.getResourceName()));
    }
  }

  private static void xml(byte[] patch, String place) {
    try {
      XmlOperation.of(patch, place);
    } catch (RequestProblem none) {
      throw Outcomes.response(none.kind(), String.valueOf(none.getMessage()), none.expression());
    }
  }

  /** Called by HAPI with a transaction or batch, before its entries. */
  @Hook(Pointcut.STORAGE_TRANSACTION_PROCESSING)
  public void remember(@Nullable IBaseBundle given, @Nullable RequestDetails request) {
    if (request == null || !(given instanceof Bundle bundle)) {
      return;
    }
    var patches = new HashMap<String, byte[]>();
    for (int i = 0; i < bundle.getEntry().size(); i++) {
      var entry = bundle.getEntry().get(i);
      if (entry.getRequest().getMethod() != HTTPVerb.PATCH
          || !(entry.getResource() instanceof Binary patch)
          || !patch.hasData()) {
        continue;
      }
      String address = entry.getRequest().getUrl().replaceFirst("^/", "");
      String type = String.valueOf(patch.getContentType());
      if (type.startsWith(Constants.CT_XML_PATCH) && bundle.getType() != BundleType.BATCH) {
        // HAPI calls this with each entry of a batch by itself, too.
        xml(patch.getData(), "Bundle.entry[" + i + "].resource");
      } else if (type.startsWith(Constants.CT_JSON_PATCH)) {
        MeasuredNumbers.refuse(patch.getData(), address.replaceFirst("[/?].*", ""));
        patches.put(address, patch.getData());
      }
    }
    request.getUserData().put(PATCHES, patches);
  }

  /** Called by HAPI before each new version. */
  @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED)
  public void check(IBaseResource before, IBaseResource after, @Nullable RequestDetails request) {
    byte[] patch = request == null ? null : patch(after, request);
    if (patch == null) {
      return;
    }
    try {
      String patched =
          AppliedPatch.of(patch, context.newJsonParser().encodeResourceToString(before));
      var problem = form.first(patched.getBytes(StandardCharsets.UTF_8));
      if (problem != null) {
        throw Outcomes.response(
            problem.kind(), String.valueOf(problem.getMessage()), problem.expression());
      }
    } catch (IOException | JsonPatchException notThisPatch) {
      // it was applied to another version, or HAPI refused it already
    }
  }

  private static byte @Nullable [] patch(IBaseResource resource, RequestDetails request) {
    if (request.getRequestType() == RequestTypeEnum.PATCH) {
      return String.valueOf(request.getHeader("Content-Type")).startsWith(Constants.CT_JSON_PATCH)
          ? request.loadRequestContents()
          : null;
    }
    return request.getUserData().get(PATCHES) instanceof Map<?, ?> patches
            && patches.get(resource.fhirType() + "/" + resource.getIdElement().getIdPart())
                instanceof byte[] patch
        ? patch
        : null;
  }
}
