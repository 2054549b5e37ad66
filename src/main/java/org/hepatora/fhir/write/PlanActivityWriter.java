// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir.write;

import java.util.Locale;
import org.hepatora.decision.plan.PlanActivity;
import org.hepatora.decision.plan.PlanActivity.Action;
import org.hepatora.decision.plan.PlanActivity.Interval;
import org.hepatora.decision.plan.PlanActivity.Kind;
import org.hepatora.decision.plan.PlanActivity.Offset;
import org.hepatora.decision.words.Joined;
import org.hepatora.decision.words.Joint;
import org.hepatora.fhir.code.Canonicals;
import org.hepatora.language.Speech;
import org.hl7.fhir.r4.model.CarePlan.CarePlanActivityComponent;
import org.hl7.fhir.r4.model.CarePlan.CarePlanActivityDetailComponent;
import org.hl7.fhir.r4.model.CarePlan.CarePlanActivityKind;
import org.hl7.fhir.r4.model.CarePlan.CarePlanActivityStatus;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Range;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Timing;
import org.hl7.fhir.r4.model.Timing.UnitsOfTime;
import org.jspecify.annotations.Nullable;

/** Writes one step of a plan: what, between which days, how often, from which source. */
final class PlanActivityWriter {
  CarePlanActivityComponent write(PlanActivity activity) {
    var detail = new CarePlanActivityDetailComponent();
    var kind = kind(activity.kind());
    if (kind != null) {
      detail.setKind(kind);
    }
    detail.setCode(code(activity.kind()));
    detail.setStatus(status(activity));
    detail.setDescription(description(activity));
    var every = activity.every();
    var offset = activity.aroundSurgery();
    if (offset != null) {
      detail.addExtension(Canonicals.DAYS_FROM_SURGERY, range(offset));
    }
    if (every != null) {
      detail.setScheduled(timing(activity, every));
    } else if (offset != null) {
      detail.setScheduled(new StringType(Speech.say(offset.words())));
    } else if (activity.earliest() != null || activity.latest() != null) {
      detail.setScheduled(period(activity));
    }
    return new CarePlanActivityComponent().setDetail(detail);
  }

  private static CarePlanActivityStatus status(PlanActivity activity) {
    var course = activity.course();
    return course != null && course.action() == Action.HOLD
        ? CarePlanActivityStatus.ONHOLD
        : CarePlanActivityStatus.NOTSTARTED;
  }

  /** Days from surgery, for machines; the words say the same. */
  private static Range range(Offset offset) {
    var range = new Range().setLow(days(offset.fromDays()));
    var to = offset.toDays();
    return to == null ? range : range.setHigh(days(to));
  }

  private static Quantity days(int days) {
    return new Quantity()
        .setValue(days)
        .setUnit("d")
        .setSystem("http://unitsofmeasure.org")
        .setCode("d");
  }

  /** The request such a step would become; none where it is not one request. */
  private static @Nullable CarePlanActivityKind kind(Kind kind) {
    return switch (kind) {
      case MDT_REVIEW,
          OBTAIN_DATA,
          SCREENING,
          SURGERY,
          LOCAL_THERAPY,
          ASSESSMENT,
          SURVEILLANCE,
          SUPPORTIVE,
          TRIAL,
          TRANSPLANT ->
          CarePlanActivityKind.SERVICEREQUEST;
      case SYSTEMIC, OPTION, POST_OPERATIVE_SYSTEMIC, ANTIVIRAL ->
          CarePlanActivityKind.MEDICATIONREQUEST;
      case CORRECTION, WASHOUT -> null;
    };
  }

  private static CodeableConcept code(Kind kind) {
    var system =
        kind == Kind.MDT_REVIEW ? Canonicals.OBSERVATION_SYSTEM : Canonicals.PLAN_ACTIVITY_SYSTEM;
    return PlanWriter.concept(system, kind.code(), Speech.say(kind.words(), Locale.ENGLISH));
  }

  private static String description(PlanActivity activity) {
    var words = Speech.say(activity.description());
    return activity.citations().isEmpty()
        ? words
        : words + " [" + Speech.say(new Joined(activity.citations(), Joint.SEMICOLON)) + "]";
  }

  private static Period period(PlanActivity activity) {
    var period = new Period();
    if (activity.earliest() != null) {
      period.setStartElement(PlanWriter.day(activity.earliest()));
    }
    if (activity.latest() != null) {
      period.setEndElement(PlanWriter.day(activity.latest()));
    }
    return period;
  }

  private static Timing timing(PlanActivity activity, Interval every) {
    var timing = new Timing();
    var repeat = timing.getRepeat();
    if (activity.aroundSurgery() == null) {
      repeat.setBounds(period(activity));
    }
    repeat.setFrequency(1);
    repeat.setPeriod(every.fromDays());
    if (every.toDays() > every.fromDays()) {
      repeat.setPeriodMax(every.toDays());
    }
    repeat.setPeriodUnit(UnitsOfTime.D);
    return timing;
  }
}
