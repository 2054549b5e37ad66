// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir.read;

import static org.hepatora.fhir.code.Canonicals.OBSERVATION_SYSTEM;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.hepatora.decision.response.Measurement;
import org.hepatora.decision.units.Millimetres;
import org.hepatora.decision.words.Argument;
import org.hepatora.decision.words.Joined;
import org.hepatora.decision.words.Joint;
import org.hepatora.decision.words.Sentence;
import org.hepatora.fhir.code.AnswerCodes;
import org.hepatora.fhir.code.CodeTable;
import org.hepatora.fhir.code.Codes;
import org.hepatora.fhir.code.Sites;
import org.jspecify.annotations.Nullable;

/** Reads what was measured of one lesion on one scan. */
public final class MeasurementReader {
  /** The parts of a measurement; a value outside any component is the longest diameter. */
  enum Part {
    LONGEST,
    SHORT_AXIS,
    VIABLE,
    STATE
  }

  public static final CodeTable<Part> PARTS =
      new CodeTable<Part>()
          .code(Part.LONGEST, Codes.LOINC, "33728-7", "21889-1")
          .code(Part.SHORT_AXIS, OBSERVATION_SYSTEM, "short-axis")
          .code(Part.VIABLE, OBSERVATION_SYSTEM, "viable-diameter")
          .code(Part.STATE, OBSERVATION_SYSTEM, "lesion-state");

  private static final ValueParser<Measurement.State> STATE =
      new CodedValue<>(AnswerCodes.LESION_STATE);

  /** What was found of one lesion, part by part. */
  private static final class Parts {
    private final Map<Part, Object> values = new EnumMap<>(Part.class);
    private boolean unreadable;

    private @Nullable Millimetres size(Part part) {
      return (Millimetres) values.get(part);
    }
  }

  void read(Statement statement, Reading reading) {
    if (ForeignRecist.read(statement, reading)) {
      return;
    }
    var from = statement.from();
    var bodySite = from.resource().path("bodySite");
    var lesion = lesion(statement, bodySite, reading);
    if (lesion.isEmpty()) {
      return;
    }
    LesionPointers.imply(lesion, bodySite, reading);
    var parts = parts(statement, reading);
    reading.measurements.add(
        new Measurement(
            lesion,
            statement.date(),
            parts.size(Part.LONGEST),
            parts.size(Part.SHORT_AXIS),
            parts.size(Part.VIABLE),
            (Measurement.State) parts.values.get(Part.STATE),
            parts.unreadable,
            statement.source(),
            modality(statement.from().resource().path("method"))));
  }

  /** CT or MRI, by the words of the method; null for anything else. */
  private static @Nullable String modality(JsonNode method) {
    var words = " " + Sites.label(method).toLowerCase(Locale.ROOT) + " ";
    if (words.contains("mri") || words.contains("magnetic resonance") || words.contains("磁共振")) {
      return "MRI";
    }
    boolean tomography = words.contains("computed tomography") || words.contains("ct ");
    return tomography ? "CT" : null;
  }

  /**
   * The lesion's name: its focus, else its identifier, else its site; empty when it can only be
   * guessed.
   */
  private static String lesion(Statement statement, JsonNode bodySite, Reading reading) {
    var focus = LesionPointers.focus(statement.from(), reading);
    if (focus.size() == 1) {
      return focus.get(0);
    }
    if (focus.size() > 1) {
      reading.problem(statement.path() + ".focus", said(Sentence.of("why.more-than-one-lesion")));
      return "";
    }
    var target = ForeignRecist.target(statement, reading);
    if (!target.isEmpty()) {
      return target;
    }
    var coding = bodySite.path("coding").path(0);
    var site =
        coding.has("code")
            ? coding.path("system").asText() + "|" + coding.path("code").asText()
            : bodySite.path("text").asText();
    if (site.isEmpty()) {
      reading.problem(
          statement.path() + ".focus", said(Sentence.of("why.which-lesion-is-not-said")));
    }
    return site;
  }

  private static Argument said(Argument why) {
    return Joined.of(Joint.COLON, Sentence.of("fact.lesion-measurement"), why);
  }

  private static Parts parts(Statement statement, Reading reading) {
    var parts = new Parts();
    var holder = statement.holder();
    int index = 0;
    for (JsonNode component : holder.path("component")) {
      var part = PARTS.ofCode(component.path("code"));
      if (part != null) {
        var parser = part == Part.STATE ? STATE : Scales.LENGTH;
        var path = statement.path() + ".component[" + index + "]";
        keep(parts, part, parser.parse(component), path, reading);
      }
      index++;
    }
    if (holder.has("valueCodeableConcept") || holder.has("valueString")) {
      keep(parts, Part.STATE, STATE.parse(holder), statement.path(), reading);
    } else if (holder.has("valueQuantity")
        || holder.has("dataAbsentReason")
        || (parts.values.isEmpty() && !parts.unreadable)) {
      keep(parts, Part.LONGEST, Scales.LENGTH.parse(holder), statement.path(), reading);
    }
    return parts;
  }

  private static void keep(Parts parts, Part part, Parsed<?> parsed, String path, Reading reading) {
    if (parsed instanceof Parsed.Bad<?> bad) {
      parts.unreadable = true;
      parts.values.remove(part);
      reading.problem(path + bad.at(), said(bad.why()));
    } else if (parsed instanceof Parsed.Good<?> good) {
      var before = parts.values.put(part, good.value());
      if (before != null && !before.equals(good.value())) {
        parts.unreadable = true;
        parts.values.remove(part);
        reading.problem(path, said(Sentence.of("why.two-values-for-one-diameter")));
      }
    }
  }
}
