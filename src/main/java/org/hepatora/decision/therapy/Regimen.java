package org.hepatora.decision.therapy;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.hepatora.decision.therapy.LocalTherapy.Modality;
import org.jspecify.annotations.Nullable;

/** The published regimens this server can name, CodeSystem regimen; evidence.md 1. */
public enum Regimen {
  ATEZOLIZUMAB_BEVACIZUMAB(
      "t-a",
      "atezolizumab + bevacizumab (T+A)",
      Set.of(Drug.ATEZOLIZUMAB, Drug.BEVACIZUMAB),
      Set.of(),
      List.of(
          "IMbrave150: Finn et al., N Engl J Med 2020;382:1894",
          "IMbrave150 update: Cheng et al., J Hepatol 2022;76:862"),
      List.of()),
  ATEZOLIZUMAB_BEVACIZUMAB_TACE(
      "talentace",
      "TACE + atezolizumab + bevacizumab",
      Set.of(Drug.ATEZOLIZUMAB, Drug.BEVACIZUMAB),
      Set.of(Modality.TACE),
      List.of("TALENTACE, NCT04712643: ESMO GI 2025 LBA2"),
      List.of("TALENTACE: TACE-progression-free survival gained; overall survival immature")),
  SINTILIMAB_BEVACIZUMAB(
      "dda",
      "sintilimab + bevacizumab biosimilar IBI305 (Double-Da)",
      Set.of(Drug.SINTILIMAB, Drug.BEVACIZUMAB),
      Set.of(),
      List.of("ORIENT-32: Ren et al., Lancet Oncol 2021;22:977"),
      List.of()),
  CAMRELIZUMAB_APATINIB(
      "dai",
      "camrelizumab + apatinib (rivoceranib) (Double-Ai)",
      Set.of(Drug.CAMRELIZUMAB, Drug.APATINIB),
      Set.of(),
      List.of("CARES-310: Qin et al., Lancet 2023;402:1133"),
      List.of()),
  LENVATINIB_PEMBROLIZUMAB_TACE(
      "lpt",
      "lenvatinib + pembrolizumab + TACE (LEAP-012)",
      Set.of(Drug.LENVATINIB, Drug.PEMBROLIZUMAB),
      Set.of(Modality.TACE),
      List.of("LEAP-012: Kudo et al., Lancet 2025;405:203"),
      List.of(
          "LEAP-012: progression-free survival was longer than with TACE alone (median 14.6 against"
              + " 10.0 months, HR 0.66)",
          "LEAP-012: overall survival was not significantly longer (24 months: 75 % against 69 %,"
              + " HR 0.80, p = 0.087); a later interim analysis missed it too and the study was"
              + " closed")),
  STRIDE(
      "stride",
      "tremelimumab + durvalumab (STRIDE)",
      Set.of(Drug.TREMELIMUMAB, Drug.DURVALUMAB),
      Set.of(),
      List.of("HIMALAYA: Abou-Alfa et al., NEJM Evid 2022, doi 10.1056/EVIDoa2100070"),
      List.of()),
  NIVOLUMAB_IPILIMUMAB(
      "nivo-ipi",
      "nivolumab + ipilimumab",
      Set.of(Drug.NIVOLUMAB, Drug.IPILIMUMAB),
      Set.of(),
      List.of("CheckMate 9DW: Lancet 2025, doi 10.1016/S0140-6736(25)00403-9"),
      List.of()),
  DURVALUMAB_BEVACIZUMAB_TACE(
      "durva-bev-tace",
      "durvalumab + bevacizumab + TACE",
      Set.of(Drug.DURVALUMAB, Drug.BEVACIZUMAB),
      Set.of(Modality.TACE),
      List.of("EMERALD-1: Lancet 2025;405:216"),
      List.of()),
  LENVATINIB_TACE(
      "len-tace",
      "lenvatinib + TACE (LEN-TACE)",
      Set.of(Drug.LENVATINIB),
      Set.of(Modality.TACE),
      List.of("LAUNCH: Peng et al., J Clin Oncol 2023;41:117"),
      List.of()),
  HAIC_LENVATINIB_TORIPALIMAB(
      "haic-triple",
      "HAIC + lenvatinib + toripalimab",
      Set.of(Drug.LENVATINIB, Drug.TORIPALIMAB),
      Set.of(Modality.HAIC),
      List.of("Eur J Cancer 2022;174:68 (phase 2, n = 36)"),
      List.of()),
  HAIC_CAMRELIZUMAB_APATINIB(
      "haic-dai",
      "HAIC + camrelizumab + apatinib",
      Set.of(Drug.CAMRELIZUMAB, Drug.APATINIB),
      Set.of(Modality.HAIC),
      List.of("TRIPLET: Signal Transduct Target Ther 2023;8:413 (phase 2, n = 35)"),
      List.of()),
  TACE_LENVATINIB_TORIPALIMAB(
      "tace-len-tori",
      "TACE + lenvatinib + toripalimab",
      Set.of(Drug.LENVATINIB, Drug.TORIPALIMAB),
      Set.of(Modality.TACE),
      List.of("BJS Open 2022;6:zrac114 (retrospective)"),
      List.of()),
  TORIPALIMAB_BEVACIZUMAB(
      "tori-bev",
      "toripalimab + bevacizumab",
      Set.of(Drug.TORIPALIMAB, Drug.BEVACIZUMAB),
      Set.of(),
      List.of("HEPATORCH"),
      List.of()),
  PENPULIMAB_ANLOTINIB(
      "penpulimab-anlotinib",
      "penpulimab + anlotinib",
      Set.of(Drug.PENPULIMAB, Drug.ANLOTINIB),
      Set.of(),
      List.of("APOLLO"),
      List.of()),
  FINOTONLIMAB_BEVACIZUMAB(
      "finotonlimab-bevacizumab",
      "finotonlimab (SCT-I10A) + bevacizumab biosimilar SCT510",
      Set.of(Drug.FINOTONLIMAB, Drug.BEVACIZUMAB),
      Set.of(),
      List.of(),
      List.of()),
  SINTILIMAB_LENVATINIB(
      "sintilimab-lenvatinib",
      "sintilimab + lenvatinib",
      Set.of(Drug.SINTILIMAB, Drug.LENVATINIB),
      Set.of(),
      List.of("NCT04042805: Front Oncol 2023, doi 10.3389/fonc.2023.1115109"),
      List.of());

