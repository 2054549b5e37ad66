// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir.write;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.hepatora.decision.outcome.FlowStep;
import org.hepatora.decision.outcome.ResponseGroup;
import org.hepatora.decision.outcome.ResponseReport;
import org.hepatora.decision.outcome.SmallCells;
import org.hepatora.decision.outcome.SurvivalGroup;
import org.hepatora.decision.outcome.SurvivalReport;
import org.hepatora.decision.outcome.TrialQuery;
import org.hepatora.fhir.code.Canonicals;
import org.hepatora.fhir.code.OutcomeCanonicals;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.MeasureReport;
import org.hl7.fhir.r4.model.MeasureReport.MeasureReportGroupComponent;
import org.hl7.fhir.r4.model.MeasureReport.MeasureReportStatus;
import org.hl7.fhir.r4.model.MeasureReport.MeasureReportType;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Quantity;

/** Writes outcome reports as MeasureReports of type summary: no list of subjects, no day of one. */
public final class OutcomeReportWriter {
  static final String POPULATION = "http://terminology.hl7.org/CodeSystem/measure-population";
  private static final int DECIMALS = 6;

  private OutcomeReportWriter() {}

  /** Survival by strategy. */
  public static MeasureReport write(SurvivalReport report, String policy, LocalDate today) {
    var written = head("cytoreduction-outcomes", report.query(), today);
    int minimum = report.query().minimumCell();
    setting(written, report.query(), policy);
    if (report.followUp() != null) {
      written.addExtension(OutcomeExtensions.figure("median-follow-up", report.followUp()));
    }
    if (report.eValue() != null) {
      written.addExtension(OutcomeExtensions.figure("e-value", report.eValue()));
    }
    if (report.effectiveSize() != null) {
      written.addExtension(OutcomeExtensions.figure("effective-size", report.effectiveSize()));
    }
    report
        .adjustedFor()
        .forEach(name -> written.addExtension(OutcomeExtensions.figure("adjusted-for", name)));
    flow(written, report.flow(), minimum);
    report.contrasts().forEach(one -> written.addExtension(OutcomeExtensions.of(one)));
    report.balance().forEach(one -> written.addExtension(OutcomeExtensions.of(one)));
    report.notComputed().forEach(one -> written.addExtension(OutcomeExtensions.of(one)));
    groups(written, report.groups(), minimum);
    return written;
  }

  private static void groups(MeasureReport written, List<SurvivalGroup> groups, int minimum) {
    var strategies = groups.subList(0, groups.size() - 1);
    var eligible =
        SmallCells.hiddenBesideSum(
            strategies.stream().map(SurvivalGroup::eligible).toList(), minimum);
    var followed =
        SmallCells.hiddenBesideSum(
            strategies.stream().map(SurvivalGroup::followed).toList(), minimum);
    var deaths =
        SmallCells.hiddenBesideSum(
            strategies.stream().map(SurvivalGroup::deaths).toList(), minimum);
    for (int i = 0; i < groups.size(); i++) {
      var group = groups.get(i);
      var to = written.addGroup();
      to.setCode(
          new CodeableConcept(new Coding(OutcomeCanonicals.STRATEGY_SYSTEM, group.code(), null)));
      population(to, "initial-population", group.eligible(), eligible[i], minimum);
      population(to, "denominator", group.followed(), followed[i], minimum);
      population(to, "numerator", group.deaths(), deaths[i], minimum);
      group.estimates().forEach(one -> to.addExtension(OutcomeExtensions.of(one, minimum)));
      if (i < strategies.size()) {
        StratifierWriter.write(group.strata(), to);
      }
    }
  }

  /** Response by regimen and criterion. */
  public static MeasureReport write(ResponseReport report, String policy, LocalDate today) {
    var written = head("systemic-response", report.query(), today);
    int minimum = report.query().minimumCell();
    setting(written, report.query(), policy);
    flow(written, report.flow(), minimum);
    report.stayedFree().forEach(one -> written.addExtension(OutcomeExtensions.of(one, minimum)));
    report.groups().forEach(group -> response(written.addGroup(), group, minimum));
    return written;
  }

