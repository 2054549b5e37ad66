// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.files;

import java.util.List;

/** A table of the answers; docs/network.md has a line a column. */
public enum Table {
  ANSWERS(
      "answers",
      Column.text("site"),
      Column.text("patient"),
      Column.day("as_of"),
      Column.text("disposition"),
      Column.text("summary"),
      Column.day("earliest"),
      Column.day("preferred"),
      Column.day("next_assessment"),
      Column.text("evidence_grade"),
      Column.text("policy"),
      Column.text("plateau"),
      Column.whole("plateau_days"),
      Column.flag("patient_missing"),
      Column.whole("resources"),
      Column.whole("unreadable_lines"),
      Column.text("failure")),
  CRITERIA(
      "criteria",
      Column.text("site"),
      Column.text("patient"),
      Column.whole("position"),
      Column.text("criterion"),
      Column.text("status"),
      Column.text("text"),
      Column.number("value"),
      Column.text("unit"),
      Column.text("words"),
      Column.day("date"),
      Column.text("threshold"),
      Column.text("sources")),
  MISSING(
      "missing",
      Column.text("site"),
      Column.text("patient"),
      Column.text("fact"),
      Column.text("text")),
  ISSUES(
      "issues",
      Column.text("site"),
      Column.text("patient"),
      Column.text("path"),
      Column.text("text")),
  RESPONSES(
      "responses",
      Column.text("site"),
      Column.text("patient"),
      Column.text("criteria"),
      Column.day("date"),
      Column.text("category"),
      Column.text("target"),
      Column.text("non_target"),
      Column.whole("new_lesions"),
      Column.number("sum_mm"),
      Column.number("change_from_baseline"),
      Column.number("change_from_nadir"),
      Column.text("origin")),
  LESIONS(
      "lesions",
      Column.text("site"),
      Column.text("patient"),
      Column.text("lesion"),
      Column.text("organ"),
      Column.text("kind"),
      Column.text("part"),
      Column.whole("readings"),
      Column.day("first_read"),
      Column.day("last_read"),
      Column.text("last_status"),
      Column.number("last_mm"),
      Column.number("last_viable_mm")),
  LEDGER(
      "ledger",
      Column.text("site"),
      Column.text("patient"),
      Column.whole("used"),
      Column.whole("irrelevant"),
      Column.whole("not_understood")),
  EPISODES("episodes", EpisodeRows.EPISODE),
  LINES("lines", EpisodeRows.LINE);

  private final String code;
  private final List<Column> columns;

  Table(String code, Column... columns) {
    this.code = code;
    this.columns = List.of(columns);
  }

  /** The name of its folder or file. */
  public String code() {
    return code;
  }

  /** In the order in which a row holds them. */
  public List<Column> columns() {
    return columns;
  }

  /** One column; every one may be empty. */
  public record Column(String name, Type type) {
    static Column text(String name) {
      return new Column(name, Type.TEXT);
    }

    static Column whole(String name) {
      return new Column(name, Type.WHOLE);
    }

    static Column number(String name) {
      return new Column(name, Type.NUMBER);
    }

    static Column day(String name) {
      return new Column(name, Type.DAY);
    }

    static Column flag(String name) {
      return new Column(name, Type.FLAG);
    }
  }

  /** The Java type of a value: String, Long, Double, LocalDate, Boolean. */
  public enum Type {
    TEXT(String.class),
    WHOLE(Long.class),
    NUMBER(Double.class),
    DAY(java.time.LocalDate.class),
    FLAG(Boolean.class);

    private final Class<?> values;

    Type(Class<?> values) {
      this.values = values;
    }

    boolean takes(Object value) {
      return values.isInstance(value);
    }
  }
}
