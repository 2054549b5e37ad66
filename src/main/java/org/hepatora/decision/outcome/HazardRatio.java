package org.hepatora.decision.outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hipparchus.special.Erf;

/** The ratio of hazards of two groups of spells; an extra, never the main answer. */
record HazardRatio(double logarithm, double error) {

  /** None where the likelihood has no maximum, or fewer than ten events happened. */
  static Optional<HazardRatio> of(List<Spell> one, List<Spell> other) {
    var all = new ArrayList<>(one);
    all.addAll(other);
    if (all.stream().filter(spell -> spell.cause() > 0).count() < Rungs.DEATHS_A_COVARIATE) {
      return Optional.empty();
    }
    var x = new double[all.size()][1];
    var event = new boolean[all.size()];
    var weight = new double[all.size()];
    var cluster = new int[all.size()];
    for (int i = 0; i < x.length; i++) {
      x[i][0] = i < one.size() ? 1 : 0;
      event[i] = all.get(i).cause() > 0;
      weight[i] = 1;
      cluster[i] = i;
    }
    var data =
        new RiskData(
            all.stream().mapToDouble(Spell::from).toArray(),
            all.stream().mapToDouble(Spell::to).toArray(),
            event,
            weight,
            cluster,
            x);
    var fit = Cox.fit(data, Cox.Ties.EFRON);
    return fit == null
        ? Optional.empty()
        : Optional.of(new HazardRatio(fit.coefficient(0), fit.standardError(0)));
  }

  Contrast contrast(String outcome, String method, Pair pair) {
    var interval = Interval.around(logarithm, error);
    return new Contrast(
        outcome,
        method,
        pair.of(),
        pair.against(),
        "hazard-ratio",
        Math.exp(logarithm),
        new Interval(Math.exp(interval.low()), Math.exp(interval.high())),
        Erf.erfc(Math.abs(logarithm / error) / Math.sqrt(2)),
        null,
        null,
        null);
  }
}
