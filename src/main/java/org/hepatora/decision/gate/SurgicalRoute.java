// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.gate;

import static org.hepatora.decision.answer.Disposition.CONSIDER;
import static org.hepatora.decision.answer.Disposition.CONTINUE_SYSTEMIC;

import java.util.List;
import org.hepatora.decision.answer.Citations;
import org.hepatora.decision.answer.ObservedValue;
import org.hepatora.decision.answer.Rule;
import org.hepatora.decision.answer.Words;
import org.hepatora.decision.course.NextAssessment;
import org.hepatora.decision.course.PatientCase;
import org.hepatora.decision.course.Route;
import org.hepatora.decision.evidence.Finding;
import org.hepatora.decision.evidence.Truth;
import org.hepatora.decision.picture.PatientPicture.Cheng;
import org.hepatora.decision.picture.PatientPicture.Resectability;
import org.hepatora.decision.policy.GateLimits;
import org.hepatora.decision.policy.Policy;
import org.hepatora.decision.words.Joined;
import org.hepatora.decision.words.Joint;
import org.hepatora.decision.words.Sentence;

/** G8: which operation, if any, could reach its aim? The surgeon's judgement decides the route. */
public final class SurgicalRoute implements Gate {
  private final GateLimits.Route limits;
  private final RequiredFact route;
  private final Rule extrahepatic;
  private final CytoreductiveWindow window;

  public SurgicalRoute(Policy policy) {
    limits = policy.gates().route();
    var rule =
        Rule.of(
            "g8.route",
            Sentence.of(
                "limit.r0-achievable-or-cytoreductive-only-judged",
                policy.ages().resectability().words()),
            Citations.CHINESE_CONVERSION,
            Citations.NHC_2026);
    route =
        RequiredFact.of(
            rule,
            Sentence.of("fact.the-surgeon-s-resectability-judgement"),
            Sentence.of("missing.hcc-observation-resectability-dated-on-or"),
            policy.ages().resectability());
    extrahepatic =
        Rule.of(
            "g8.extrahepatic",
            Sentence.of(
                "limit.cytoreductive-route-at-most-viable-outside",
                limits.extrahepaticStrong().words(),
                limits.extrahepaticWeak().words()),
            Citations.METASTASECTOMY,
            Citations.EXTRAHEPATIC_SURGERY);
    window = new CytoreductiveWindow(policy.plateau());
  }

  @Override
  public List<Rule> occasional() {
    return List.of(extrahepatic);
  }

  @Override
  public GateReport examine(PatientCase patient) {
    var notes = new GateNotes();
    if (patient.now().portalVeinThrombus() instanceof Finding.Known<Cheng> known
        && known.value() == Cheng.III) {
      notes.caution(
          Sentence.of(
                  "liver.portal-vein-tumour-thrombus-cheng-type-3",
                  Citations.CHENG,
                  Citations.TALENTOP,
                  Citations.NHC_2026)
              .whole());
    }
    var judged = Route.of(patient);
    if (judged.verdict() == null
        || !(judged.finding() instanceof Finding.Known<Resectability> known)) {
      route.isMissing(notes, judged.finding());
      window.describe(patient, notes);
      return notes.report();
    }
    var words = Words.of(known.value().verdict());
    var seen = ObservedValue.text(words, known);
    switch (judged.verdict()) {
      case UNRESECTABLE -> unresectable(patient, seen, notes);
      case R0_ACHIEVABLE -> {
        r0(patient, judged, seen, notes);
        window.describe(patient, notes);
      }
      case CYTOREDUCTIVE_ONLY -> cytoreductive(patient, judged, seen, notes);
    }
    return notes.report();
  }

  private void r0(PatientCase patient, Route judged, ObservedValue seen, GateNotes notes) {
    var unnamed = judged.unnamed(patient);
    if (unnamed.isEmpty()) {
      notes.add(
          route.rule().met(Sentence.of("route.r0-resection-of-all-viable-disease").whole(), seen));
      return;
    }
    var text = Sentence.of("route.r0-does-not-name", Scans.names(unnamed)).whole();
    notes.add(route.rule().met(text, seen));
    notes.caution(text);
  }

  private void unresectable(PatientCase patient, ObservedValue seen, GateNotes notes) {
    notes.add(route.rule().notMet(Sentence.of("route.judged-unresectable").whole(), seen));
    window.describe(patient, notes);
    notes.caution(Sentence.of("route.local-therapies-for-the-mdt-to").whole());
    notes.block(
        CONTINUE_SYSTEMIC,
        Sentence.of("route.judged-unresectable-2"),
        null,
        NextAssessment.after(patient));
  }

  private void cytoreductive(
      PatientCase patient, Route judged, ObservedValue seen, GateNotes notes) {
    if (judged.outside().isEmpty()) {
      notes.add(
          route
              .rule()
              .met(
                  Sentence.of("route.a-cytoreductive-resection-is-judged-possible").whole(), seen));
    } else {
      var text =
          Sentence.of("route.r0-is-judged-achievable-without-naming", Scans.names(judged.outside()))
              .whole();
      notes.add(route.rule().met(text, seen));
      notes.caution(text);
    }
    window.describe(patient, notes);
    // Without a response (durable stability, G6) a plateau cannot be; the answer is borderline.
    boolean windowKnown =
        !patient.course().response().isResponder() || window(patient, notes) != Truth.UNKNOWN;
    extrahepatic(patient, windowKnown, notes);
  }

  private Truth window(PatientCase patient, GateNotes notes) {
    var open = window.isOpen(patient);
    switch (open) {
      case YES -> window.sensitivity(patient, notes);
      case UNKNOWN ->
          notes.needs(
              "g8.plateau",
              Sentence.of("fact.the-plateau"),
              Sentence.of("missing.record-the-size-loinc-21889-1").whole());
      case NO -> {
        window.sensitivity(patient, notes);
        notes.block(
            CONTINUE_SYSTEMIC,
            Sentence.of("route.neither-a-plateau-nor-a-resistant"),
            null,
            NextAssessment.after(patient));
      }
    }
    return open;
  }

  /** Borderline is said of a window that is there; one that is unknown stays unknown. */
  private void extrahepatic(PatientCase patient, boolean windowKnown, GateNotes notes) {
    if (!patient.isImagingCurrent()) {
      notes.add(
          extrahepatic.unknown(
              Joined.of(
                      Joint.COLON,
                      Sentence.of("fact.viable-extrahepatic-lesions"),
                      Sentence.of("why.no-current-imaging"))
                  .whole()));
      notes.unknown(Sentence.of("fact.viable-extrahepatic-lesions"));
      return;
    }
    var elsewhere = patient.course().burden().viableAtUnknownSite();
    if (!elsewhere.isEmpty()) {
      notes.caution(
          Sentence.of("liver.the-site-of-is-unknown-counted", Scans.names(elsewhere)).whole());
    }
    var viable = Route.extrahepatic(patient);
    int count = viable.size();
    var seen =
        ObservedValue.number(
            count, patient.course().latestAssessment(), Scans.sources(viable, patient));
    var text = Words.extrahepatic(count).whole();
    boolean passes = count <= limits.extrahepaticStrong().whole();
    notes.add(extrahepatic.judged(passes, text, seen));
    if (!passes && windowKnown) {
      notes.provisional(
          CONSIDER,
          Sentence.of("route.borderline-for-cytoreduction", Words.extrahepatic(count)),
          null,
          NextAssessment.after(patient));
    }
  }
}
