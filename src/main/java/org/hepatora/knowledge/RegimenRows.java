// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.knowledge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hepatora.decision.therapy.Drug;
import org.hepatora.decision.therapy.DrugName;
import org.hepatora.decision.therapy.DrugName.Reach;
import org.hepatora.decision.therapy.LocalTherapy.Modality;
import org.hepatora.decision.therapy.Regimen;
import org.hepatora.decision.words.Argument;
import org.hepatora.decision.words.Joined;
import org.hepatora.decision.words.Joint;
import org.hepatora.decision.words.Recorded;
import org.hepatora.decision.words.Sentence;
import org.hepatora.decision.words.Term;
import org.jspecify.annotations.Nullable;

/** The regimens of the tables, and what combinations are called in short. */
final class RegimenRows {
  private final Map<String, Drug> drugs;
  private final List<String> problems;
  final List<Regimen> regimens = new ArrayList<>();
  final List<DrugName> names = new ArrayList<>();

  RegimenRows(List<Row> rows, Map<String, Drug> drugs, List<String> problems) {
    this.drugs = drugs;
    this.problems = problems;
    var concepts = new LinkedHashMap<String, List<Row>>();
    rows.forEach(row -> concepts.computeIfAbsent(row.concept(), any -> new ArrayList<>()).add(row));
    concepts.forEach(this::regimen);
  }

  private void regimen(String code, List<Row> rows) {
    var display = "";
    var words = "";
    var of = new LinkedHashSet<Drug>();
    var local = new LinkedHashSet<Modality>();
    var citations = new ArrayList<Argument>();
    var keys = new ArrayList<String>();
    for (var row : rows) {
      switch (row.match()) {
        case "display" -> display = row.value();
        case "words" -> words = row.value();
        case "citation" -> citations.add(new Term(row.value()));
        case "note" -> keys.add(row.value());
        case "drug" -> {
          var drug = drugs.get(row.value());
          if (drug == null) {
            problems.add(row.problem("there is no drug \"" + row.value() + '"'));
          } else {
            of.add(drug);
          }
        }
        case "local" -> {
          var modality = modality(row.value());
          if (modality == null) {
            problems.add(row.problem("there is no local therapy \"" + row.value() + '"'));
          } else {
            local.add(modality);
          }
        }
        default -> {}
      }
    }
    if (of.isEmpty()) {
      problems.add(rows.get(0).problem(code + " has no drug"));
    }
    if (!display.isEmpty()) {
      var studied = Joined.of(Joint.SEMICOLON, citations);
      var notes = keys.stream().<Argument>map(key -> Sentence.of(key, studied).whole()).toList();
      regimens.add(new Regimen(code, named(display, words), of, local, citations, notes));
      names.add(new DrugName(Reach.CODE, code, of, local));
    }
    rows.forEach(row -> name(row, of, local));
  }

  /** A regimen by its parts, in the words of its nickname where it has one. */
  private Argument named(String display, String key) {
    if (key.isEmpty()) {
      return parts(display);
    }
    return Sentence.of(key, parts(display.substring(0, display.lastIndexOf(" ("))));
  }

  private Argument parts(String display) {
    var parts = new ArrayList<Argument>();
    for (var part : display.split(" \\+ ", -1)) {
      parts.add(part(part));
    }
    return Joined.of(Joint.PLUS, parts);
  }

  private Argument part(String part) {
    if (part.startsWith("bevacizumab biosimilar ")) {
      var name = part.substring("bevacizumab biosimilar ".length());
      return Sentence.of("drug.bevacizumab-biosimilar", new Term(name));
    }
    if (part.equals("finotonlimab (SCT-I10A)")) {
      return Sentence.of("drug.finotonlimab-sct-i10a");
    }
    if (part.equals("apatinib")) {
      return Sentence.of("drug.apatinib");
    }
    var modality = modality(part.toLowerCase(Locale.ROOT));
    if (modality != null) {
      return modality.words();
    }
    var code = part.indexOf(' ') < 0 ? part : part.substring(0, part.indexOf(' '));
    var drug = drugs.get(code);
    return drug == null ? new Recorded(part) : drug.display();
  }

  private void name(Row row, Set<Drug> of, Set<Modality> local) {
    var reach =
        switch (row.match()) {
          case "name" -> Reach.NICKNAME;
          case "bounded" -> Reach.BOUNDED;
          case "whole" -> Reach.WHOLE;
          default -> null;
        };
    if (reach != null) {
      names.add(new DrugName(reach, row.value(), of, local));
    }
  }

  /** The local therapy of a code; null when there is none. */
  static @Nullable Modality modality(String code) {
    for (var modality : Modality.values()) {
      if (modality.code().equals(code)) {
        return modality;
      }
    }
    return null;
  }
}
