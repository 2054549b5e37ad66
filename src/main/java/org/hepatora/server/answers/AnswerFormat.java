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
    String body = request.getHeader(Constants.HEADER_CONTENT_TYPE);
    checkBody(request, body);
    if (isOfAnyType(request)) {
      return;
    }
    if (body != null && types(body).stream().anyMatch(type -> !isOurVersion(type))) {
      throw new RequestProblem(Kind.UNSUPPORTED_MEDIA_TYPE, SERVED, "Content-Type");
    }
    String[] formats = request.getParameters().get(Constants.PARAM_FORMAT);
    if (formats != null && formats.length > 0 && !formats[0].isBlank()) {
      // A plus sign that was not escaped arrives as a space.
      if (!isServed(formats[0].trim().replace(' ', '+'))) {
        throw new RequestProblem(Kind.NOT_ACCEPTABLE, SERVED, Constants.PARAM_FORMAT);
      }
      return;
    }
    var accepted = request.getHeaders(Constants.HEADER_ACCEPT);
    if (accepted != null
        && !accepted.isEmpty()
        && types(String.join(",", accepted)).stream().noneMatch(AnswerFormat::isServed)) {
      throw new RequestProblem(Kind.NOT_ACCEPTABLE, SERVED, Constants.HEADER_ACCEPT);
    }
  }

  /** Turtle is answered, not taken: HAPI 8.8.0 fails on it. No body is taken packed. */
  private static void checkBody(RequestDetails request, @Nullable String type) {
    String packed = request.getHeader(Constants.HEADER_CONTENT_ENCODING);
    if (packed != null && !packed.isBlank() && !packed.trim().equalsIgnoreCase("identity")) {
      throw new RequestProblem(
          Kind.UNSUPPORTED_MEDIA_TYPE,
          "Send the body as it is, without Content-Encoding",
          Constants.HEADER_CONTENT_ENCODING);
    }
    if (type != null
        && !"Binary".equals(request.getResourceName())
        && EncodingEnum.forContentType(type) == EncodingEnum.RDF) {
      throw new RequestProblem(
          Kind.UNSUPPORTED_MEDIA_TYPE,
          "Send application/fhir+json or application/fhir+xml",
          Constants.HEADER_CONTENT_TYPE);
    }
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
        || EncodingEnum.forContentType(name) != null
        || types(format).stream().anyMatch(AnswerFormat::isServed);
  }

  private static boolean isServed(MimeType type) {
    boolean known =
        (type.isWildcardType() || type.isWildcardSubtype())
            || type.getSubtype().equals(HTML)
            || EncodingEnum.forContentType(type.getType() + "/" + type.getSubtype()) != null;
    return known && isOurVersion(type) && !"0".equals(type.getParameter("q"));
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
