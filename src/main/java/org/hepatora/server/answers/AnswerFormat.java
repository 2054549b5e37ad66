// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.server.answers;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.EncodingEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.List;
import java.util.Set;
import org.hepatora.errors.Kind;
import org.hepatora.errors.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.util.InvalidMimeTypeException;
import org.springframework.util.MimeType;
import org.springframework.util.MimeTypeUtils;

/**
 * Refuses formats and FHIR versions that are not served, with 406, and bodies of another FHIR
 * version, with 415; HAPI would answer in JSON whatever was asked for. Binaries are of any type.
 */
@Interceptor
public final class AnswerFormat {
  private static final Set<String> VERSIONS = Set.of("4.0", "4.0.1");
  private static final String HTML = "html";
  private static final String SERVED =
      "Served are application/fhir+json and application/fhir+xml, of fhirVersion 4.0";

  /** Called by HAPI once it knows what is asked. */
  @Hook(Pointcut.SERVER_INCOMING_REQUEST_POST_PROCESSED)
  public void check(@Nullable RequestDetails request) {
    if (request == null) {
      return;
    }
    checkPacking(request);
    boolean ofAnyType = isOfAnyType(request);
    String body = request.getHeader(Constants.HEADER_CONTENT_TYPE);
    if (body != null
        && !"Binary".equals(request.getResourceName())
        && types(body).stream()
            .anyMatch(type -> isRdf(name(type)) || (!ofAnyType && !isOurVersion(type)))) {
      sayInJson(request);
      throw new RequestProblem(Kind.UNSUPPORTED_MEDIA_TYPE, SERVED, "Content-Type");
    }
    if (ofAnyType) {
      return;
    }
    String[] formats = request.getParameters().get(Constants.PARAM_FORMAT);
    if (formats != null && formats.length > 0 && !formats[0].isBlank()) {
      // A plus sign that was not escaped arrives as a space.
      if (!isServed(formats[0].trim().replace(' ', '+'))) {
        sayInJson(request);
        throw new RequestProblem(Kind.NOT_ACCEPTABLE, SERVED, Constants.PARAM_FORMAT);
      }
      return;
    }
    var accepted = request.getHeaders(Constants.HEADER_ACCEPT);
    if (accepted != null
        && !accepted.isEmpty()
        && types(String.join(",", accepted)).stream().noneMatch(AnswerFormat::isServed)) {
      sayInJson(request);
      throw new RequestProblem(Kind.NOT_ACCEPTABLE, SERVED, Constants.HEADER_ACCEPT);
    }
  }

  private static void checkPacking(RequestDetails request) {
    String packed = request.getHeader(Constants.HEADER_CONTENT_ENCODING);
    if (packed != null && !packed.isBlank() && !packed.trim().equalsIgnoreCase("identity")) {
      throw new RequestProblem(
          Kind.UNSUPPORTED_MEDIA_TYPE,
          "Send the body as it is, without Content-Encoding",
          Constants.HEADER_CONTENT_ENCODING);
    }
  }

  /** The refusal itself would be written in what is refused. */
  private static void sayInJson(RequestDetails request) {
    request.addParameter(Constants.PARAM_FORMAT, new String[] {Constants.FORMAT_JSON});
  }

  private static boolean isOfAnyType(RequestDetails request) {
    String operation = String.valueOf(request.getOperation());
    return "Binary".equals(request.getResourceName())
        || (request.getResourceName() == null && !operation.equals("metadata"))
        || operation.startsWith("$binary-access")
        || operation.startsWith("$evaluate-measure")
        || operation.equals("$graphql");
  }

  private static boolean isServed(String format) {
    int parameters = format.indexOf(';');
    String name = parameters < 0 ? format : format.substring(0, parameters).trim();
    return name.startsWith(HTML)
        || isKnown(name)
        || types(format).stream().anyMatch(AnswerFormat::isServed);
  }

  private static boolean isServed(MimeType type) {
    boolean known =
        (type.isWildcardType() || type.isWildcardSubtype())
            || type.getSubtype().equals(HTML)
            || isKnown(name(type));
    return known && isOurVersion(type) && !"0".equals(type.getParameter("q"));
  }

  private static String name(MimeType type) {
    return type.getType() + "/" + type.getSubtype();
  }

  private static boolean isKnown(String name) {
    return EncodingEnum.forContentType(name) != null && !isRdf(name);
  }

  /** HAPI's Turtle is of an early FHIR, and its libraries are left out. */
  private static boolean isRdf(String name) {
    return EncodingEnum.forContentType(name) == EncodingEnum.RDF;
  }

  private static boolean isOurVersion(MimeType type) {
    String version = type.getParameter("fhirVersion");
    return version == null || VERSIONS.contains(version.replace("\"", ""));
  }

  /** The types of a header; none where it cannot be read. */
  private static List<MimeType> types(String header) {
    try {
      return MimeTypeUtils.parseMimeTypes(header);
    } catch (InvalidMimeTypeException unreadable) {
      return List.of();
    }
  }
}
