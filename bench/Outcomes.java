// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Random;
import org.hepatora.decision.outcome.Covariate;
import org.hepatora.decision.outcome.OutcomeRow;
import org.hepatora.decision.outcome.SurvivalReport;
import org.hepatora.decision.outcome.Trial;
import org.hepatora.decision.outcome.TrialQuery;

/**
 * Times the report without weights on rows, and the whole with its bootstrap; bench/outcomes.R does
 * the same estimates in R. How to run it stands there.
 */
final class Outcomes {
  private static final LocalDate ZERO = LocalDate.of(2015, 1, 1);
  private static final LocalDate TODAY = LocalDate.of(2025, 1, 1);

  private Outcomes() {}

  public static void main(String[] arguments) throws IOException {
    var file = Path.of(arguments[1]);
    if (arguments[0].equals("write")) {
      write(file, Integer.parseInt(arguments[2]));
      return;
    }
    var rows = read(file);
    var query = new TrialQuery(ZERO, TODAY, TODAY, 90, 5);
    boolean weighted = arguments[0].equals("bootstrap");
    for (int round = 0; round < (weighted ? 1 : 5); round++) {
      System.gc();
      long used = used();
      long start = System.nanoTime();
      var trial = Trial.of(rows, query);
      var report =
          weighted ? SurvivalReport.of(trial, step -> {}) : SurvivalReport.unweighted(trial);
      System.out.printf(
          "%d rows: %.2f s, %d contrasts, %d MB more in use%n",
          rows.size(),
          (System.nanoTime() - start) / 1e9,
          report.contrasts().size(),
          (used() - used) >> 20);
    }
  }

  private static long used() {
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private static void write(Path file, int patients) throws IOException {
    var chance = new Random(1);
    var text = new StringBuilder("exit,event,free,failed,operated");
    var covariates = covariates();
    covariates.forEach(one -> text.append(',').append(one.code().replace('-', '.')));
    for (int i = 0; i < patients; i++) {
      double fit = chance.nextGaussian();
      double death = Math.ceil(-Math.log(1 - chance.nextDouble()) * 700 * Math.exp(0.3 * fit));
      double worse = Math.ceil(-Math.log(1 - chance.nextDouble()) * 500 * Math.exp(0.3 * fit));
      int end = 30 + chance.nextInt(1500);
      int exit = (int) Math.min(death, end);
      int free = (int) Math.min(worse, exit);
      double wait = -Math.log(1 - chance.nextDouble()) * 200 * Math.exp(-0.3 * fit);
      int operated = (int) Math.ceil(wait);
      boolean died = death <= end;
      text.append('\n').append(exit).append(',').append(died ? 1 : 0).append(',').append(free);
      text.append(',').append(died || worse <= exit ? 1 : 0).append(',');
      text.append(operated < exit ? operated : "");
      for (int j = 0; j < covariates.size(); j++) {
        boolean unknown = j % 3 == 2 && chance.nextInt(10) == 0;
        double value = Math.round(1000 * (0.3 * fit + chance.nextGaussian())) / 1000.0;
        text.append(',').append(unknown ? "" : value);
      }
    }
    Files.writeString(file, text.append('\n'));
  }

  /** Those that models adjust for. */
  private static List<Covariate> covariates() {
    return Arrays.stream(Covariate.values())
        .filter(one -> one != Covariate.RESISTANT_PRIMARY && one != Covariate.LIVER_ONLY)
        .toList();
  }

  private static List<OutcomeRow> read(Path file) throws IOException {
    var rows = new ArrayList<OutcomeRow>();
    var lines = Files.readAllLines(file);
    var covariates = covariates();
    for (var line : lines.subList(1, lines.size())) {
      var cells = line.split(",", -1);
      var baseline = new EnumMap<Covariate, Double>(Covariate.class);
      for (int j = 0; j < covariates.size(); j++) {
        if (!cells[5 + j].isEmpty()) {
          baseline.put(covariates.get(j), Double.valueOf(cells[5 + j]));
        }
      }
      rows.add(
          new OutcomeRow(
              null,
              ZERO,
              Integer.parseInt(cells[0]),
              cells[1].equals("1"),
              Integer.parseInt(cells[2]),
              cells[3].equals("1"),
              cells[4].isEmpty() ? null : Integer.valueOf(cells[4]),
              null,
              null,
              null,
              null,
              0,
              false,
              baseline,
              List.of()));
    }
    return rows;
  }
}
