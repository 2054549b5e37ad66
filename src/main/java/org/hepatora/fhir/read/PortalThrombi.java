package org.hepatora.fhir.read;

import java.util.Comparator;
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
    Cheng worst = null;
    Measurement shown = null;
    for (var site : reading.portalSites.entrySet()) {
      var latest = latest(site.getKey());
      boolean there = latest != null && isThere(latest);
      if (there && (worst == null || site.getValue().compareTo(worst) > 0)) {
        worst = site.getValue();
        shown = latest;
      }
    }
    if (worst == null || shown == null) {
      return;
    }
    var observed = lastObserved();
    var day =
        observed != null && observed.date().isAfter(shown.date()) ? observed.date() : shown.date();
    reading.thrombus.add(new Fact.Read<>(day, worst, shown.source()));
  }

  private @Nullable Measurement latest(String lesion) {
    return reading.measurements.stream()
        .filter(one -> one.lesion().equals(lesion))
        .max(Comparator.comparing(Measurement::date).thenComparing(Measurement::source))
        .orElse(null);
  }

  private Fact.@Nullable Read<Cheng> lastObserved() {
    Fact.Read<Cheng> last = null;
    for (var fact : reading.thrombus) {
      boolean later = last == null || !fact.date().isBefore(last.date());
      if (fact instanceof Fact.Read<Cheng> read && later) {
        last = read;
      }
    }
    return last;
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
