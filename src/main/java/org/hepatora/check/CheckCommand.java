// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.check;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Clock;
import java.util.List;
import org.hepatora.check.FhirEndpoint.Unreachable;

/**
 * {@code check URL}: reads some patients of a FHIR server as a hook would and says what came, what
 * was understood and what would be unknown. Nothing of a patient is printed or kept. Options:
 * docs/integrate.md.
 */
public final class CheckCommand {
  private static final String USAGE =
      "check URL [--patient ID]... [--patients N] [--token-file FILE] [--as-of DATE] [--seconds N]";

  private final PrintStream console;
  private final Clock clock;

  public CheckCommand(PrintStream console, Clock clock) {
    this.console = console;
    this.clock = clock;
  }

  /**
   * Runs it; 0 when every required query was answered for every patient, 1 when not, 2 for wrong
   * words.
   */
  public int run(List<String> arguments) {
    try {
      var asked = CheckArguments.of(arguments, clock);
      var server = new FhirEndpoint(asked.source(), asked.budget());
      console.println(asked.source().base());
      server.capabilities().lines().forEach(console::println);
      var patients = asked.patients().isEmpty() ? server.patients(asked.most()) : asked.patients();
      var report = new CheckReport();
      var reading = new PatientCheck(server, asked.asOf());
      patients.forEach(patient -> reading.check(patient, report));
      report.lines().forEach(console::println);
      return report.isSufficient() ? 0 : 1;
    } catch (Unreachable away) {
      console.println(away.getMessage());
      return 1;
    } catch (IllegalArgumentException | IOException wrong) {
      console.println(wrong.getMessage());
      console.println(USAGE);
      return 2;
    }
  }
}
