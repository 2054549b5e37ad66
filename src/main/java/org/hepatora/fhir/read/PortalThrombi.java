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
    reading.portalSites.forEach(this::settle);
  }

  private void settle(String lesion, Cheng type) {
    var latest =
        reading.measurements.stream()
            .filter(one -> one.lesion().equals(lesion))
            .max(Comparator.comparing(Measurement::date).thenComparing(Measurement::source))
            .orElse(null);
    if (latest == null || !isThere(latest)) {
      return;
    }
    var observed = lastObserved();
    var day =
        observed != null && observed.date().isAfter(latest.date())
            ? observed.date()
            : latest.date();
    reading.thrombus.add(new Fact.Read<>(day, type, latest.source()));
  }

  private Fact.@Nullable Read<Cheng> lastObserved() {
    Fact.Read<Cheng> last = null;
    for (var fact : reading.thrombus) {
      boolean later = last == null || !fact.date().isBefore(last.date());
      if (fact instanceof Fact.Read<Cheng> read && later && !isOfALesion(read)) {
        last = read;
      }
    }
    return last;
  }

  private boolean isOfALesion(Fact.Read<Cheng> fact) {
    return reading.measurements.stream().anyMatch(one -> one.source().equals(fact.source()));
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
