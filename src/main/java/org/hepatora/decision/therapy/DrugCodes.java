package org.hepatora.decision.therapy;

import java.util.Locale;
import java.util.Map;
import org.hepatora.decision.evidence.Coded;
import org.jspecify.annotations.Nullable;

/**
 * The drugs of RxNorm ingredient and ATC codes; evidence.md 1.1 and fhir-model.md. RxNorm codes of
 * durvalumab and ipilimumab are in conflict there and not read; the ATC code of apatinib is
 * uncertain and not read.
 */
final class DrugCodes {
  private static final Map<String, Drug> RXNORM =
      Map.ofEntries(
          Map.entry("1792776", Drug.ATEZOLIZUMAB),
          Map.entry("1547545", Drug.PEMBROLIZUMAB),
          Map.entry("1597876", Drug.NIVOLUMAB),
          Map.entry("253337", Drug.BEVACIZUMAB),
          Map.entry("1535922", Drug.RAMUCIRUMAB),
          Map.entry("1603296", Drug.LENVATINIB),
          Map.entry("495881", Drug.SORAFENIB),
          Map.entry("1312397", Drug.REGORAFENIB),
          Map.entry("1363268", Drug.CABOZANTINIB));

  private static final Map<String, Drug> ATC =
      Map.ofEntries(
          Map.entry("L01FF05", Drug.ATEZOLIZUMAB),
          Map.entry("L01FF03", Drug.DURVALUMAB),
          Map.entry("L01FF02", Drug.PEMBROLIZUMAB),
          Map.entry("L01FF01", Drug.NIVOLUMAB),
          Map.entry("L01FF09", Drug.TISLELIZUMAB),
          Map.entry("L01FF13", Drug.TORIPALIMAB),
          Map.entry("L01FX04", Drug.IPILIMUMAB),
          Map.entry("L01FX20", Drug.TREMELIMUMAB),
          Map.entry("L01FG01", Drug.BEVACIZUMAB),
          Map.entry("L01XC07", Drug.BEVACIZUMAB),
          Map.entry("L01FG02", Drug.RAMUCIRUMAB),
          Map.entry("L01EX08", Drug.LENVATINIB),
          Map.entry("L01EX02", Drug.SORAFENIB),
          Map.entry("L01EX05", Drug.REGORAFENIB),
          Map.entry("L01EX07", Drug.CABOZANTINIB),
          Map.entry("J05AF10", Drug.ENTECAVIR),
          Map.entry("J05AF07", Drug.TENOFOVIR),
          Map.entry("J05AF13", Drug.TENOFOVIR));

  private DrugCodes() {}

  /** The drug of a code; null when the system or the code is not known. */
  static @Nullable Drug of(Coded coded) {
    return switch (coded.system()) {
      case "http://www.nlm.nih.gov/research/umls/rxnorm", "urn:oid:2.16.840.1.113883.6.88" ->
          RXNORM.get(coded.code().strip());
      case "http://www.whocc.no/atc", "urn:oid:2.16.840.1.113883.6.73" ->
          ATC.get(coded.code().strip().toUpperCase(Locale.ROOT));
      default -> null;
    };
  }
}
