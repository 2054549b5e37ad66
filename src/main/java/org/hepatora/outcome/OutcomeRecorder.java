// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.outcome;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.hepatora.decision.outcome.DatedDays;
import org.hepatora.decision.outcome.OutcomeReader;
import org.hepatora.decision.picture.PatientPicture;
import org.hepatora.decision.policy.Policy;
import org.hepatora.fhir.read.Located;
import org.hepatora.fhir.read.Presentations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps a patient's row up with the record, from the same reading as the worklist. A row is made
 * again only where the facts, the policy or the days that have come by now are others.
 */
@Component
public class OutcomeRecorder {
  /** Changes with what a row holds, so that rows of an older version are made again. */
  private static final String VERSION = "1";

  private final OutcomeTable table;
  private final OutcomeReader reader;
  private final Policy policy;

  OutcomeRecorder(OutcomeTable table, Policy policy) {
    this.table = table;
    this.policy = policy;
    reader = new OutcomeReader(policy);
  }

  /** Records the patient as known on that day. */
  public void record(
      String patient, List<Located> resources, PatientPicture picture, LocalDate asOf) {
    var presented = Presentations.first(resources, asOf);
    var fingerprint = fingerprint(picture, presented, asOf);
    if (!fingerprint.equals(table.fingerprint(patient))) {
      table.put(patient, fingerprint, reader.read(picture, asOf).presentedOn(presented));
    }
  }

  /** The patient is stored no more. */
  public void remove(String patient) {
    table.remove(patient);
  }

  private String fingerprint(
      PatientPicture picture, @Nullable LocalDate presented, LocalDate asOf) {
    var days = DatedDays.of(picture, asOf);
    var died = picture.person().deceasedOn();
    var made =
        String.join(
            "\n",
            VERSION,
            policy.version(),
            String.valueOf(presented),
            days.isEmpty() ? "" : days.last().toString(),
            String.valueOf(died != null && !died.isAfter(asOf)),
            policy.toString(),
            picture.toString());
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(made.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
