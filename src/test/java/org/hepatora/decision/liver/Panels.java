// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.liver;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.hepatora.decision.evidence.Finding;
import org.hepatora.decision.units.Amount;
import org.hepatora.decision.words.Term;
import org.hepatora.language.English;

/** Liver panels as tests write them. */
final class Panels {
  static final LocalDate DAY = LocalDate.of(2026, 11, 20);

  private Panels() {}

  /** Everything normal. */
  static LiverPanel normal() {
    return panel("10", "45", "1.0", "80", "140", 1, 1);
  }

  static LiverPanel panel(
      String bilirubin,
      String albumin,
      String inr,
      String creatinine,
      String sodium,
      int ascites,
      int encephalopathy) {
    return new LiverPanel(
        known(new Amount.Bilirubin(new BigDecimal(bilirubin)), "bilirubin"),
        known(new Amount.Albumin(new BigDecimal(albumin)), "albumin"),
        known(new Amount.Inr(new BigDecimal(inr)), "inr"),
        known(new Amount.Creatinine(new BigDecimal(creatinine)), "creatinine"),
        known(new Amount.Sodium(new BigDecimal(sodium)), "sodium"),
        known((ChildPugh.Grade) () -> ascites, "ascites"),
        known((ChildPugh.Grade) () -> encephalopathy, "encephalopathy"));
  }

  /** In mg/dL, as the MELD vectors are written. */
  static LiverPanel conventional(
      String bilirubin, String inr, String creatinine, String sodium, String albumin) {
    var normal = normal();
    return new LiverPanel(
        known(Amount.Bilirubin.ofMilligramsPerDecilitre(new BigDecimal(bilirubin)), "bilirubin"),
        known(Amount.Albumin.ofGramsPerDecilitre(new BigDecimal(albumin)), "albumin"),
        known(new Amount.Inr(new BigDecimal(inr)), "inr"),
        known(Amount.Creatinine.ofMilligramsPerDecilitre(new BigDecimal(creatinine)), "creatinine"),
        known(new Amount.Sodium(new BigDecimal(sodium)), "sodium"),
        normal.ascites(),
        normal.encephalopathy());
  }

  static <T> Finding<T> known(T value, String source) {
    return new Finding.Known<>(value, DAY, List.of("Observation/" + source));
  }

  static <T> Finding<T> missing(String why) {
    return new Finding.Missing<>(new Term(why), List.of());
  }

  static <T> T value(Finding<T> finding) {
    return finding.fold(
        known -> known.value(),
        none -> {
          throw new AssertionError(none.why());
        },
        conflict -> {
          throw new AssertionError("conflicting");
        });
  }

  static String why(Finding<?> finding) {
    return finding.fold(
        known -> "known", none -> English.of(none.why()), conflict -> "conflicting");
  }
}
