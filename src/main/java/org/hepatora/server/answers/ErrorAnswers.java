// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.server.answers;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.jpa.term.ex.ExpansionTooCostlyException;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.RequestTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import ca.uhn.fhir.rest.server.exceptions.NotModifiedException;
import ca.uhn.fhir.rest.server.exceptions.ResourceVersionConflictException;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.hepatora.errors.Kind;
import org.hepatora.errors.NotConformant;
import org.hepatora.errors.Outcomes;
import org.hepatora.errors.RequestProblem;
import org.hepatora.platform.StoredResources;
import org.hepatora.validation.ElementLocator;
import org.hepatora.validation.QuotedValues;
import org.hepatora.validation.UnreadableElement;
import org.hepatora.validation.UnreadableJson;
import org.hepatora.validation.UnreadableXml;
import org.hl7.fhir.exceptions.DefinitionException;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns whatever went wrong into one OperationOutcome: the kind, the element, and no value out of
 * the request. A fault of ours is logged under a number that the caller is told.
 */
@Interceptor
public final class ErrorAnswers {
  private static final Logger LOG = LoggerFactory.getLogger(ErrorAnswers.class);
  private static final Set<RequestTypeEnum> WITH_BODY =
      EnumSet.of(RequestTypeEnum.POST, RequestTypeEnum.PUT, RequestTypeEnum.PATCH);
  private static final Pattern PATH =
      Pattern.compile("(?:specified in|found at) path:? '?([A-Za-z.\\[\\]0-9]+)");
  private static final Pattern MISSING = Pattern.compile("Resource (\\S+) not found, specified in");

  private final PatchProblems patches;

  public ErrorAnswers(StoredResources stored) {
    this.patches = new PatchProblems(stored);
  }

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
    var refused = cause(problem, NotConformant.class);
    if (refused != null) {
      return Outcomes.response(refused);
    }
    var patch = patches.of(problem, request);
    if (patch != null) {
      note(problem);
      return Outcomes.response(
          patch.kind(), String.valueOf(patch.getMessage()), patch.expression());
    }
    if (isAboutTheBody(problem) && request != null) {
      var found = unreadable(request);
      if (found != null) {
        return Outcomes.response(
            found.kind(), String.valueOf(found.getMessage()), found.expression());
      }
    }
    if (isStale(cause(problem, ResourceVersionConflictException.class), request)) {
      return Outcomes.response(
          Kind.STALE_VERSION, String.valueOf(HapiMessage.STALE_VERSION.text()), null);
    }
    if (problem instanceof NotModifiedException unchanged) {
      return unchanged;
    }
    if (problem instanceof BaseServerResponseException known && known.getStatusCode() != 500) {
      return known.getOperationOutcome() instanceof OperationOutcome outcome
          ? reworded(known, outcome, request)
          : described(known, request);
    }
    if (problem instanceof DataFormatException) {
      String message = String.valueOf(problem.getMessage());
      return Outcomes.response(
          Kind.INVALID_VALUE,
          QuotedValues.withoutQuotations(Wording.of(message, request)),
          place(message, request));
    }
    if (cause(problem, ExpansionTooCostlyException.class) != null) {
      return Outcomes.response(
          Kind.UNPROCESSABLE, "The value set has more codes than one answer holds", null);
    }
    if (cause(problem, DefinitionException.class) != null) {
      return Outcomes.response(
          Kind.UNPROCESSABLE, "The definition is incomplete or contradicts its base", null);
    }
    var text = TextProblems.of(problem, request);
    if (text != null && request != null) {
      note(problem);
      var found = isWithBody(request) ? unreadable(request) : null;
      return found == null
          ? Outcomes.response(Kind.INVALID_VALUE, text, null)
          : Outcomes.response(found.kind(), String.valueOf(found.getMessage()), found.expression());
    }
    return fault(problem);
  }

  private static boolean isStale(
      @Nullable ResourceVersionConflictException conflict, @Nullable RequestDetails request) {
    return conflict != null
        && (HapiMessage.isStale(conflict.getMessage())
            || (request != null && request.getHeader(Constants.HEADER_IF_MATCH) != null));
  }

  private static BaseServerResponseException described(
      BaseServerResponseException known, @Nullable RequestDetails request) {
    String message = String.valueOf(known.getMessage());
    var answer =
        Outcomes.response(
            kind(message, known.getStatusCode()),
            Wording.of(message, request),
            place(message, request));
    if (known.hasResponseHeaders()) {
      known
          .getResponseHeaders()
          .forEach((name, values) -> values.forEach(v -> answer.addResponseHeader(name, v)));
    }
    return answer;
  }

  /** HAPI brings an outcome of its own; what $validate says of a resource is what was asked for. */
  private static BaseServerResponseException reworded(
      BaseServerResponseException known,
      OperationOutcome outcome,
      @Nullable RequestDetails request) {
    if (request == null || !"$validate".equals(request.getOperation())) {
      for (var issue : outcome.getIssue()) {
        issue.setDiagnostics(Wording.of(String.valueOf(issue.getDiagnostics()), request));
      }
    }
    return known;
  }

  private static Kind kind(String message, int status) {
    var known = HapiMessage.in(message);
    return known == null || known.kind() == null ? Kind.ofStatus(status) : known.kind();
  }

  /** Where the reference stands that leads nowhere, when that is the problem. */
  private static @Nullable String place(String message, @Nullable RequestDetails request) {
    var missing = MISSING.matcher(message);
    if (missing.find() && request != null) {
      String found =
          ElementLocator.locate(
              request.loadRequestContents(),
              new UnreadableElement("", "reference", missing.group(1)));
      if (found.endsWith(".reference")) {
        return found.substring(0, found.length() - ".reference".length());
      }
    }
    var path = PATH.matcher(message);
    if (path.find()) {
      return path.group(1);
    }
    return request == null ? null : QuotedValues.parameterIn(message, request);
  }

  private static boolean isAboutTheBody(Throwable problem) {
    return cause(problem, DataFormatException.class) != null
        || cause(problem, JsonProcessingException.class) != null
        || isUnstorableText(cause(problem, SQLException.class))
        || HapiMessage.in(problem.getMessage()) == HapiMessage.BODY;
  }

  /** PostgreSQL has no place for the character NUL. */
  private static boolean isUnstorableText(@Nullable SQLException problem) {
    return problem != null && "22021".equals(problem.getSQLState());
  }

  /** A posted search has its values in the address where it has no body. */
  private static boolean isWithBody(RequestDetails request) {
    return WITH_BODY.contains(request.getRequestType())
        && !String.valueOf(request.getRequestPath()).endsWith("_search");
  }

  private static @Nullable RequestProblem unreadable(RequestDetails request) {
    byte[] body = request.loadRequestContents();
    if (body.length == 0) {
      return isWithBody(request)
          ? new RequestProblem(Kind.UNREADABLE, "The body is empty", null)
          : null;
    }
    return UnreadableXml.looksLikeIt(body)
        ? UnreadableXml.byValue(request.getFhirContext()).refused(body)
        : UnreadableJson.byValue(request.getFhirContext()).first(body);
  }

  /** What nobody meant to throw is told as the caller's problem, and leaves a trace for us. */
  private static void note(Throwable problem) {
    if (!(problem instanceof BaseServerResponseException)) {
      LOG.warn("Answered as the caller's: {}", Faults.describe(problem));
    }
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
