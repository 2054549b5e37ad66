// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir.write;

import java.util.ArrayList;
import java.util.List;
import org.hepatora.decision.picture.Ledger;
import org.hepatora.decision.words.Argument;
import org.hepatora.decision.words.Joined;
import org.hepatora.decision.words.Joint;
import org.hepatora.decision.words.Numeral;
import org.hepatora.decision.words.Recorded;
import org.hepatora.decision.words.Sentence;

/** What became of a record, in words for a reader; a long list tells how much more there is. */
public final class LedgerWords {
  private LedgerWords() {}

  /** How many resources had which fate. */
  public static Argument counts(Ledger ledger) {
    return Sentence.of(
        "record.counts",
        Numeral.of(ledger.used()),
        Numeral.of(ledger.irrelevant()),
        Numeral.of(ledger.notUnderstood().size()));
  }

  /** Each that was not understood, with its reason, as far as a reader wants to read on. */
  public static List<Argument> notUnderstood(Ledger ledger, int most) {
    var words = new ArrayList<Argument>();
    ledger.notUnderstood().stream().limit(most).forEach(each -> words.add(words(each)));
    int further = ledger.notUnderstood().size() - words.size();
    if (further > 0) {
      words.add(Sentence.of("record.further", Numeral.of(further)));
    }
    return words;
  }

  private static Argument words(Ledger.Entry entry) {
    return Joined.of(Joint.COLON, new Recorded(entry.reference()), entry.reason());
  }
}
