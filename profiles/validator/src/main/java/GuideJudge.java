// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hl7.fhir.r5.elementmodel.Manager.FhirFormat;
import org.hl7.fhir.utilities.FhirPublication;
import org.hl7.fhir.utilities.validation.ValidationMessage;
import org.hl7.fhir.validation.ValidationEngine;

/**
 * Runs the official HL7 validator over the guide: definitions and good examples must be without
 * errors, bad examples must fail with the message their table states, patient summaries are judged
 * where a test has left them. Arguments: the folder of the repository and, to judge by mCODE as
 * well, the folder of its definitions. Leaves with 1 when anything is not so.
 */
final class GuideJudge {
  private static final String MCODE = "http://hl7.org/fhir/us/mcode/StructureDefinition/";

  /** The documents of $summary that SummaryIT got, one a demo patient. */
  private static final String SUMMARIES = "target/summaries";

  private final Path root;
  private final ValidationEngine engine;
  private final Map<String, Integer> counts = new TreeMap<>();
  private int wrong;

  private GuideJudge(Path root, ValidationEngine engine) {
    this.root = root;
    this.engine = engine;
  }

  public static void main(String[] arguments) throws Exception {
    var root = Path.of(arguments[0]).toRealPath();
    var engine =
        new ValidationEngine.ValidationEngineBuilder()
            .withVersion("4.0.1")
            .withNoTerminologyServer()
            .withCanRunWithoutTerminologyServer(true)
            .fromSource("hl7.fhir.r4.core#4.0.1");
    engine.connectToTSServer(null, null, FhirPublication.R4, false);
    for (String folder : List.of("terminology/generated", "profiles/generated")) {
      engine
          .getIgLoader()
          .loadIg(engine.getIgs(), engine.getBinaries(), root.resolve(folder).toString(), false);
    }
    boolean mcode = arguments.length > 1;
    if (mcode) {
      engine.getIgLoader().loadIg(engine.getIgs(), engine.getBinaries(), arguments[1], false);
    }
    engine.prepare();
    engine.setFetcher(new ExampleFetcher(root.resolve("profiles/examples"), engine.getContext()));
    var judge = new GuideJudge(root, engine);
    judge.good("terminology/generated");
    judge.good("profiles/generated");
    judge.good("profiles/examples");
    judge.bad("profiles/examples/bad");
    if (Files.isDirectory(root.resolve(SUMMARIES))) {
      judge.good(SUMMARIES);
    }
    if (mcode) {
      judge.mcode("profiles/examples/mcode.csv");
    }
    judge.counts.forEach((what, count) -> System.out.println(count + " " + what));
    System.out.println(
        judge.wrong == 0
            ? "Everything is as it should be"
            : judge.wrong + " are not as they should be");
    System.exit(judge.wrong == 0 ? 0 : 1);
  }

  private void good(String folder) throws Exception {
    for (Path file : json(folder)) {
      var found = messages(file, List.of());
      count(folder + ": files", 1);
      count(folder + ": warnings", (int) found.stream().filter(GuideJudge::isWarning).count());
      var errors = found.stream().filter(GuideJudge::isError).toList();
      if (!errors.isEmpty()) {
        wrong++;
        errors.forEach(error -> say(file, error));
      }
    }
  }

  private void bad(String folder) throws Exception {
    for (String row :
        Files.readAllLines(root.resolve(folder).resolve("index.csv")).stream().skip(1).toList()) {
      var cells = row.split(",");
      var file = root.resolve(folder).resolve(cells[0] + ".json");
      var errors = messages(file, List.of()).stream().filter(GuideJudge::isError).toList();
      count(folder + ": files that fail for the stated reason", 1);
      if (errors.stream().noneMatch(error -> error.getMessage().contains(cells[2]))) {
        wrong++;
        System.out.println(cells[0] + ": expected " + cells[2]);
        errors.forEach(error -> say(file, error));
      }
    }
  }

  private void mcode(String table) throws Exception {
    for (String row : Files.readAllLines(root.resolve(table)).stream().skip(1).toList()) {
      var cells = row.split(",");
      var file = root.resolve("profiles/examples").resolve(cells[0] + ".json");
      var errors =
          messages(file, List.of(MCODE + cells[1])).stream().filter(GuideJudge::isError).toList();
      count("examples that fit a profile of mCODE, too", errors.isEmpty() ? 1 : 0);
      wrong += errors.isEmpty() ? 0 : 1;
      errors.forEach(error -> say(file, error));
    }
  }

  private List<Path> json(String folder) throws IOException {
    try (Stream<Path> files = Files.list(root.resolve(folder))) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
  }

  private List<ValidationMessage> messages(Path file, List<String> profiles) throws Exception {
    var messages = new ArrayList<ValidationMessage>();
    engine.validate(Files.readAllBytes(file), FhirFormat.JSON, profiles, messages);
    return messages;
  }

  private void count(String what, int more) {
    counts.merge(what, more, Integer::sum);
  }

  private static boolean isError(ValidationMessage message) {
    return message.getLevel().isError();
  }

  private static boolean isWarning(ValidationMessage message) {
    return message.getLevel() == ValidationMessage.IssueSeverity.WARNING;
  }

  private static void say(Path file, ValidationMessage error) {
    System.out.println(file.getFileName() + " " + error.getLocation() + ": " + error.getMessage());
  }
}
