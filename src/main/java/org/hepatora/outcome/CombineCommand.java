// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.outcome;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hepatora.fhir.write.OutcomeCsv;
import org.hepatora.fhir.write.OutcomeReportWriter;
import org.hepatora.files.SharedCounts;
import org.hl7.fhir.r4.model.MeasureReport;
import org.jspecify.annotations.Nullable;

/**
 * {@code combine SITE.json... --out FOLDER}: the reports of one or several sites' counts, survival
 * and response, as MeasureReport and CSV. docs/network.md.
 */
public final class CombineCommand {
  private static final String USAGE = "combine SITE.json... --out FOLDER";

  private final PrintStream console;
  private final Clock clock;

  public CombineCommand(PrintStream console, Clock clock) {
    this.console = console;
    this.clock = clock;
  }

  /** Runs it; 0 when the report is written, 1 when a file cannot be read, 2 for wrong words. */
  public int run(List<String> words) {
    var files = new ArrayList<>(words);
    int option = files.indexOf("--out");
    if (option < 1 || option != files.size() - 2) {
      console.println("Name the counts of the sites and a folder to write to");
      console.println(USAGE);
      return 2;
    }
    var out = Path.of(files.get(option + 1));
    try {
      write(combined(files.subList(0, option)), out);
      return 0;
    } catch (IllegalArgumentException wrong) {
      console.println(wrong.getMessage());
      return 2;
    } catch (IOException unreadable) {
      console.println("This could not be read or written: " + unreadable.getMessage());
      return 1;
    }
  }

  private static SharedCounts combined(List<String> files) throws IOException {
    @Nullable SharedCounts sum = null;
    for (String file : files) {
      var text = Files.readString(Path.of(file));
      try {
        var site = SharedCounts.read(text);
        sum = sum == null ? site : sum.plus(site);
      } catch (IllegalArgumentException wrong) {
        throw new IllegalArgumentException(file + ": " + wrong.getMessage(), wrong);
      }
    }
    if (sum == null) {
      throw new IllegalArgumentException(USAGE);
    }
    return sum;
  }

  private void write(SharedCounts all, Path out) throws IOException {
    var survival = all.counts().report();
    var responses = all.responses().report();
    var today = LocalDate.now(clock);
    Files.createDirectories(out);
    write(OutcomeReportWriter.write(survival, all.policy(), today), out.resolve("report.json"));
    Files.writeString(out.resolve("report.csv"), OutcomeCsv.write(survival));
    write(OutcomeReportWriter.write(responses, all.policy(), today), out.resolve("response.json"));
    Files.writeString(out.resolve("response.csv"), OutcomeCsv.write(responses));
    all.counts().flow().forEach((step, count) -> console.println(step + ": " + count));
  }

  private static void write(MeasureReport report, Path file) throws IOException {
    var json = FhirContext.forR4Cached().newJsonParser().setPrettyPrint(true);
    Files.writeString(file, json.encodeResourceToString(report) + "\n");
  }
}
