package org.hepatora.server.fhir;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import ca.uhn.fhir.rest.server.exceptions.NotModifiedException;
import ca.uhn.fhir.rest.server.exceptions.ResourceVersionConflictException;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.hepatora.errors.Kind;
import org.hepatora.errors.Outcomes;
import org.hepatora.errors.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns whatever went wrong into one OperationOutcome: the kind, the element, and no value out of
 * the request. A fault of ours is logged under a number that the caller is told.
 */
@Interceptor
final class ErrorAnswers {
  private static final Logger LOG = LoggerFactory.getLogger(ErrorAnswers.class);
  private static final Pattern PATH = Pattern.compile("specified in path: ([A-Za-z.\\[\\]0-9]+)");
  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");
  private static final int LONGEST = 600;

  /** Called by HAPI with every exception before it answers. */
  @Hook(Pointcut.SERVER_PRE_PROCESS_OUTGOING_EXCEPTION)
  public BaseServerResponseException answer(Throwable problem, @Nullable RequestDetails request) {
    if (DatabaseOutage.isCauseOf(problem)) {
      return Outcomes.response(
          Kind.UNAVAILABLE, "The database cannot be reached; try again later", null);
    }
    var ours = cause(problem, RequestProblem.class);
    if (ours != null) {
      return Outcomes.response(ours.kind(), String.valueOf(ours.getMessage()), ours.expression());
    }
    var element = cause(problem, UnreadableElement.class);
    if (element != null && request != null) {
      return Outcomes.response(
          Kind.INVALID_VALUE,
          String.valueOf(element.getMessage()),
          ElementLocator.locate(request.loadRequestContents(), element));
    }
    var syntax = cause(problem, JsonProcessingException.class);
    if (syntax != null) {
      return Outcomes.response(Kind.UNREADABLE, malformed(syntax), null);
    }
    if (isStale(cause(problem, ResourceVersionConflictException.class), request)) {
      return Outcomes.response(
          Kind.STALE_VERSION, "The version in If-Match is not the current one", null);
    }
    if (String.valueOf(problem.getMessage()).startsWith("HAPI-0356")) {
      return Outcomes.response(Kind.UNREADABLE, "The GraphQL request is not well-formed JSON", null);
    }
    if (problem instanceof NotModifiedException unchanged) {
      return unchanged;
    }
    if (problem instanceof BaseServerResponseException known && known.getStatusCode() != 500) {
      return known.getOperationOutcome() == null ? described(known) : known;
    }
    if (problem instanceof DataFormatException) {
      return Outcomes.response(Kind.UNREADABLE, "The content cannot be read as FHIR R4", null);
    }
    return fault(problem);
  }

  /** HAPI-0989 is the refusal of a version that If-Match or a transaction entry's ifMatch named. */
  private static boolean isStale(
      @Nullable ResourceVersionConflictException conflict, @Nullable RequestDetails request) {
    return conflict != null
        && (String.valueOf(conflict.getMessage()).contains("HAPI-0989")
            || (request != null && request.getHeader(Constants.HEADER_IF_MATCH) != null));
  }

  private static BaseServerResponseException described(BaseServerResponseException known) {
    String message = String.valueOf(known.getMessage());
    if (message.startsWith("HAPI-0302")) {
      return Outcomes.response(
          Kind.UNKNOWN_TYPE, "This is not a FHIR R4 resource type this server knows", null);
    }
    if (message.startsWith("HAPI-0449")) {
      return Outcomes.response(
          Kind.UNSUPPORTED_MEDIA_TYPE, "Send application/fhir+json or application/fhir+xml", null);
    }
    if (message.startsWith("HAPI-1940") || message.startsWith("HAPI-1882")) {
      message = QUOTED.matcher(message).replaceAll("the value");
    }
    var path = PATH.matcher(message);
    var answer =
        Outcomes.response(
            Kind.ofStatus(known.getStatusCode()),
            message.length() > LONGEST ? message.substring(0, LONGEST) + " ..." : message,
            path.find() ? path.group(1) : null);
    if (known.hasResponseHeaders()) {
      known
          .getResponseHeaders()
          .forEach((name, values) -> values.forEach(v -> answer.addResponseHeader(name, v)));
    }
    return answer;
  }

  private static String malformed(JsonProcessingException problem) {
    var at = problem.getLocation();
    return at == null
        ? "The body is not well-formed JSON"
        : "The body is not well-formed JSON at line "
            + at.getLineNr()
            + ", column "
            + at.getColumnNr();
  }

  /** Message texts of a fault may hold data; the log gets its type and stack only. */
  private static BaseServerResponseException fault(Throwable problem) {
    String number = UUID.randomUUID().toString();
    LOG.error("Fault {}: {}", number, Faults.describe(problem));
    return Outcomes.response(Kind.FAULT, "Internal fault " + number, null);
  }

  private static <T extends Throwable> @Nullable T cause(Throwable problem, Class<T> type) {
    for (Throwable each = problem; each != null; each = each.getCause()) {
      if (type.isInstance(each)) {
        return type.cast(each);
      }
    }
    return null;
  }
}
