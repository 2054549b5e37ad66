package org.hepatora.decision.therapy;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.hepatora.decision.therapy.LocalTherapy.Modality;
import org.hepatora.decision.words.Argument;
import org.hepatora.decision.words.Joined;
import org.hepatora.decision.words.Joint;
import org.hepatora.decision.words.Sentence;
import org.hepatora.decision.words.Term;
import org.jspecify.annotations.Nullable;

/** The published regimens this server can name, CodeSystem regimen; evidence.md 1. */
public enum Regimen {
  ATEZOLIZUMAB_BEVACIZUMAB(
      "t-a",
      Sentence.of(
          "drug.t-a",
          Joined.of(Joint.PLUS, Drug.ATEZOLIZUMAB.display(), Drug.BEVACIZUMAB.display())),
      Set.of(Drug.ATEZOLIZUMAB, Drug.BEVACIZUMAB),
      Set.of(),
      List.of(
          "IMbrave150: Finn et al., N Engl J Med 2020;382:1894",
          "IMbrave150 update: Cheng et al., J Hepatol 2022;76:862"),
      List.of()),
  ATEZOLIZUMAB_BEVACIZUMAB_TACE(
      "talentace",
      Joined.of(
          Joint.PLUS,
          Modality.TACE.words(),
          Drug.ATEZOLIZUMAB.display(),
          Drug.BEVACIZUMAB.display()),
      Set.of(Drug.ATEZOLIZUMAB, Drug.BEVACIZUMAB),
      Set.of(Modality.TACE),
      List.of("TALENTACE, NCT04712643: ESMO GI 2025 LBA2"),
      List.of("response.talentace-tace-progression-free-survival-gained")),
  SINTILIMAB_BEVACIZUMAB(
      "dda",
      Sentence.of(
          "drug.double-da",
          Joined.of(
              Joint.PLUS,
              Drug.SINTILIMAB.display(),
              Sentence.of("drug.bevacizumab-biosimilar", new Term("IBI305")))),
      Set.of(Drug.SINTILIMAB, Drug.BEVACIZUMAB),
      Set.of(),
      List.of("ORIENT-32: Ren et al., Lancet Oncol 2021;22:977"),
      List.of()),
  CAMRELIZUMAB_APATINIB(
      "dai",
      Sentence.of(
          "drug.double-ai",
          Joined.of(Joint.PLUS, Drug.CAMRELIZUMAB.display(), Drug.APATINIB.display())),
      Set.of(Drug.CAMRELIZUMAB, Drug.APATINIB),
      Set.of(),
      List.of("CARES-310: Qin et al., Lancet 2023;402:1133"),
      List.of()),
  LENVATINIB_PEMBROLIZUMAB_TACE(
      "lpt",
      Sentence.of(
          "drug.leap-012",
          Joined.of(
              Joint.PLUS,
              Drug.LENVATINIB.display(),
              Drug.PEMBROLIZUMAB.display(),
              Modality.TACE.words())),
      Set.of(Drug.LENVATINIB, Drug.PEMBROLIZUMAB),
      Set.of(Modality.TACE),
      List.of("LEAP-012: Kudo et al., Lancet 2025;405:203"),
      List.of(
          "response.leap-012-progression-free-survival-was",
          "response.leap-012-overall-survival-was-not")),
  STRIDE(
      "stride",
      Sentence.of(
          "drug.stride",
          Joined.of(Joint.PLUS, Drug.TREMELIMUMAB.display(), Drug.DURVALUMAB.display())),
      Set.of(Drug.TREMELIMUMAB, Drug.DURVALUMAB),
      Set.of(),
      List.of("HIMALAYA: Abou-Alfa et al., NEJM Evid 2022, doi 10.1056/EVIDoa2100070"),
      List.of()),
  NIVOLUMAB_IPILIMUMAB(
      "nivo-ipi",
      Joined.of(Joint.PLUS, Drug.NIVOLUMAB.display(), Drug.IPILIMUMAB.display()),
      Set.of(Drug.NIVOLUMAB, Drug.IPILIMUMAB),
      Set.of(),
      List.of("CheckMate 9DW: Lancet 2025, doi 10.1016/S0140-6736(25)00403-9"),
      List.of()),
  DURVALUMAB_BEVACIZUMAB_TACE(
      "durva-bev-tace",
      Joined.of(
          Joint.PLUS, Drug.DURVALUMAB.display(), Drug.BEVACIZUMAB.display(), Modality.TACE.words()),
      Set.of(Drug.DURVALUMAB, Drug.BEVACIZUMAB),
      Set.of(Modality.TACE),
      List.of("EMERALD-1: Lancet 2025;405:216"),
      List.of()),
  LENVATINIB_TACE(
      "len-tace",
      Sentence.of(
          "drug.len-tace", Joined.of(Joint.PLUS, Drug.LENVATINIB.display(), Modality.TACE.words())),
      Set.of(Drug.LENVATINIB),
      Set.of(Modality.TACE),
      List.of("LAUNCH: Peng et al., J Clin Oncol 2023;41:117"),
      List.of()),
  HAIC_LENVATINIB_TORIPALIMAB(
      "haic-triple",
      Joined.of(
          Joint.PLUS, Modality.HAIC.words(), Drug.LENVATINIB.display(), Drug.TORIPALIMAB.display()),
      Set.of(Drug.LENVATINIB, Drug.TORIPALIMAB),
      Set.of(Modality.HAIC),
      List.of("Eur J Cancer 2022;174:68 (phase 2, n = 36)"),
      List.of()),
  HAIC_CAMRELIZUMAB_APATINIB(
      "haic-dai",
      Joined.of(
          Joint.PLUS,
          Modality.HAIC.words(),
          Drug.CAMRELIZUMAB.display(),
          Sentence.of("drug.apatinib")),
      Set.of(Drug.CAMRELIZUMAB, Drug.APATINIB),
      Set.of(Modality.HAIC),
      List.of("TRIPLET: Signal Transduct Target Ther 2023;8:413 (phase 2, n = 35)"),
      List.of()),
  TACE_LENVATINIB_TORIPALIMAB(
      "tace-len-tori",
      Joined.of(
          Joint.PLUS, Modality.TACE.words(), Drug.LENVATINIB.display(), Drug.TORIPALIMAB.display()),
      Set.of(Drug.LENVATINIB, Drug.TORIPALIMAB),
      Set.of(Modality.TACE),
      List.of("BJS Open 2022;6:zrac114 (retrospective)"),
      List.of()),
  TORIPALIMAB_BEVACIZUMAB(
      "tori-bev",
      Joined.of(Joint.PLUS, Drug.TORIPALIMAB.display(), Drug.BEVACIZUMAB.display()),
      Set.of(Drug.TORIPALIMAB, Drug.BEVACIZUMAB),
      Set.of(),
      List.of("HEPATORCH"),
      List.of()),
  PENPULIMAB_ANLOTINIB(
      "penpulimab-anlotinib",
      Joined.of(Joint.PLUS, Drug.PENPULIMAB.display(), Drug.ANLOTINIB.display()),
      Set.of(Drug.PENPULIMAB, Drug.ANLOTINIB),
      Set.of(),
      List.of("APOLLO"),
      List.of()),
  FINOTONLIMAB_BEVACIZUMAB(
      "finotonlimab-bevacizumab",
      Joined.of(
          Joint.PLUS,
          Sentence.of("drug.finotonlimab-sct-i10a"),
          Sentence.of("drug.bevacizumab-biosimilar", new Term("SCT510"))),
      Set.of(Drug.FINOTONLIMAB, Drug.BEVACIZUMAB),
      Set.of(),
      List.of(),
      List.of()),
  SINTILIMAB_LENVATINIB(
      "sintilimab-lenvatinib",
      Joined.of(Joint.PLUS, Drug.SINTILIMAB.display(), Drug.LENVATINIB.display()),
      Set.of(Drug.SINTILIMAB, Drug.LENVATINIB),
      Set.of(),
      List.of("NCT04042805: Front Oncol 2023, doi 10.3389/fonc.2023.1115109"),
      List.of());

  private final String code;
  private final Argument display;
  private final Set<Drug> drugs;
  private final Set<Modality> modalities;
  private final List<Argument> citations;
  private final List<String> notes;

  Regimen(
      String code,
      Argument display,
      Set<Drug> drugs,
      Set<Modality> modalities,
      List<String> citations,
      List<String> notes) {
    this.code = code;
    this.display = display;
    this.drugs = drugs;
    this.modalities = modalities;
    this.citations = citations.stream().<Argument>map(Term::new).toList();
    this.notes = notes;
  }

  /** The code other systems see. */
  public String code() {
    return code;
  }

  /** The name a clinician reads, with the nickname. */
  public Argument display() {
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
  public List<Argument> citations() {
    return citations;
  }

  /** What is said wherever the regimen is named. */
  public List<Argument> notes() {
    var studied = Joined.of(Joint.SEMICOLON, citations);
    return notes.stream().<Argument>map(key -> Sentence.of(key, studied).whole()).toList();
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
