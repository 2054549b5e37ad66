// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.hepatora.fetch.FhirServers;
import org.hepatora.fetch.FhirSource;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the self-test.
 *
 * @param patients ids; empty for the first that the server names
 * @param most how many of those
 * @param budget how long one patient's record may take
 */
record CheckArguments(
    FhirSource source, List<String> patients, int most, LocalDate asOf, Duration budget) {
  private static final int USUAL_PATIENTS = 10;
  private static final int USUAL_SECONDS = 30;

  /** Read from the words of the command line. */
  static CheckArguments of(List<String> words, Clock clock) throws IOException {
    if (words.isEmpty() || words.get(0).startsWith("--")) {
      throw new IllegalArgumentException("Name the base address of the FHIR server");
    }
    var base = words.get(0).replaceAll("/+$", "");
    new FhirServers(List.of(base));
    var patients = new ArrayList<String>();
    int most = USUAL_PATIENTS;
    var asOf = LocalDate.now(clock);
    int seconds = USUAL_SECONDS;
    @Nullable String token = null;
    for (int i = 1; i < words.size(); i += 2) {
      var option = words.get(i);
      if (i + 1 == words.size()) {
        throw new IllegalArgumentException(option + " takes a value or is not known");
      }
      var value = words.get(i + 1);
      try {
        switch (option) {
          case "--patient" -> patients.add(id(value));
          case "--patients" -> most = atLeastOne(value);
          case "--token-file" -> token = Files.readString(Path.of(value)).strip();
          case "--as-of" -> asOf = LocalDate.parse(value);
          case "--seconds" -> seconds = atLeastOne(value);
          default -> throw new IllegalArgumentException(option + " is not known");
        }
      } catch (DateTimeParseException | NumberFormatException wrong) {
        throw new IllegalArgumentException(option + " does not take " + value, wrong);
      }
    }
    return new CheckArguments(
        new FhirSource(base, token), patients, most, asOf, Duration.ofSeconds(seconds));
  }

  private static String id(String value) {
    if (!value.matches("[A-Za-z0-9.-]{1,64}")) {
      throw new IllegalArgumentException("--patient takes the id of a Patient");
    }
    return value;
  }

  private static int atLeastOne(String value) {
    int number = Integer.parseInt(value);
    if (number < 1) {
      throw new NumberFormatException(value);
    }
    return number;
  }
}
