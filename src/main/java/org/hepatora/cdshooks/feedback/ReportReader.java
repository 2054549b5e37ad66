// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.cdshooks.feedback;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.hepatora.cdshooks.feedback.Report.Outcome;
import org.hepatora.cdshooks.feedback.Report.Reason;
import org.hepatora.cdshooks.wire.Refusal;
import org.hepatora.cdshooks.wire.Refusal.Fault;
import org.hepatora.errors.Kind;
import org.jspecify.annotations.Nullable;

/** Reads the body of a feedback call and reports every fault in it with its path. */
final class ReportReader {
  /** Entries of one call, and characters of one text; ours. */
  private static final int MOST_ENTRIES = 1000;

  private static final int LONGEST_ID = 255;
  private static final int LONGEST_COMMENT = 4000;

  private final List<Fault> faults = new ArrayList<>();

  private ReportReader() {}

  /** Every entry of the body, or all that is wrong with it. */
  static List<Report> read(JsonNode body) {
    var entries = body.path("feedback");
    if (!entries.isArray()) {
      throw new Refusal(
          List.of(
              new Fault(
                  body.has("feedback") ? Kind.INVALID_VALUE : Kind.MISSING_PARAMETER,
                  "feedback",
                  "feedback is not an array of outcomes")));
    }
    if (entries.size() > MOST_ENTRIES) {
      throw new Refusal(Kind.TOO_LARGE, "feedback has more than " + MOST_ENTRIES + " entries");
    }
    var reader = new ReportReader();
    var reports = new ArrayList<Report>();
    for (int i = 0; i < entries.size(); i++) {
      reports.add(reader.entry(entries.get(i), "feedback[" + i + "]"));
    }
    if (!reader.faults.isEmpty()) {
      throw new Refusal(reader.faults);
    }
    return reports;
  }

  private Report entry(JsonNode entry, String at) {
    var card = text(entry, at, "card", LONGEST_ID);
    var outcome = outcome(entry, at);
    return new Report(
        card == null ? "" : card,
        outcome,
        timestamp(entry, at),
        outcome == Outcome.ACCEPTED ? accepted(entry, at) : List.of(),
        reason(entry.path("overrideReason"), at + ".overrideReason"),
        comment(entry.path("overrideReason"), at + ".overrideReason"));
  }

  private Outcome outcome(JsonNode entry, String at) {
    var sent = text(entry, at, "outcome", LONGEST_ID);
    for (Outcome each : Outcome.values()) {
      if (each.code().equals(sent)) {
        return each;
      }
    }
    if (sent != null) {
      fault(at + ".outcome", "is neither accepted nor overridden");
    }
    return Outcome.OVERRIDDEN;
  }

  /** RFC 3339, in any zone; CDS Hooks asks for UTC. */
  private Instant timestamp(JsonNode entry, String at) {
    var sent = text(entry, at, "outcomeTimestamp", LONGEST_ID);
    if (sent == null) {
      return Instant.EPOCH;
    }
    try {
      var instant = OffsetDateTime.parse(sent).toInstant();
      int year = Year.from(instant.atOffset(ZoneOffset.UTC)).getValue();
      if (year >= 2000 && year < 2200) {
        return instant;
      }
    } catch (DateTimeException unreadable) {
      // named below
    }
    fault(at + ".outcomeTimestamp", "is not a time of the form 2026-11-23T10:00:00Z");
    return Instant.EPOCH;
  }

  private List<String> accepted(JsonNode entry, String at) {
    var path = at + ".acceptedSuggestions";
    var sent = entry.path("acceptedSuggestions");
    if (!sent.isArray() || sent.isEmpty()) {
      fault(path, "has to name the accepted suggestions");
      return List.of();
    }
    var ids = new ArrayList<String>();
    for (int i = 0; i < Math.min(sent.size(), MOST_ENTRIES); i++) {
      var id = text(sent.get(i), path + "[" + i + "]", "id", LONGEST_ID);
      ids.add(id == null ? "" : id);
    }
    return ids;
  }

  private @Nullable Reason reason(JsonNode override, String at) {
    if (override.isMissingNode() || override.isNull()) {
      return null;
    }
    var reason = override.path("reason");
    boolean coded = reason.isObject();
    if (!coded && !override.path("userComment").isTextual()) {
      fault(at, "has neither a reason nor a userComment");
    }
    if (!coded) {
      return null;
    }
    var code = text(reason, at + ".reason", "code", LONGEST_ID);
    var system = reason.hasNonNull("system") ? text(reason, at + ".reason", "system", 1000) : "";
    return new Reason(system == null ? "" : system, code == null ? "" : code);
  }

  private @Nullable String comment(JsonNode override, String at) {
    return override.hasNonNull("userComment")
        ? text(override, at, "userComment", LONGEST_COMMENT)
        : null;
  }

  /** The text without characters that no database keeps; null after noting a fault. */
  private @Nullable String text(JsonNode parent, String at, String name, int longest) {
    var value = parent.path(name);
    if (!value.isTextual() || value.textValue().isBlank()) {
      boolean missing = value.isMissingNode() || value.isNull();
      faults.add(
          new Fault(
              missing ? Kind.MISSING_PARAMETER : Kind.INVALID_VALUE,
              at + "." + name,
              at + "." + name + (missing ? " is missing" : " is not a non-empty string")));
      return null;
    }
    if (value.textValue().length() > longest) {
      fault(at + "." + name, "is longer than " + longest + " characters");
      return null;
    }
    return value.textValue().replace("\u0000", "");
  }

  private void fault(String path, String what) {
    faults.add(new Fault(Kind.INVALID_VALUE, path, path + " " + what));
  }
}
