// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.therapy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.hepatora.decision.evidence.Coded;
import org.hepatora.knowledge.Knowledge;
import org.jspecify.annotations.Nullable;

/** The drugs of the release's tables, as tests name them. */
public final class Drugs {
  public static final Formulary FORMULARY = Knowledge.standard().formulary();

  public static final Drug ATEZOLIZUMAB = valueOf("ATEZOLIZUMAB");
  public static final Drug BEVACIZUMAB = valueOf("BEVACIZUMAB");
  public static final Drug CAMRELIZUMAB = valueOf("CAMRELIZUMAB");
  public static final Drug APATINIB = valueOf("APATINIB");
  public static final Drug LENVATINIB = valueOf("LENVATINIB");
  public static final Drug SORAFENIB = valueOf("SORAFENIB");
  public static final Drug SINTILIMAB = valueOf("SINTILIMAB");
  public static final Drug PEMBROLIZUMAB = valueOf("PEMBROLIZUMAB");
  public static final Drug TREMELIMUMAB = valueOf("TREMELIMUMAB");
  public static final Drug DURVALUMAB = valueOf("DURVALUMAB");
  public static final Drug NIVOLUMAB = valueOf("NIVOLUMAB");
  public static final Drug ENTECAVIR = valueOf("ENTECAVIR");
  public static final Drug TENOFOVIR = valueOf("TENOFOVIR");

  private Drugs() {}

  /** The drug of a code, in capitals or small letters. */
  public static Drug valueOf(String name) {
    var code = name.toLowerCase(Locale.ROOT).replace('_', '-');
    return FORMULARY.drugs().stream()
        .filter(drug -> drug.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  /** A published regimen by its code. */
  public static Regimen regimen(String code) {
    return FORMULARY.regimens().stream()
        .filter(one -> one.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  /** A medication record and what its words mean. */
  public static DrugRecord record(
      DrugRecord.Kind kind,
      List<Coded> codes,
      List<String> texts,
      @Nullable String regimen,
      @Nullable Integer line,
      @Nullable LocalDate start,
      @Nullable LocalDate end,
      boolean ongoing,
      String source) {
    return new DrugRecord(
        kind,
        codes,
        texts,
        regimen,
        line,
        start,
        end,
        ongoing,
        source,
        FORMULARY.read(codes, texts, regimen));
  }
}
