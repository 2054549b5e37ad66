// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.evidence;

import java.util.Comparator;
import org.hepatora.decision.words.Argument;
import org.hepatora.decision.words.Sentence;

/**
 * A recorded fact that could not be read: where it stands (FHIRPath) and what is wrong with it.
 * Never contains the patient's data.
 */
public record Problem(String path, Argument text) {
  /** Of a whole stored resource: whatever it says is unknown. */
  public static final Argument UNREADABLE = Sentence.of("problem.stored-resource-unreadable");

  /** By where it stands; two of one place in an order that is always the same. */
  public static final Comparator<Problem> ORDER =
      Comparator.comparing(Problem::path).thenComparing(problem -> problem.text().toString());
}
