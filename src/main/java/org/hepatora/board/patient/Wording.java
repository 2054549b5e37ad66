// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.board.patient;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hepatora.decision.answer.Criterion.Observed;
import org.hepatora.decision.measure.Measure;
import org.hepatora.decision.policy.Policy;
import org.hepatora.decision.therapy.Formulary;
import org.hepatora.decision.therapy.LocalTherapy.Modality;
import org.hepatora.decision.words.Argument;
import org.hepatora.decision.words.Recorded;
import org.hepatora.knowledge.Knowledge;
import org.hepatora.language.Speech;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What a page says of codes, values and days, in the reader's language; for the templates. */
@Component
final class Wording {
  private static final String WASHOUT = "g10.washout.";

  private static final int DECIMALS = 2;
  private static final Set<String> SCORES = Set.of("1", "{INR}", "{score}");

  private static final Map<String, String> CHART_LABELS =
      Map.of(
          "baseline", "course.baseline",
          "nadir", "course.nadir",
          "response", "course.response",
          "progression", "course.progression",
          "plateau", "course.plateau",
          "stable", "course.stable",
          "new-lesion", "course.new-lesion",
          "viable", "course.viable.short",
          "today", "course.today");

  private final MessageSource messages;
  private final Map<String, Argument> agents;
  private final int shortestPlateau;

  Wording(MessageSource messages, Policy policy, Knowledge knowledge) {
    this.messages = messages;
    this.agents = agents(knowledge.formulary());
    this.shortestPlateau = policy.plateau().minimum().whole();
  }

  /** Days a plateau has to last under the policy in force. */
  public int shortestPlateau() {
    return shortestPlateau;
  }

  /** The name of a criterion. */
  public String criterion(String id) {
    if (id.startsWith(WASHOUT) && !id.equals(WASHOUT + "unrecognised")) {
      return said("criterion.g10.washout", id, agent(id.substring(WASHOUT.length())));
    }
    return said("criterion." + id, id);
  }

  /** What was seen, with its unit; empty where nothing was. */
  public String seen(@Nullable Observed observed) {
    if (observed == null) {
      return "";
    }
    if (observed instanceof Observed.Quantity quantity) {
      return quantity(quantity.value(), quantity.ucum());
    }
    if (observed instanceof Observed.Text text) {
      return Speech.say(text.value());
    }
    return String.valueOf(((Observed.Number) observed).value());
  }

  /** The value of a measure. */
  public String value(Measure measure) {
    var value = seen(measure.observed());
    return measure.atLeast() ? said("measure.at-least", value, value) : value;
  }

  /** The name of a measure. */
  String measure(String code) {
    return said("measure." + code, code);
  }

  /** A gender of FHIR's. */
  public String gender(String code) {
    return said("gender." + (code.isEmpty() ? "none" : code), code);
  }

  /** What stands in place of the last day of what goes on. */
  public String ongoing() {
    return said("course.ongoing", "");
  }

  /** From when to when, and the dose where it is recorded. */
  public String span(CourseChart.Span span) {
    var days = span.from() + " - " + (span.open() ? ongoing() : span.until());
    return span.dose() == null ? days : days + " (" + span.dose() + ")";
  }

  /** The words the charts put beside their numbers, by the key the script knows them under. */
  public Map<String, String> chartLabels() {
    var labels = new LinkedHashMap<String, String>();
    CHART_LABELS.forEach((key, message) -> labels.put(key, said(message, key)));
    return labels;
  }

  /** An amount as a clinician writes it; what was converted has two decimals at most. */
  public String quantity(BigDecimal value, String ucum) {
    boolean fine = value.scale() > DECIMALS && !SCORES.contains(ucum);
    var number =
        (fine ? value.setScale(DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros() : value)
            .toPlainString();
    return switch (ucum) {
      case "1", "{INR}", "{score}" -> number;
      case "d" -> said("unit.days", number + " d", number);
      case "umol/L" -> number + " µmol/L";
      case "10*9/L" -> number + " ×10⁹/L";
      case "[IU]/mL" -> number + " IU/mL";
      case "m[IU]/L" -> number + " mIU/L";
      case "m[arb'U]/mL" -> number + " mAU/mL";
      default -> number + " " + ucum;
    };
  }

  private String agent(String code) {
    return Speech.say(agents.getOrDefault(code, new Recorded(code)));
  }

  private static Map<String, Argument> agents(Formulary formulary) {
    var agents = new HashMap<String, Argument>();
    for (var drug : formulary.drugs()) {
      agents.put(drug.code(), drug.display());
    }
    for (var modality : Modality.values()) {
      agents.put(modality.code(), modality.words());
    }
    return Map.copyOf(agents);
  }

  private String said(String key, String otherwise, Object... arguments) {
    var found = messages.getMessage(key, arguments, null, language());
    return found == null ? otherwise : found;
  }

  private static Locale language() {
    return LocaleContextHolder.getLocale();
  }
}
