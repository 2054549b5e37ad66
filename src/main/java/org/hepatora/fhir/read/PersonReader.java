// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir.read;

import java.util.regex.Pattern;
import org.hepatora.decision.picture.PatientPicture.Person;
import org.hepatora.decision.picture.PatientPicture.Sex;
import org.hepatora.decision.words.Sentence;
import org.jspecify.annotations.Nullable;

/** Reads who the patient is, as far as the decision needs it. */
final class PersonReader {
  private static final Pattern YEAR = Pattern.compile("[12][0-9]{3}(-.*)?");

  private PersonReader() {}

  static Person read(@Nullable Located patient, Reading reading) {
    if (patient == null) {
      return new Person(false, null, Sex.UNKNOWN);
    }
    var resource = patient.resource();
    var sex = sex(resource.path("gender").asText());
    var born = birthYear(resource.path("birthDate").asText());
    var died = resource.path("deceasedDateTime");
    if (died.isMissingNode()) {
      return new Person(resource.path("deceasedBoolean").asBoolean(false), null, sex, born);
    }
    var day =
        reading.dayOrNull(
            patient.path(),
            Sentence.of("fact.date-of-death"),
            reading.days.of(died, ".deceasedDateTime"));
    return new Person(true, day, sex, born);
  }

  /** FHIR dates begin with four digits of the year. */
  private static @Nullable Integer birthYear(String date) {
    return YEAR.matcher(date).matches() ? Integer.valueOf(date.substring(0, 4)) : null;
  }

  private static Sex sex(String gender) {
    if (gender.equals("female")) {
      return Sex.FEMALE;
    }
    return gender.equals("male") ? Sex.MALE : Sex.UNKNOWN;
  }
}
