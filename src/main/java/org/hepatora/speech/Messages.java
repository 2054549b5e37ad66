// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.speech;

import java.util.Locale;

/** The messages of every language. */
public interface Messages {
  /** The message with its places filled; the key itself where no language has it. */
  String message(String key, Object[] arguments, Locale language);
}
