package org.hepatora.board;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hepatora.decision.eligibility.Answer;
import org.hepatora.decision.eligibility.Criterion;
import org.hepatora.decision.eligibility.Criterion.Observed;
import org.hepatora.decision.eligibility.Measure;
import org.hepatora.decision.policy.Policy;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * The answer in the reader's language, said from its codes; for the templates. The decision core
 * writes English itself, so English is what it wrote; where another language has no words for a
 * code the English stands too.
 */
@Component
final class Wording {
  private static final String WASHOUT = "g10.washout.";
  private static final Pattern NUMBER = Pattern.compile("(?<![\\w.-])-?\\d+(?:\\.\\d+)*");
  private static final Pattern AGE = Pattern.compile("not older than (\\d+) days");

  private static final Map<String, String> CHART_LABELS =
      Map.of(
          "baseline", "course.baseline",
          "nadir", "course.nadir",
          "response", "course.response",
          "progression", "course.progression",
          "plateau", "course.plateau",
          "new-lesion", "course.new-lesion",
          "viable", "course.viable.short",
          "today", "course.today");

  private final MessageSource messages;
  private final int shortestPlateau;

  Wording(MessageSource messages, Policy policy) {
    this.messages = messages;
    this.shortestPlateau = policy.plateau().minimum().whole();
  }

  /** Days a plateau has to last under the policy in force. */
  public int shortestPlateau() {
    return shortestPlateau;
  }

  /** Whether the reader reads what the decision core wrote. */
  public boolean isEnglish() {
    return language().getLanguage().equals(Locale.ENGLISH.getLanguage());
  }

  /** The name of a criterion. */
  public String criterion(String id) {
    if (id.startsWith(WASHOUT) && !id.equals(WASHOUT + "unrecognised")) {
      return said("criterion.g10.washout", id, agent(id.substring(WASHOUT.length())));
    }
    return said("criterion." + id, id);
  }

  /** The answer in one sentence. */
  public String sentence(Answer answer) {
    return said("sentence." + answer.disposition().code(), answer.summary());
  }

  /** The limit of a criterion, marked where it is ours. */
  public String threshold(Criterion criterion) {
    var english = criterion.threshold();
    var limits = NUMBER.matcher(english).results().map(found -> (Object) found.group()).toArray();
    var ours = english.contains("(ours)") ? said("ours", "") : "";
    var own = said("threshold." + kind(criterion), "", limits);
    return own.isEmpty() ? english : own + ours;
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
      return said("value." + slug(text.value()), text.value());
    }
    return String.valueOf(((Observed.Number) observed).value());
  }

  /** The value of a measure. */
  public String value(Measure measure) {
    var value = seen(measure.observed());
    return measure.atLeast() ? said("measure.at-least", value, value) : value;
  }

  /** What to record, and how old it may be. */
  public String missing(Answer.Missing missing) {
    Matcher age = AGE.matcher(missing.text());
    var washout =
        missing.id().startsWith(WASHOUT) && !missing.id().endsWith(".unrecognised")
            ? "g10.washout"
            : missing.id();
    var agent = agent(missing.id().substring(missing.id().lastIndexOf('.') + 1));
    var own = said("missing." + washout, "", "", agent);
    if (own.isEmpty()) {
      return missing.text();
    }
    return age.find() ? own + said("missing.age", "", age.group(1)) : own;
  }

  /** A drug, local therapy or tumour marker by the name the charts have it under. */
  public String agent(String name) {
    return said("agent." + slug(name), name);
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
  public Map<String, String> chartLabels(CourseChart chart) {
    var labels = new LinkedHashMap<String, String>();
    CHART_LABELS.forEach((key, message) -> labels.put(key, said(message, key)));
    chart.lanes().forEach(lane -> labels.put(lane.name(), agent(lane.name())));
    chart.intervals().forEach(one -> labels.put(one.name(), agent(one.name())));
    chart.markers().forEach(line -> labels.put(line.name(), agent(line.name())));
    return labels;
  }

  /** An amount as a clinician writes it. */
  public String quantity(BigDecimal value, String ucum) {
    var number = value.toPlainString();
    return switch (ucum) {
      case "1", "{INR}", "{score}" -> number;
      case "d" -> said("unit.days", number + " d", number);
      case "umol/L" -> number + " µmol/L";
      case "10*9/L" -> number + " ×10⁹/L";
      default -> number + " " + ucum;
    };
  }

  private static String kind(Criterion criterion) {
    var id = criterion.id();
    if (id.startsWith(WASHOUT) && !id.endsWith(".unrecognised")) {
      return criterion.threshold().contains("preferred") ? "g10.washout.preferred" : "g10.washout";
    }
    return id.equals("g9.flr") && criterion.threshold().contains("without") ? id + ".without" : id;
  }

  private static String slug(String words) {
    return words.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("(^-)|(-$)", "");
  }

  private String said(String key, String otherwise, Object... arguments) {
    var found = messages.getMessage(key, arguments, null, language());
    return found == null ? otherwise : found;
  }

  private static Locale language() {
    return LocaleContextHolder.getLocale();
  }
}
