// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.words;

import java.util.List;

/**
 * Something the decision says or names, of no language yet. A bare text is none: it is either a
 * word of the record, which nobody changes, or has a key.
 */
public sealed interface Argument
    permits Sentence, Whole, Joined, Excerpt, Recorded, Term, Numeral, Day {

  /** As a sentence of its own: with a capital letter and a full stop. */
  default Argument whole() {
    return new Whole(this);
  }

  /** This and more, said one after the other. */
  default Argument then(Argument more) {
    return new Joined(List.of(this, more), Joint.SENTENCE);
  }
}
