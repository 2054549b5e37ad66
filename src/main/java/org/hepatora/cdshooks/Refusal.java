package org.hepatora.cdshooks;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call that is refused, with every fault found in it. Its texts are ours and never quote the
 * request.
 */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Fault> faults;

  Refusal(List<Fault> faults) {
    super(faults.get(0).text(), null, false, false);
    this.faults = List.copyOf(faults);
  }

  Refusal(Kind kind, String text) {
    this(List.of(new Fault(kind, null, text)));
  }

  List<Fault> faults() {
    return faults;
  }

  /** The status of the first fault; the faults of one refusal share it. */
  int status() {
    return faults.get(0).kind().status;
  }

  /** One fault: its kind, where it is in the request (a path), and what is wrong in words. */
  record Fault(Kind kind, @Nullable String path, String text) {}

  /** Every reason to refuse, with its HTTP status and FHIR issue type; conformance.md 1.4. */
  enum Kind {
    MALFORMED(400, "structure"),
    REQUIRED(400, "required"),
    INVALID(400, "value"),
    UNKNOWN_SERVICE(404, "not-found"),
    METHOD(405, "not-supported"),
    NOT_ACCEPTABLE(406, "not-supported"),
    NO_DATA(412, "incomplete"),
    TOO_LARGE(413, "too-long"),
    MEDIA_TYPE(415, "not-supported"),
    FAULT(500, "exception"),
    UNAVAILABLE(503, "transient");

    private final int status;
    private final String issueType;

    Kind(int status, String issueType) {
      this.status = status;
      this.issueType = issueType;
    }

    String issueType() {
      return issueType;
    }
  }
}
