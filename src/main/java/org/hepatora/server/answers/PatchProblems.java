// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.server.answers;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.RequestTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import ca.uhn.fhir.rest.server.exceptions.InternalErrorException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.dnault.xmlpatch.PatchException;
import java.io.IOException;
import java.util.regex.Pattern;
import org.hepatora.errors.Kind;
import org.hepatora.errors.RequestProblem;
import org.hepatora.platform.StoredResources;
import org.hepatora.validation.RefusedPatch;
import org.hepatora.validation.UnreadableElement;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Binary;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Parameters;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a patch, by what its application failed on. HAPI 8.8.0 answers 500 where a
 * FHIRPath Patch names an element that is not there or a value of another type (FhirPatch), and
 * names no element where the patched resource cannot be read.
 */
final class PatchProblems {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern ELEMENT = Pattern.compile("\\[element=\"([A-Za-z0-9]+)\"\\]");

  /** Of a fault that is not the caller's; in a batch HAPI lets only the text through. */
  private static final Pattern STORAGE =
      Pattern.compile("(?is).*(jdbc|sql|hibernate|entitymanager|transaction|connection).*");

  private static final Pattern PATCH_OF_TEXT = Pattern.compile("(?i)json-patch|xml-patch");

  private final StoredResources stored;

  PatchProblems(StoredResources stored) {
    this.stored = stored;
  }

  /**
   * The problem with a FHIRPath Patch of a batch, by what HAPI says of it; null where it is
   * something else.
   */
  static @Nullable RequestProblem inBatch(String text, String expression) {
    return !STORAGE.matcher(text).matches()
        ? new RequestProblem(
            Kind.INVALID_VALUE, String.valueOf(HapiMessage.FHIRPATH_PATCH.text()), expression)
        : null;
  }

  /** The problem; null where the failure is about something else. */
  @Nullable RequestProblem of(Throwable failure, @Nullable RequestDetails request) {
    if (request == null) {
      return null;
    }
    boolean isPatch = request.getRequestType() == RequestTypeEnum.PATCH;
    if (isAboutTheFhirPath(failure, request)) {
      return new RequestProblem(
          Kind.INVALID_VALUE,
          String.valueOf(HapiMessage.FHIRPATH_PATCH.text()),
          isPatch ? "Parameters.parameter.part" : "Bundle.entry.resource.parameter.part");
    }
    var again = isAboutWhatIsSent(failure) ? again(request, isPatch) : null;
    if (again != null || !isPatch) {
      return again;
    }
    if (isAboutThePatched(failure)) {
      return new RequestProblem(
          Kind.INVALID_VALUE,
          String.valueOf(HapiMessage.PATCHED_RESOURCE.text()),
          place(failure, request));
    }
    return isOfApplication(failure)
        ? new RequestProblem(
            Kind.INVALID,
            "The patch cannot be applied: malformed, no such path, or a test failed",
            request.getResourceName())
        : null;
  }

