// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.eligibility;

import java.util.List;
import org.hepatora.decision.picture.Unjudged;
import org.hepatora.decision.picture.Unjudged.Matter;
import org.hepatora.decision.words.Argument;
import org.hepatora.decision.words.Recorded;
import org.hepatora.decision.words.Sentence;

/** What is not judged and yet has to be arranged before an operation; evidence.md 5. */
final class UnjudgedCautions {
  private UnjudgedCautions() {}

  static List<Argument> of(List<Unjudged> unjudged) {
    return unjudged.stream()
        .filter(each -> each.matter() == Matter.ANTICOAGULANT)
        .<Argument>map(
            each ->
                Sentence.of("unjudged.anticoagulant-caution", new Recorded(each.words())).whole())
        .toList();
  }
}
