// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.board.patient;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hepatora.board.patient.CourseChart.Lane;
import org.hepatora.board.patient.CourseChart.Span;
import org.hepatora.decision.picture.PatientPicture;
import org.hepatora.decision.therapy.Drug;
import org.hepatora.decision.therapy.DrugRecord;
import org.hepatora.decision.words.Sentence;
import org.hepatora.language.Speech;
import org.jspecify.annotations.Nullable;

/** What was given and done, one lane a drug, a kind of local therapy, and surgery. */
final class TherapyLanes {
  private TherapyLanes() {}

  /** From what was understood, and the doses as they were recorded, by the resource. */
  static List<Lane> of(
      PatientPicture.Treatment treatment, Map<String, String> doses, LocalDate asOf) {
    var drugs = new TreeMap<Drug, List<Span>>();
    for (DrugRecord record : treatment.drugs()) {
      var from = record.start() == null ? record.end() : record.start();
      if (from == null || from.isAfter(asOf)) {
        continue;
      }
      var until = record.end() == null || record.end().isAfter(asOf) ? asOf : record.end();
      var dose = doses.get(record.source());
      var span = new Span(from, record.ongoing() ? asOf : until, record.ongoing(), dose);
      record
          .meaning()
          .drugs()
          .forEach(drug -> drugs.computeIfAbsent(drug, ignored -> new ArrayList<>()).add(span));
    }
    var lanes = new ArrayList<Lane>();
    drugs.forEach((drug, spans) -> lanes.add(lane(Speech.say(drug.display()), "drug", spans)));
    var local = new TreeMap<String, List<Span>>();
    for (var therapy : treatment.local()) {
      day(
          therapy.date(),
          asOf,
          local.computeIfAbsent(Speech.say(therapy.modality().words()), TherapyLanes::none));
    }
    local.forEach((name, spans) -> lanes.add(lane(name, "local", spans)));
    var operations = new ArrayList<Span>();
    treatment.resections().forEach(one -> day(one.date(), asOf, operations));
    lanes.add(lane(Speech.say(Sentence.of("drug.liver-resection")), "surgery", operations));
    return lanes.stream().filter(lane -> !lane.spans().isEmpty()).toList();
  }

  private static List<Span> none(String ignored) {
    return new ArrayList<>();
  }

  private static void day(@Nullable LocalDate day, LocalDate asOf, List<Span> spans) {
    if (day != null && !day.isAfter(asOf)) {
      spans.add(new Span(day, day, false, null));
    }
  }

  private static Lane lane(String name, String kind, List<Span> spans) {
    var sorted = new ArrayList<>(spans);
    sorted.sort(Comparator.comparing(Span::from).thenComparing(Span::until));
    return new Lane(name, kind, List.copyOf(sorted));
  }
}