  /** What the libraries of the two patches of a text refuse. */
  private static boolean isOfApplication(Throwable failure) {
    for (Throwable each = failure; each != null; each = each.getCause()) {
      if (each instanceof PatchException
          || HapiMessage.in(each.getMessage()) == HapiMessage.JSON_PATCH) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAboutWhatIsSent(Throwable failure) {
    return isStumble(failure)
        || (failure instanceof BaseServerResponseException known
            && known.getStatusCode() == 400
            && (isAboutThePatched(failure) || isOfApplication(failure)));
  }

  /** By applying the patch of a text again; of a Bundle, the first of its patches that fails. */
  private @Nullable RequestProblem again(RequestDetails request, boolean isPatch) {
    if (isPatch) {
      String type = String.valueOf(request.getResourceName());
      var id = request.getId() == null ? null : request.getId().getIdPart();
      return again(
          request.getFhirContext(),
          String.valueOf(request.getHeader("Content-Type")),
          request.loadRequestContents(),
          type,
          id);
    }
    if (!(request.getResource() instanceof Bundle bundle)) {
      return null;
    }
    for (int i = 0; i < bundle.getEntry().size(); i++) {
      var found = inEntry(request.getFhirContext(), bundle.getEntry().get(i));
      if (found != null) {
        return new RequestProblem(
            found.kind(), String.valueOf(found.getMessage()), "Bundle.entry[" + i + "].resource");
      }
    }
    return null;
  }

  /** What is wrong with the patch of an entry; null where it has none, or it can be applied. */
  @Nullable RequestProblem inEntry(FhirContext context, BundleEntryComponent entry) {
    if (entry.getRequest().getMethod() != Bundle.HTTPVerb.PATCH
        || !(entry.getResource() instanceof Binary patch)
        || !patch.hasData()) {
      return null;
    }
    var address = entry.getRequest().getUrl().replaceFirst("^/", "").split("[/?]", -1);
    boolean isOne = address.length > 1 && !entry.getRequest().getUrl().contains("?");
    return again(
        context,
        String.valueOf(patch.getContentType()),
        patch.getData(),
        address[0],
        isOne ? address[1] : null);
  }

  private @Nullable RequestProblem again(
      FhirContext context, String contentType, byte[] patch, String type, @Nullable String id) {
    var refused = new RefusedPatch(context);
    if (contentType.startsWith(Constants.CT_JSON_PATCH)) {
      return refused.ofJson(patch, type, before(type, id));
    }
    return contentType.startsWith(Constants.CT_XML_PATCH)
        ? refused.ofXml(patch, type, before(type, id))
        : null;
  }

  private @Nullable IBaseResource before(String type, @Nullable String id) {
    try {
      return id == null ? null : stored.current(type, id);
    } catch (BaseServerResponseException unreadable) {
      return null;
    }
  }

  /**
   * FhirPatch refuses by number, or lets out whatever it stumbled over; that is the patch's fault
   * where the request holds one.
   */
  private static boolean isAboutTheFhirPath(Throwable failure, RequestDetails request) {
    return HapiMessage.in(failure.getMessage()) == HapiMessage.FHIRPATH_PATCH
        || (isStumble(failure) && holdsFhirPathPatch(request));
  }

  private static boolean isStumble(Throwable failure) {
    return !(failure instanceof BaseServerResponseException known)
        || (known instanceof InternalErrorException && known.getOperationOutcome() == null);
  }

  private static boolean holdsFhirPathPatch(RequestDetails request) {
    if (request.getRequestType() == RequestTypeEnum.PATCH) {
      return !PATCH_OF_TEXT.matcher(String.valueOf(request.getHeader("Content-Type"))).find();
    }
    return request.getResource() instanceof Bundle bundle
        && bundle.getEntry().stream()
            .anyMatch(
                each ->
                    each.getRequest().getMethod() == Bundle.HTTPVerb.PATCH
                        && each.getResource() instanceof Parameters);
  }

  private static boolean isAboutThePatched(Throwable failure) {
    for (Throwable each = failure; each != null; each = each.getCause()) {
      if (each instanceof DataFormatException
          || HapiMessage.in(each.getMessage()) == HapiMessage.PATCHED_RESOURCE) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable String place(Throwable failure, RequestDetails request) {
    String element = element(failure);
    String type = request.getResourceName();
    if (String.valueOf(request.getHeader("Content-Type")).startsWith(Constants.CT_JSON_PATCH)) {
      String pointer = pointer(request.loadRequestContents(), element);
      if (pointer != null) {
        return type + pointer.replaceAll("/(\\d+)(?=/|$)", "[$1]").replace('/', '.');
      }
    }
    return element == null ? null : type + "." + element;
  }

  private static @Nullable String element(Throwable failure) {
    for (Throwable each = failure; each != null; each = each.getCause()) {
      var named = ELEMENT.matcher(String.valueOf(each.getMessage()));
      if (each instanceof UnreadableElement unreadable) {
        return unreadable.element();
      } else if (named.find()) {
        return named.group(1);
      }
    }
    return null;
  }

  /** Of the first operation that is about that element; of the first where none is named. */
  private static @Nullable String pointer(byte[] patch, @Nullable String element) {
    try {
      for (JsonNode operation : JSON.readTree(patch)) {
        String path = operation.path("path").asText();
        if (path.matches("(/[A-Za-z0-9]+)+") && (element == null || path.endsWith("/" + element))) {
          return path;
        }
      }
      return null;
    } catch (IOException malformed) {
      return null;
    }
  }
}
