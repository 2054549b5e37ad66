// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.validation;

import ca.uhn.fhir.parser.DataFormatException;
import org.jspecify.annotations.Nullable;

/**
 * The parser's refusal of one element; the value serves to find where it stood and is never shown.
 */
public final class UnreadableElement extends DataFormatException {
  private static final long serialVersionUID = 1L;

  private final String element;
  private final @Nullable String value;

  public UnreadableElement(String text, String element, @Nullable String value) {
    super(text);
    this.element = element;
    this.value = value;
  }

  public String element() {
    return element;
  }

  @Nullable String value() {
    return value;
  }
}