  private static void response(MeasureReportGroupComponent to, ResponseGroup group, int minimum) {
    var code = new CodeableConcept();
    if (group.regimen().equals("other")) {
      code.setText("other");
    } else {
      code.addCoding(new Coding(Canonicals.REGIMEN_SYSTEM, group.regimen(), null));
    }
    code.addCoding(new Coding(Canonicals.RESPONSE_CRITERIA_SYSTEM, group.criteria(), null));
    to.setCode(code);
    var hidden =
        SmallCells.hidden(
            List.of(group.responders(), group.evaluable() - group.responders()), minimum);
    boolean small = SmallCells.isSmall(group.evaluable(), minimum);
    population(
        to,
        "initial-population",
        group.treated(),
        SmallCells.isSmall(group.treated(), minimum),
        minimum);
    population(to, "denominator", group.evaluable(), small, minimum);
    population(to, "numerator", group.responders(), small || hidden[0], minimum);
    var rate = group.rate();
    if (rate == null || small || hidden[0]) {
      return;
    }
    to.setMeasureScore(percent(100.0 * group.responders() / group.evaluable()));
    to.addExtension(OutcomeExtensions.figure("low", 100 * rate.low()));
    to.addExtension(OutcomeExtensions.figure("high", 100 * rate.high()));
    if (group.responders() >= minimum) {
      times(to, group, minimum);
    }
  }

  private static void times(MeasureReportGroupComponent to, ResponseGroup group, int minimum) {
    if (group.timeToResponse() != null) {
      to.addExtension(OutcomeExtensions.figure("time-to-response", group.timeToResponse()));
    }
    var duration = group.duration();
    if (duration != null && duration.day() != null) {
      to.addExtension(OutcomeExtensions.figure("duration-of-response", duration.day()));
    } else {
      to.addExtension(OutcomeExtensions.figure("duration-of-response", "not reached"));
    }
    if (group.plateaus() >= minimum && group.toPlateau() != null && group.inPlateau() != null) {
      to.addExtension(OutcomeExtensions.figure("time-to-plateau", group.toPlateau()));
      to.addExtension(OutcomeExtensions.figure("days-in-plateau", group.inPlateau()));
    }
  }

  private static Quantity percent(double value) {
    return new Quantity()
        .setValue(BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_EVEN))
        .setUnit("%")
        .setSystem("http://unitsofmeasure.org")
        .setCode("%");
  }

  private static MeasureReport head(String measure, TrialQuery query, LocalDate today) {
    var report = new MeasureReport();
    report.getMeta().addProfile(OutcomeCanonicals.REPORT);
    report.setStatus(MeasureReportStatus.COMPLETE);
    report.setType(MeasureReportType.SUMMARY);
    report.setMeasure(OutcomeCanonicals.MEASURE + measure);
    report.setDateElement(new DateTimeType(today.toString()));
    var period = new Period();
    period.getStartElement().setValueAsString(query.start().toString());
    period.getEndElement().setValueAsString(query.end().toString());
    report.setPeriod(period);
    return report;
  }

  private static void setting(MeasureReport written, TrialQuery query, String policy) {
    written.addExtension(OutcomeExtensions.figure("grace", query.grace()));
    if (query.landmark() != query.grace()) {
      written.addExtension(OutcomeExtensions.figure("landmark", query.landmark()));
    }
    if (query.subgroup() != null) {
      written.addExtension(OutcomeExtensions.figure("subgroup", query.subgroup()));
    }
    written.addExtension(OutcomeExtensions.figure("minimum-cell", query.minimumCell()));
    written.addExtension(OutcomeExtensions.figure("as-of", query.asOf().toString()));
    written.addExtension(OutcomeExtensions.figure("policy-version", policy));
  }

  private static void flow(MeasureReport written, List<FlowStep> flow, int minimum) {
    var hidden = SmallCells.hidden(flow.stream().map(FlowStep::count).toList(), minimum);
    for (int i = 0; i < hidden.length; i++) {
      Extension step = OutcomeExtensions.of(flow.get(i), hidden[i], minimum);
      written.addExtension(step);
    }
  }

  private static void population(
      MeasureReportGroupComponent to, String code, int count, boolean hidden, int minimum) {
    var population = to.addPopulation();
    population.setCode(new CodeableConcept(new Coding(POPULATION, code, null)));
    population.setCountElement(OutcomeExtensions.count(count, hidden, minimum));
  }
}
