// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.errors;

import java.util.Locale;
import org.hepatora.decision.words.Argument;
import org.hepatora.decision.words.Term;
import org.hepatora.language.Speech;
import org.jspecify.annotations.Nullable;

/**
 * A request that cannot be answered. The text is shown to the caller and may be logged, so it never
 * holds a value out of the request; the element is named by its FHIRPath.
 */
public final class RequestProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Kind kind;
  private final @Nullable String expression;
  private final transient Argument words;

  public RequestProblem(Kind kind, String text, @Nullable String expression) {
    this(kind, new Term(text), expression);
  }

  /**
   * A problem that a page tells, too.
   *
   * @param words what is wrong
   */
  public RequestProblem(Kind kind, Argument words, @Nullable String expression) {
    super(Speech.say(words, Locale.ENGLISH));
    this.kind = kind;
    this.expression = expression;
    this.words = words;
  }

  /** What is wrong; the message is the same in English. */
  public Argument words() {
    return words;
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
