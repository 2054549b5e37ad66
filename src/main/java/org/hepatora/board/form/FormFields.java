// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.board.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * The fields of a form that was sent. Reading goes on after a bad one, so that all are told at
 * once; {@link #refuse} must follow before what was read is used.
 */
public final class FormFields {
  private final MultiValueMap<String, String> sent;
  private final Map<String, String> problems = new LinkedHashMap<>();

  public FormFields(MultiValueMap<String, String> sent) {
    this.sent = sent;
  }

  /** A text of at most so many characters that must be there. */
  String required(String field, int longest) {
    var text = optional(field, longest);
    if (text.isEmpty()) {
      problems.putIfAbsent(field, "board.field.required");
    }
    return text;
  }

  /** A text of at most so many characters; empty when there is none. */
  String optional(String field, int longest) {
    var text = text(field);
    if (text.length() > longest) {
      problems.put(field, "board.field.long");
    } else if (text.chars().anyMatch(FormFields::isControl)) {
      problems.put(field, "board.field.unreadable");
    }
    return text;
  }

  private static boolean isControl(int each) {
    return Character.isISOControl(each) && each != '\n' && each != '\r' && each != '\t';
  }

  /** A day that must be there, between these two. */
  LocalDate day(String field, LocalDate first, LocalDate last) {
    var text = required(field, 10);
    try {
      var day = LocalDate.parse(text);
      if (day.isAfter(last)) {
        problems.putIfAbsent(field, "board.field.future");
      } else if (day.isBefore(first)) {
        problems.putIfAbsent(field, "board.field.past");
      }
      return day;
    } catch (DateTimeException unreadable) {
      problems.putIfAbsent(field, "board.field.day");
      return last;
    }
  }

  /** A day that may be left out, not before that one; null without one. */
  @Nullable LocalDate optionalDay(String field, LocalDate first) {
    var text = optional(field, 10);
    if (text.isEmpty()) {
      return null;
    }
    try {
      var day = LocalDate.parse(text);
      if (day.isBefore(first)) {
        problems.putIfAbsent(field, "board.field.past");
      }
      return day;
    } catch (DateTimeException unreadable) {
      problems.putIfAbsent(field, "board.field.day");
      return null;
    }
  }

  /** One of the constants, which must be chosen; the first where none of them was. */
  <E extends Enum<E>> E choice(String field, Class<E> type) {
    var constants = type.getEnumConstants();
    var text = text(field);
    for (E each : constants) {
      if (each.name().equals(text)) {
        return each;
      }
    }
    problems.put(field, "board.field.choice");
    return constants[0];
  }

  /** Every value of the field that is among these; one that is not is a problem. */
  List<String> among(String field, List<String> offered) {
    var chosen = sent.getOrDefault(field, List.of());
    if (!offered.containsAll(chosen)) {
      problems.put(field, "board.field.choice");
    }
    return chosen.stream().distinct().filter(offered::contains).toList();
  }

  /** Something is wrong with this field. */
  void problem(String field, String key) {
    problems.putIfAbsent(field, key);
  }

  /** As it was sent. */
  String text(String field) {
    @Nullable String first = sent.getFirst(field);
    return first == null ? "" : first.strip();
  }

  /** Refuses the form when anything was wrong with it. */
  void refuse() {
    if (!problems.isEmpty()) {
      throw new BadFields(problems);
    }
  }

  /** The fields that cannot be taken, each with the key of the sentence that says why. */
  public static final class BadFields extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Map<String, String> problems;

    BadFields(Map<String, String> problems) {
      super("fields of a form cannot be taken", null, false, false);
      this.problems = Map.copyOf(problems);
    }

    public Map<String, String> problems() {
      return problems;
    }
  }
}