  private final String code;
  private final String display;
  private final Set<Drug> drugs;
  private final Set<Modality> modalities;
  private final List<String> citations;
  private final List<String> notes;

  Regimen(
      String code,
      String display,
      Set<Drug> drugs,
      Set<Modality> modalities,
      List<String> citations,
      List<String> notes) {
    this.code = code;
    this.display = display;
    this.drugs = drugs;
    this.modalities = modalities;
    this.citations = citations;
    this.notes = notes;
  }

  /** The code other systems see. */
  public String code() {
    return code;
  }

  /** The name a clinician reads, with the nickname. */
  public String display() {
    return display;
  }

  /** Its drugs. */
  public Set<Drug> drugs() {
    return drugs;
  }

  /** The local therapy that is part of it. */
  public Set<Modality> modalities() {
    return modalities;
  }

  /** Where it was studied. */
  public List<String> citations() {
    return citations;
  }

  /** What is said wherever the regimen is named. */
  public List<String> notes() {
    return notes;
  }

  /**
   * The regimen of exactly these drugs, the one with local therapy where that was given too; null
   * when no published regimen has exactly these drugs.
   */
  public static @Nullable Regimen of(Set<Drug> drugs, Set<Modality> modalities) {
    Regimen found = null;
    for (var regimen : EnumSet.allOf(Regimen.class)) {
      if (regimen.drugs.equals(drugs)
          && modalities.containsAll(regimen.modalities)
          && (found == null || regimen.modalities.size() > found.modalities.size())) {
        found = regimen;
      }
    }
    return found;
  }
}
