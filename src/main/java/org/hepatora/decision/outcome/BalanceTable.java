// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.outcome;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hepatora.decision.words.Numeral;
import org.hepatora.decision.words.Sentence;
import org.jspecify.annotations.Nullable;

/** The balance of the operated against the others beyond the landmark, before and after weights. */
record BalanceTable(List<CovariateBalance> rows, @Nullable Double effectiveSize) {

  static BalanceTable of(Trial trial, int columns, Findings findings) {
    double landmark = trial.query().landmark();
    var all = trial.candidates(Trial.Participant::survival);
    var followed = new ArrayList<Integer>();
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).observedBeyond(landmark)) {
        followed.add(i);
      }
    }
    var operated = new boolean[followed.size()];
    var x = new double[followed.size()][];
    var table = trial.covariates().matrix(columns);
    int surgeries = 0;
    for (int i = 0; i < operated.length; i++) {
      operated[i] = all.get(followed.get(i)).resection() <= landmark;
      surgeries += operated[i] ? 1 : 0;
      x[i] = table[followed.get(i)];
    }
    int smaller = Math.min(surgeries, operated.length - surgeries);
    if (smaller < Math.max(Rungs.CURVE, trial.query().minimumCell())) {
      findings.missing(
          "balance", Sentence.of("outcome.fewer-on-a-side", Numeral.of(Rungs.CURVE)).whole());
      return new BalanceTable(List.of(), null);
    }
    var weights = TreatmentWeights.of(operated, x);
    var each = new double[operated.length];
    Arrays.fill(each, 1);
    if (weights == null) {
      findings.missing("balance-weighted", Sentence.of("outcome.model-of-the-choice").whole());
    } else {
      each = weights.weights();
    }
    var rows = new ArrayList<CovariateBalance>();
    for (var column : trial.covariates().columns()) {
      var values = followed.stream().mapToDouble(i -> column.values()[i]).toArray();
      var balance = Balance.of(operated, values, each);
      rows.add(
          new CovariateBalance(
              column.name(), balance.before(), weights == null ? null : balance.after()));
    }
    return new BalanceTable(rows, weights == null ? null : weights.effectiveSize());
  }
}
