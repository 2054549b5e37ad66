// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hl7.fhir.r5.model.TestReport.TestReportActionResult;
import org.hl7.fhir.utilities.json.parser.JsonParser;
import org.hl7.fhir.validation.special.TxTester;

/**
 * Runs HL7's terminology tests (TxTester) against a server and says how many pass, by suite.
 * Arguments: the address of the server, the folder of the tests, the folder for what was expected
 * and what came.
 */
final class TerminologyJudge {
  private TerminologyJudge() {}

  public static void main(String[] arguments) throws Exception {
    var tests = Path.of(arguments[1]).toRealPath();
    var out = Files.createDirectories(Path.of(arguments[2])).toRealPath();
    // Where a server may choose its words: those of HL7's own library, which answers here, too.
    var words =
        JsonParser.parseObject(Files.readString(tests.resolve("messages-tx.fhir.org.json")));
    var tester =
        new TxTester(
            new TxTester.InternalTxLoader(tests.toString()), arguments[0], false, words, null);
    tester.setOutput(out.toString());
    tester.execute(Set.of("general"), null);

    Map<String, int[]> suites = new TreeMap<>();
    var failed = new TreeSet<String>();
    for (var test : tester.getTestReport().getTest()) {
      var result = test.getActionFirstRep().getOperation().getResult();
      if (result == TestReportActionResult.SKIP) {
        continue;
      }
      int[] count =
          suites.computeIfAbsent(test.getName().replaceFirst("/.*", ""), each -> new int[2]);
      count[1]++;
      if (result == TestReportActionResult.PASS) {
        count[0]++;
      } else {
        failed.add(test.getName());
      }
    }
    int passed = 0;
    int all = 0;
    for (var each : suites.entrySet()) {
      System.out.printf(
          "%-28s %3d of %3d%n", each.getKey(), each.getValue()[0], each.getValue()[1]);
      passed += each.getValue()[0];
      all += each.getValue()[1];
    }
    Files.write(out.resolve("failed.txt"), failed);
    System.out.printf("%-28s %3d of %3d%n", "HL7's general tests", passed, all);
  }
}
