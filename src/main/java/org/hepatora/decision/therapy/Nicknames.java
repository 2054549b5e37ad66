package org.hepatora.decision.therapy;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hepatora.decision.therapy.LocalTherapy.Modality;
import org.jspecify.annotations.Nullable;

/**
 * What clinicians call regimens in short, and the codes of extension regimen; evidence.md 1. A
 * nickname counts only where the record names no drug itself: an administration of atezolizumab
 * within T+A is no dose of bevacizumab.
 */
final class Nicknames {
  /** Short names that are read only beside {@code +} or {@code /} and another name. */
  static final Map<String, Drug> SHORT =
      Map.of(
          "bev", Drug.BEVACIZUMAB,
          "ipi", Drug.IPILIMUMAB,
          "len", Drug.LENVATINIB,
          "sor", Drug.SORAFENIB,
          "apa", Drug.APATINIB,
          "cam", Drug.CAMRELIZUMAB);

  /** Local therapies, read only beside {@code +} or {@code /} and a drug. */
  static final Map<String, Modality> LOCAL =
      Map.of(
          "tace", Modality.TACE,
          "dtace", Modality.TACE,
          "ctace", Modality.TACE,
          "haic", Modality.HAIC,
          "sbrt", Modality.SBRT,
          "tare", Modality.Y90,
          "sirt", Modality.Y90);

  private static final Map<String, Meaning> CODES = codes();

  private Nicknames() {}

  /** What a nickname stands for. */
  record Meaning(Set<Drug> drugs, Set<Modality> local) {}

  /** Tells every nickname and what it means to the reader of texts. */
  static void into(NameTree tree) {
    tree.nickname("atezo", only(Drug.ATEZOLIZUMAB));
    tree.nickname("durva", only(Drug.DURVALUMAB));
    tree.nickname("pembro", only(Drug.PEMBROLIZUMAB));
    tree.nickname("nivo", only(Drug.NIVOLUMAB));
    tree.nickname("treme", only(Drug.TREMELIMUMAB));
    tree.nickname("beva", only(Drug.BEVACIZUMAB));
    tree.nickname("lenva", only(Drug.LENVATINIB));
    tree.bounded("T+A", of(Regimen.ATEZOLIZUMAB_BEVACIZUMAB));
    tree.nickname("T+A+TACE, TACE+T+A", of(Regimen.ATEZOLIZUMAB_BEVACIZUMAB_TACE));
    tree.nickname(
        "T+A+HAIC, HAIC+T+A",
        new Meaning(Regimen.ATEZOLIZUMAB_BEVACIZUMAB.drugs(), Set.of(Modality.HAIC)));
    tree.nickname("T药", only(Drug.ATEZOLIZUMAB));
    tree.nickname("I药", only(Drug.DURVALUMAB));
    tree.nickname("K药", only(Drug.PEMBROLIZUMAB));
    tree.nickname("O药", only(Drug.NIVOLUMAB));
    tree.bounded("O+Y", of(Regimen.NIVOLUMAB_IPILIMUMAB));
    tree.nickname("可乐组合", new Meaning(Regimen.LENVATINIB_PEMBROLIZUMAB_TACE.drugs(), Set.of()));
    tree.nickname("atezo bev, bev atezo", of(Regimen.ATEZOLIZUMAB_BEVACIZUMAB));
    tree.nickname("double da, doubleda, 双达", of(Regimen.SINTILIMAB_BEVACIZUMAB));
    tree.nickname("double ai, doubleai, 双艾", of(Regimen.CAMRELIZUMAB_APATINIB));
    tree.nickname("leap 012", of(Regimen.LENVATINIB_PEMBROLIZUMAB_TACE));
    tree.whole("stride", of(Regimen.STRIDE));
    tree.nickname("durva treme, treme durva", of(Regimen.STRIDE));
    tree.nickname("nivo ipi, ipi nivo", of(Regimen.NIVOLUMAB_IPILIMUMAB));
    tree.nickname("durva bev", new Meaning(Regimen.DURVALUMAB_BEVACIZUMAB_TACE.drugs(), Set.of()));
    tree.nickname("durva bev tace", of(Regimen.DURVALUMAB_BEVACIZUMAB_TACE));
    tree.nickname("len tace, lenva tace, tace len, tace lenva", of(Regimen.LENVATINIB_TACE));
    tree.nickname(
        "len haic, lenva haic, haic len",
        new Meaning(Set.of(Drug.LENVATINIB), Set.of(Modality.HAIC)));
    tree.nickname(
        "len pembro, lenva pembro, pembro len",
        new Meaning(Regimen.LENVATINIB_PEMBROLIZUMAB_TACE.drugs(), Set.of()));
    tree.nickname("talentace", of(Regimen.ATEZOLIZUMAB_BEVACIZUMAB_TACE));
  }

  /** What a code of extension regimen means; null when it is no code. */
  static @Nullable Meaning ofCode(String code) {
    return CODES.get(code.strip().toLowerCase(Locale.ROOT));
  }

  private static Map<String, Meaning> codes() {
    var codes = new HashMap<String, Meaning>();
    for (var regimen : Regimen.values()) {
      codes.put(regimen.code(), of(regimen));
    }
    codes.put("len", only(Drug.LENVATINIB));
    codes.put("sor", only(Drug.SORAFENIB));
    codes.put("reg", only(Drug.REGORAFENIB));
    return Map.copyOf(codes);
  }

  private static Meaning of(Regimen regimen) {
    return new Meaning(regimen.drugs(), regimen.modalities());
  }

  private static Meaning only(Drug drug) {
    return new Meaning(Set.of(drug), Set.of());
  }
}
