// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.platform;

import java.util.Set;

/** Searches that a request brings as text, to be carried out later or by somebody else. */
public interface SearchTexts {
  /** The names in a text such as {@code Observation?subject.name=x}, as {@link SearchLimits}. */
  Set<String> names(String text);
}
