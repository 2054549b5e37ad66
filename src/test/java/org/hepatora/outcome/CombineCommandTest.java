// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.hepatora.demo.DemoCohort;
import org.hepatora.demo.PlantedEffect;
import org.hepatora.files.Export;
import org.hepatora.files.loop.DecideCommand;
import org.hepatora.files.loop.OutcomesCommand;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From two sites' files to one report, by the words of the command line. */
class CombineCommandTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
  private static final Clock CLOCK =
      Clock.fixed(DAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
  private static final int TOUR = 43;

  @TempDir private Path folder;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private final PrintStream console = new PrintStream(said, true, StandardCharsets.UTF_8);

  /** Thirty followed patients a site. */
  @BeforeEach
  void sites() throws IOException {
    for (int site = 1; site <= 2; site++) {
      var export = Export.empty();
      new DemoCohort(site, DAY, new PlantedEffect(0.7))
          .patients(TOUR + 30)
          .skip(TOUR)
          .forEach(export::add);
      var in = folder.resolve("export-" + site);
      export.write(in);
      decide(List.of(in.toString()), "answers-" + site);
    }
    decide(
        List.of("one=" + folder.resolve("export-1"), "two=" + folder.resolve("export-2")),
        "answers-both");
  }

  private void decide(List<String> inputs, String out) {
    var words = new ArrayList<>(inputs);
    words.addAll(List.of("--out", folder.resolve(out).toString(), "--outcomes"));
    assertThat(new DecideCommand(console, CLOCK).run(words)).as(words()).isZero();
  }

  private String words() {
    return said.toString(StandardCharsets.UTF_8);
  }

  private int outcomes(String answers, String out, String... more) {
    var words =
        new ArrayList<>(
            List.of(folder.resolve(answers).toString(), "--out", folder.resolve(out).toString()));
    words.addAll(List.of("--start", "2000-01-01", "--end", "2026-11-23"));
    words.addAll(List.of(more));
    return new OutcomesCommand(console, CLOCK).run(words);
  }

  private int combine(String... words) {
    return new CombineCommand(console, CLOCK).run(List.of(words));
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  @Test
  void theReportOfTwoSitesIsThatOfTheirPatientsTogether() throws IOException {
    assertThat(outcomes("answers-1", "one.json")).as(words()).isZero();
    assertThat(outcomes("answers-2", "two.json")).isZero();
    assertThat(outcomes("answers-both", "both.json")).isZero();

    assertThat(combine(path("one.json"), path("two.json"), "--out", path("report"))).isZero();
    assertThat(combine(path("both.json"), "--out", path("pooled"))).isZero();

    for (String file :
        new String[] {"report.json", "report.csv", "response.json", "response.csv"}) {
      assertThat(Files.readString(folder.resolve("report").resolve(file)))
          .isEqualTo(Files.readString(folder.resolve("pooled").resolve(file)));
    }
    assertThat(Files.readString(folder.resolve("report/report.json")))
        .contains(
            "\"resourceType\": \"MeasureReport\"", "survival-estimate", "clone-censor-weight");
    assertThat(Files.readString(folder.resolve("report/report.csv")))
        .contains("\nall,os,kaplan-meier,730,");
    assertThat(Files.readString(folder.resolve("report/response.json")))
        .contains("Measure/systemic-response", "minimum-cell", "\"measureScore\"");
    assertThat(Files.readString(folder.resolve("report/response.csv")))
        .startsWith("regimen,criteria,evaluable,responders,rate,low,high\n")
        .contains(",mrecist,", ",recist-1.1,");
    assertThat(Files.readString(folder.resolve("one.json")))
        .as("no patient")
        .doesNotContain("demo-");
    assertThat(words()).contains("eligible: 60");
  }

  @Test
  void wrongWordsAndFilesAreNamed() throws IOException {
    assertThat(outcomes("answers-1", "one.json")).isZero();
    assertThat(outcomes("answers-1", "other.json", "--grace", "60")).isZero();
    assertThat(outcomes("answers-1", "x.json", "--minimum-cell", "4")).isEqualTo(2);
    assertThat(outcomes("answers-1", "x.json", "--grace", "0")).isEqualTo(2);
    assertThat(outcomes("nowhere", "x.json")).isEqualTo(1);
    Files.writeString(folder.resolve("damaged.json"), "{\"format\":");
    var text = Files.readString(folder.resolve("one.json"));
    Files.writeString(folder.resolve("before.json"), text.replace("counts-2", "counts-1"));
    Files.writeString(
        folder.resolve("negative.json"), text.replaceFirst("\"treated\" : ", "\"treated\" : -"));
    Files.writeString(
        folder.resolve("without.json"), text.replace("\"response\" : {", "\"else\" : {"));

    assertThat(combine(path("one.json"))).isEqualTo(2);
    assertThat(combine(path("one.json"), path("other.json"), "--out", path("r"))).isEqualTo(2);
    assertThat(combine(path("damaged.json"), "--out", path("r"))).isEqualTo(2);
    for (String wrong : new String[] {"before.json", "negative.json", "without.json"}) {
      assertThat(combine(path(wrong), "--out", path("r"))).as(wrong).isEqualTo(2);
    }
    assertThat(combine(path("missing.json"), "--out", path("r"))).isEqualTo(1);
    assertThat(words())
        .contains(
            "--minimum-cell is at least 5",
            "--grace does not take 0",
            "decide with --outcomes first",
            "other.json: the counts answer different questions",
            "damaged.json: it is damaged",
            "before.json: it is no file of counts of this version",
            "negative.json: a count has no treated",
            "without.json: it is damaged",
            "missing.json");
  }
}
