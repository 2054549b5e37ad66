// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir.read;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hepatora.decision.evidence.Fact;
import org.hepatora.decision.picture.PatientPicture.Cheng;
import org.hepatora.decision.response.Measurement;
import org.jspecify.annotations.Nullable;

/**
 * Puts what a measured thrombus says of its extent by its site beside the observations of its Cheng
 * type: the newer word counts, and a newer observation that denies what the last scan still showed
 * is a contradiction.
 */
final class PortalThrombi {
  private final Reading reading;

  PortalThrombi(Reading reading) {
    this.reading = reading;
  }

  void settle() {
    var observed = new TreeMap<LocalDate, Cheng>();
    for (var fact : reading.thrombus) {
      if (fact instanceof Fact.Read<Cheng> read) {
        observed.put(read.date(), read.value());
      }
    }
    var days = new TreeSet<LocalDate>();
    reading.measurements.stream()
        .filter(one -> reading.portalSites.containsKey(one.lesion()))
        .forEach(one -> days.add(one.date()));
    days.forEach(day -> measured(day, observed));
    observed.forEach(this::denied);
  }

  /**
   * What the scans up to that day show; without an observation of the type also that it is gone.
   */
  private void measured(LocalDate day, TreeMap<LocalDate, Cheng> observed) {
    var shown = shown(day);
    if (shown != null) {
      reading.thrombus.add(new Fact.Read<>(day, shown.type(), shown.source()));
    } else if (observed.floorKey(day) == null) {
      lastSource(day)
          .ifPresent(source -> reading.thrombus.add(new Fact.Read<>(day, Cheng.NONE, source)));
    }
  }

  /** An observation that denies what the last scan before it showed. */
  private void denied(LocalDate day, Cheng type) {
    var shown = shown(day);
    if (shown != null && shown.day().isBefore(day) && shown.type() != type) {
      reading.thrombus.add(new Fact.Read<>(day, shown.type(), shown.source()));
    }
  }

  private record SeenThrombus(Cheng type, LocalDate day, String source) {}

  /** The furthest of what the latest measurements up to that day found to be there. */
  private @Nullable SeenThrombus shown(LocalDate day) {
    SeenThrombus worst = null;
    for (var site : reading.portalSites.entrySet()) {
      var latest = latest(site.getKey(), day);
      boolean further = worst == null || site.getValue().compareTo(worst.type()) > 0;
      if (latest != null && isThere(latest) && further) {
        worst = new SeenThrombus(site.getValue(), latest.date(), latest.source());
      }
    }
    return worst;
  }

  private @Nullable Measurement latest(String lesion, LocalDate day) {
    return reading.measurements.stream()
        .filter(one -> one.lesion().equals(lesion) && !one.date().isAfter(day))
        .max(Comparator.comparing(Measurement::date).thenComparing(Measurement::source))
        .orElse(null);
  }

  private Optional<String> lastSource(LocalDate day) {
    return reading.measurements.stream()
        .filter(one -> reading.portalSites.containsKey(one.lesion()) && one.date().equals(day))
        .filter(one -> one.state() == Measurement.State.ABSENT || isZero(one))
        .map(Measurement::source)
        .max(Comparator.naturalOrder());
  }

  private static boolean isZero(Measurement seen) {
    return seen.longest() != null && seen.longest().isZero();
  }

  private static boolean isThere(Measurement seen) {
    boolean gone =
        seen.state() == Measurement.State.ABSENT
            || seen.state() == Measurement.State.NOT_EVALUABLE
            || (seen.longest() != null && seen.longest().isZero())
            || (seen.viable() != null && seen.viable().isZero());
    return !gone && !seen.unreadable();
  }
}
