package org.hepatora.knowledge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hepatora.decision.therapy.Drug;
import org.hepatora.decision.therapy.DrugName;
import org.hepatora.decision.therapy.DrugName.Reach;
import org.hepatora.decision.therapy.LocalTherapy.Modality;
import org.hepatora.decision.therapy.Regimen;
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
    var of = new LinkedHashSet<Drug>();
    var local = new LinkedHashSet<Modality>();
    var citations = new ArrayList<String>();
    var notes = new ArrayList<String>();
    for (var row : rows) {
      switch (row.match()) {
        case "display" -> display = row.value();
        case "citation" -> citations.add(row.value());
        case "note" -> notes.add(row.value());
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
      regimens.add(new Regimen(code, display, of, local, citations, notes));
      names.add(new DrugName(Reach.CODE, code, of, local));
    }
    rows.forEach(row -> name(row, of, local));
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
