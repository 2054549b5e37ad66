package org.hepatora.errors;

import org.jspecify.annotations.Nullable;

/**
 * Something to be said beside an answer that was given.
 *
 * @param warning it limits the answer, rather than only informing
 * @param expression FHIRPath of an element that could not be read; null when it is not about one
 */
public record Remark(boolean warning, String text, @Nullable String expression) {
  /** Good to know. */
  public static Remark information(String text) {
    return new Remark(false, text, null);
  }

  /** It limits the answer. */
  public static Remark warning(String text) {
    return new Remark(true, text, null);
  }
}
