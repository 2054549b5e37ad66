// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir.write;

import java.math.BigDecimal;
import java.math.MathContext;
import org.hepatora.decision.outcome.Contrast;
import org.hepatora.decision.outcome.CovariateBalance;
import org.hepatora.decision.outcome.Estimate;
import org.hepatora.decision.outcome.FlowStep;
import org.hepatora.decision.outcome.Interval;
import org.hepatora.decision.outcome.NotComputed;
import org.hepatora.decision.outcome.SmallCells;
import org.hepatora.fhir.code.OutcomeCanonicals;
import org.hepatora.language.Speech;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;

/** Writes what a report says beyond FHIR's own elements; profiles/fsh/outcomes.fsh. */
final class OutcomeExtensions {
  private static final MathContext DIGITS = new MathContext(13);

  private OutcomeExtensions() {}

  static Extension of(Estimate estimate, int minimumCell) {
    var extension = new Extension(OutcomeCanonicals.SURVIVAL_ESTIMATE);
    code(extension, "outcome", estimate.outcome());
    code(extension, "method", estimate.method());
    whole(extension, "day", estimate.day());
    number(extension, "estimate", estimate.estimate());
    interval(extension, estimate.interval());
    if (estimate.intervalType() != null && estimate.interval() != null) {
      code(extension, "interval-type", estimate.intervalType());
    }
    if (!estimate.suppressed()) {
      whole(extension, "at-risk", estimate.atRisk());
      if (!SmallCells.isSmall(estimate.events(), minimumCell)) {
        whole(extension, "events", estimate.events());
      }
    }
    extension.addExtension("suppressed", new BooleanType(estimate.suppressed()));
    return extension;
  }

  static Extension of(Contrast contrast) {
    var extension = new Extension(OutcomeCanonicals.CONTRAST);
    code(extension, "outcome", contrast.outcome());
    code(extension, "method", contrast.method());
    code(extension, "of", contrast.of().code());
    code(extension, "against", contrast.against().code());
    code(extension, "measure", contrast.measure());
    number(extension, "estimate", contrast.estimate());
    interval(extension, contrast.interval());
    number(extension, "p", contrast.p());
    if (contrast.subgroup() != null) {
      extension.addExtension("subgroup", new StringType(contrast.subgroup()));
    }
    number(extension, "interaction", contrast.interaction());
    if (contrast.until() != null) {
      whole(extension, "until", contrast.until());
    }
    return extension;
  }

  static Extension of(FlowStep step, boolean hidden, int minimumCell) {
    var extension = new Extension(OutcomeCanonicals.FLOW);
    code(extension, "step", step.step());
    extension.addExtension("count", count(step.count(), hidden, minimumCell));
    return extension;
  }

  /** A count, or that it is too small to be told. */
  static IntegerType count(int count, boolean hidden, int minimumCell) {
    if (!hidden) {
      return new IntegerType(count);
    }
    var small = new IntegerType();
    small.addExtension(OutcomeCanonicals.SMALL_COUNT, new StringType(small(count, minimumCell)));
    return small;
  }

  /** A count that is too small, or from which another could be computed back. */
  static IntegerType hidden() {
    var hidden = new IntegerType();
    hidden.addExtension(OutcomeCanonicals.SMALL_COUNT, new StringType("hidden"));
    return hidden;
  }

  /** A count hidden for another's sake is only said to be hidden. */
  private static String small(int count, int minimumCell) {
    return SmallCells.isSmall(count, minimumCell) ? "<" + minimumCell : "hidden";
  }

  static Extension of(NotComputed missing) {
    var extension = new Extension(OutcomeCanonicals.NOT_COMPUTED);
    extension.addExtension("what", new StringType(missing.what()));
    extension.addExtension("why", new StringType(Speech.say(missing.why())));
    return extension;
  }

  static Extension of(CovariateBalance balance) {
    var extension = new Extension(OutcomeCanonicals.BALANCE);
    extension.addExtension("covariate", new StringType(balance.covariate()));
    number(extension, "before", balance.before());
    number(extension, "after", balance.after());
    return extension;
  }

  /** A single number under a name. */
  static Extension figure(String name, double value) {
    var extension = new Extension(OutcomeCanonicals.FIGURE);
    code(extension, "name", name);
    number(extension, "value", value);
    return extension;
  }

  static Extension figure(String name, String words) {
    var extension = new Extension(OutcomeCanonicals.FIGURE);
    code(extension, "name", name);
    extension.addExtension("value", new StringType(words));
    return extension;
  }

  private static void interval(Extension extension, @Nullable Interval interval) {
    if (interval != null) {
      number(extension, "low", interval.low());
      number(extension, "high", interval.high());
    }
  }

  private static void code(Extension extension, String name, String code) {
    extension.addExtension(name, new CodeType(code));
  }

  private static void whole(Extension extension, String name, int value) {
    extension.addExtension(name, new IntegerType(value));
  }

  private static void number(Extension extension, String name, @Nullable Double value) {
    if (value != null && Double.isFinite(value)) {
      extension.addExtension(name, new DecimalType(new BigDecimal(value).round(DIGITS)));
    }
  }
}
