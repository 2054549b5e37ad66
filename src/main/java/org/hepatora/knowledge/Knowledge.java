// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.knowledge;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hepatora.decision.therapy.DrugName;
import org.hepatora.decision.therapy.DrugName.Reach;
import org.hepatora.decision.therapy.Formulary;
import org.hepatora.decision.therapy.NextLineOption;
import org.jspecify.annotations.Nullable;

/**
 * The tables of {@code terminology/knowledge}, checked and made once: a row that cannot be taken
 * refuses them all, with its file and line. A hospital adds rows in one file of its own; how:
 * docs/knowledge.md.
 */
public final class Knowledge {
  private static final Set<String> ONE_MEANING =
      Set.of("code", "prefix", "text", "name", "nickname", "bounded", "whole", "short");

  private static final Knowledge STANDARD = read(null);

  private final Map<Table, List<Row>> rows;
  private final Formulary formulary;
  private final Publications publications;
  private final List<NextLineOption> options;

  private Knowledge(RowReader reader) {
    rows = Map.copyOf(reader.rows());
    var problems = reader.problems();
    rows.values().forEach(table -> unique(table, problems));
    var drugs = new DrugRows(rows(Table.DRUGS), problems);
    var regimens = new RegimenRows(rows(Table.REGIMENS), drugs.drugs, problems);
    var names = new ArrayList<>(drugs.names);
    names.addAll(regimens.names);
    rows(Table.CYTOTOXICS)
        .forEach(row -> names.add(new DrugName(Reach.CYTOTOXIC, row.value(), Set.of(), Set.of())));
    rows(Table.PROCEDURES).stream()
        .filter(row -> row.match().equals("short"))
        .forEach(row -> names.add(local(row, problems)));
    var evidence = new EvidenceRows(rows(Table.EVIDENCE), problems).publications;
    publications = new Publications(evidence);
    options = new OptionRows(rows(Table.OPTIONS), drugs.drugs, evidence, problems).options;
    if (!problems.isEmpty()) {
      throw new KnowledgeException(problems);
    }
    formulary =
        new Formulary(List.copyOf(drugs.drugs.values()), regimens.regimens, drugs.codes, names);
  }

  /** The tables of this release alone. */
  public static Knowledge standard() {
    return STANDARD;
  }

  /**
   * The tables of this release and a hospital's own rows.
   *
   * @throws KnowledgeException when a row cannot be taken
   */
  public static Knowledge with(Path hospital) throws IOException {
    try (var text = Files.newBufferedReader(hospital, StandardCharsets.UTF_8)) {
      return read(new Own(hospital.getFileName().toString(), text));
    }
  }

  /**
   * The same with a hospital's rows as text.
   *
   * @throws KnowledgeException when a row cannot be taken
   */
  public static Knowledge withRows(String hospital) {
    return read(new Own("knowledge", new StringReader(hospital)));
  }

  private record Own(String name, Reader text) {}

  private static Knowledge read(@Nullable Own hospital) {
    var reader = new RowReader();
    try {
      for (var table : Table.values()) {
        var file = table.file() + ".csv";
        try (var stream = Knowledge.class.getResourceAsStream("/knowledge/" + file)) {
          if (stream == null) {
            throw new IllegalStateException("knowledge/" + file + " is not on the class path");
          }
          reader.read(table, file, new InputStreamReader(stream, StandardCharsets.UTF_8));
        }
      }
      if (hospital != null) {
        reader.readAny(hospital.name, hospital.text);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return new Knowledge(reader);
  }

  /** The rows of a table, in their order, a hospital's last. */
  public List<Row> rows(Table table) {
    return rows.getOrDefault(table, List.of());
  }

  /** The refusal of a row for what its reader knows about it. */
  public static KnowledgeException refused(Row row, String what) {
    return new KnowledgeException(List.of(row.problem(what)));
  }

  /** The drugs and how they are called. */
  public Formulary formulary() {
    return formulary;
  }

  /** The publications behind the decision, and the words that name them. */
  public Publications publications() {
    return publications;
  }

  /** What may follow when a line of therapy fails. */
  public List<NextLineOption> options() {
    return List.copyOf(options);
  }

  /** One way to write something has one meaning. */
  private static void unique(List<Row> table, List<String> problems) {
    var seen = new HashMap<String, Row>();
    for (var row : table) {
      if (!ONE_MEANING.contains(row.match())) {
        continue;
      }
      var key = row.match() + '|' + row.system() + '|' + row.value().toLowerCase(Locale.ROOT);
      var before = seen.putIfAbsent(key, row);
      if (before != null) {
        problems.add(
            row.problem(
                row.value()
                    + " stands for "
                    + before.concept()
                    + " already ("
                    + before.file()
                    + ", line "
                    + before.line()
                    + ")"));
      }
    }
  }

  private static DrugName local(Row row, List<String> problems) {
    var modality = RegimenRows.modality(row.concept());
    if (modality == null) {
      problems.add(row.problem("there is no local therapy \"" + row.concept() + '"'));
    }
    return new DrugName(
        Reach.SHORT, row.value(), Set.of(), modality == null ? Set.of() : Set.of(modality));
  }
}
