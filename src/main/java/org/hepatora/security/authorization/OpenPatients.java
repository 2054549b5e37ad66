// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.authorization;

import java.util.List;
import org.hepatora.chart.PatientDirectory;
import org.hepatora.security.PatientReach;
import org.jspecify.annotations.Nullable;

/** The patients a person who signs in may open an app on. */
final class OpenPatients {
  private final Accounts accounts;
  private final PatientReach reach;

  OpenPatients(Accounts accounts, PatientReach reach) {
    this.accounts = accounts;
    this.reach = reach;
  }

  /** Whether that person may open that patient; nobody opens nobody's. */
  boolean mayOpen(String person, @Nullable String patient) {
    var account = accounts.named(person);
    return account != null && (patient == null || reach.reaches(account.opener(), patient));
  }

  /** The same, of a launch: its encounter is still that patient's, too. */
  boolean mayOpen(String person, LaunchContext context) {
    String patient = context.patient();
    String encounter = context.encounter();
    return mayOpen(person, patient)
        && (patient == null || encounter == null || reach.isOf(encounter, patient));
  }

  /** Of these, those that person may open. */
  List<PatientDirectory.ListedPatient> among(
      Account account, List<PatientDirectory.ListedPatient> found) {
    var opener = account.opener();
    return found.stream().filter(each -> reach.reaches(opener, each.id())).toList();
  }
}
