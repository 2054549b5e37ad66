// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir.code;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.hepatora.decision.picture.Unjudged.Matter;
import org.hepatora.decision.therapy.Complication;
import org.hepatora.decision.therapy.Formulary;
import org.hepatora.knowledge.Knowledge;
import org.hepatora.knowledge.Row;
import org.hepatora.knowledge.Table;

/** The tables of knowledge as the readers ask them; made once. */
public final class Vocabulary {
  private static final Vocabulary STANDARD = new Vocabulary(Knowledge.standard());

  public final Formulary formulary;
  public final CodeTable<ObservationKind> observations = new CodeTable<>();
  public final ConceptTable conditions;
  public final ProcedureTable procedures;
  public final Signs signs;
  public final Steroids steroids;
  public final ConceptTable unjudged;
  public final ConceptTable complications;

  public Vocabulary(Knowledge knowledge) {
    formulary = knowledge.formulary();
    fill(knowledge.rows(Table.ANALYTES));
    conditions = new ConceptTable(checked(knowledge, Table.CONDITIONS, ConditionKind::isKnown));
    procedures = new ProcedureTable(checked(knowledge, Table.PROCEDURES, ProcedureKind::isKnown));
    signs = new Signs(knowledge.rows(Table.SIGNS));
    steroids = new Steroids(knowledge.rows(Table.STEROIDS));
    unjudged = new ConceptTable(checked(knowledge, Table.UNJUDGED, Vocabulary::isUnjudged));
    complications =
        new ConceptTable(checked(knowledge, Table.COMPLICATIONS, Vocabulary::isComplication));
  }

  /** Of the tables of this release alone. */
  public static Vocabulary standard() {
    return STANDARD;
  }

  private void fill(List<Row> rows) {
    var kinds = new HashMap<String, ObservationKind>();
    for (var kind : ObservationKind.values()) {
      kinds.put(kind.code(), kind);
    }
    for (Row row : rows) {
      var kind = kinds.get(row.concept());
      if (kind == null) {
        throw Knowledge.refused(row, "there is no analyte " + row.concept());
      }
      if (row.match().equals("code")) {
        observations.code(kind, row.system(), row.value());
      } else {
        observations.words(kind, row.value().toLowerCase(Locale.ROOT));
      }
    }
  }

  private static boolean isUnjudged(String concept) {
    return Arrays.stream(Matter.values())
        .anyMatch(matter -> matter.isNamed() && matter.concept().equals(concept));
  }

  private static boolean isComplication(String concept) {
    return Arrays.stream(Complication.Kind.values())
        .anyMatch(kind -> kind.concept().equals(concept));
  }

  private static List<Row> checked(Knowledge knowledge, Table table, Predicate<String> isKnown) {
    var rows = new ArrayList<Row>();
    for (Row row : knowledge.rows(table)) {
      if (row.match().equals("short")) {
        continue;
      }
      if (!isKnown.test(row.concept())) {
        throw Knowledge.refused(row, "there is no concept " + row.concept());
      }
      rows.add(row);
    }
    return rows;
  }
}
