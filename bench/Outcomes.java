import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
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
    var text = new StringBuilder("exit,event,operated\n");
    for (int i = 0; i < patients; i++) {
      double death = Math.ceil(-Math.log(1 - chance.nextDouble()) * 700);
      int end = 30 + chance.nextInt(1500);
      int exit = (int) Math.min(death, end);
      int operated = (int) Math.ceil(-Math.log(1 - chance.nextDouble()) * 200);
      text.append(exit).append(',').append(death <= end ? 1 : 0).append(',');
      text.append(operated < exit ? operated : "").append('\n');
    }
    Files.writeString(file, text);
  }

  private static List<OutcomeRow> read(Path file) throws IOException {
    var rows = new ArrayList<OutcomeRow>();
    var lines = Files.readAllLines(file);
    for (var line : lines.subList(1, lines.size())) {
      var cells = line.split(",", -1);
      int exit = Integer.parseInt(cells[0]);
      boolean event = cells[1].equals("1");
      Integer operated = cells[2].isEmpty() ? null : Integer.valueOf(cells[2]);
      rows.add(
          new OutcomeRow(
              null, ZERO, exit, event, exit, event, operated, null, null, null, null, 0, false,
              Map.of(), List.of()));
    }
    return rows;
  }
}
