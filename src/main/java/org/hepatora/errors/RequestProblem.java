package org.hepatora.errors;

import org.jspecify.annotations.Nullable;

/**
 * A request that cannot be answered. The text is shown to the caller and may be logged, so it never
 * holds a value out of the request; the element is named by its FHIRPath.
 */
public final class RequestProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Kind kind;
  private final @Nullable String expression;

  public RequestProblem(Kind kind, String text, @Nullable String expression) {
    super(text);
    this.kind = kind;
    this.expression = expression;
  }

  /** What HTTP and FHIR call it. */
  public Kind kind() {
    return kind;
  }

  /** FHIRPath of the offending element, null when the problem is not about one. */
  public @Nullable String expression() {
    return expression;
  }
}
