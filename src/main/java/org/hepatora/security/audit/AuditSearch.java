// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hepatora.errors.Kind;
import org.hepatora.errors.RequestProblem;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Searches the audit, newest first. */
final class AuditSearch {
  /** The search parameters of AuditEvent that are understood, beside {@code _count}. */
  static final Set<String> PARAMETERS =
      Set.of(
          "_id", "patient", "agent", "date", "action", "outcome", "subtype", "entity", "address");

  private static final int USUAL = 50;
  private static final int MOST = 500;
  private static final Map<String, String> OPERATORS =
      Map.of("ge", ">=", "gt", ">", "le", "<=", "lt", "<");

  private final JdbcClient jdbc;

  AuditSearch(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A line with its number and time. */
  record Line(
      long id,
      Instant at,
      String action,
      String what,
      int status,
      String subject,
      String client,
      String address,
      String resource,
      List<String> patients,
      List<String> parameters) {}

  static int count(Map<String, String[]> asked) {
    try {
      String[] count = asked.get("_count");
      return count == null ? USUAL : Math.max(1, Math.min(MOST, Integer.parseInt(count[0])));
    } catch (NumberFormatException unreadable) {
      throw unreadable("_count");
    }
  }

  List<Line> find(Map<String, String[]> asked) {
    var where = new ArrayList<String>();
    var values = new ArrayList<Object>();
    asked.forEach(
        (name, all) -> {
          for (String value : all) {
            where.add(condition(name, value, values));
          }
        });
    where.removeIf(String::isEmpty);
    String conditions = where.isEmpty() ? "" : " where " + String.join(" and ", where);
    values.add(count(asked));
    return jdbc.sql("select * from hepatora_audit" + conditions + " order by id desc limit ?")
        .params(values)
        .query(
            (row, number) ->
                new Line(
                    row.getLong("id"),
                    row.getTimestamp("at").toInstant(),
                    row.getString("action"),
                    row.getString("what"),
                    row.getInt("status"),
                    row.getString("subject"),
                    row.getString("client"),
                    row.getString("address"),
                    row.getString("resource"),
                    List.of((String[]) row.getArray("patients").getArray()),
                    List.of((String[]) row.getArray("parameters").getArray())))
        .list();
  }

  private static String condition(String name, String value, List<Object> values) {
    switch (name) {
      case "_count", "_format", "_pretty" -> {
        return "";
      }
      case "_id", "_before" -> {
        values.add(number(name, value));
        return name.equals("_id") ? "id = ?" : "id < ?";
      }
      case "patient" -> {
        values.add(new String[] {value.replaceFirst("^Patient/", "")});
        return "patients @> ?::text[]";
      }
      case "agent" -> {
        values.add(value);
        values.add(value);
        return "(subject = ? or client = ?)";
      }
      case "action", "address", "entity" -> {
        values.add(value);
        return (name.equals("entity") ? "resource" : name) + " = ?";
      }
      case "subtype" -> {
        values.add(value);
        return "what = ?";
      }
      case "outcome" -> {
        return outcome(value);
      }
      case "date" -> {
        return date(value, values);
      }
      default ->
          throw new RequestProblem(
              Kind.UNKNOWN_PARAMETER, "The audit is not searched by that parameter", name);
    }
  }

  private static String outcome(String code) {
    return switch (code) {
      case "0" -> "status < 400";
      case "4" -> "status between 400 and 499";
      case "8" -> "status >= 500";
      default -> throw unreadable("outcome");
    };
  }

  /** A day without a prefix is the whole day; an instant needs one. */
  private static String date(String value, List<Object> values) {
    String prefix = value.length() > 2 ? value.substring(0, 2) : "";
    String operator = OPERATORS.get(prefix);
    String time = operator == null ? value.replaceFirst("^eq", "") : value.substring(2);
    try {
      if (time.length() > 10) {
        values.add(OffsetDateTime.parse(time.replace(' ', '+')));
        return "at " + (operator == null ? "=" : operator) + " ?";
      }
      var day = LocalDate.parse(time).atStartOfDay(ZoneId.systemDefault()).toOffsetDateTime();
      boolean wholeDay = operator == null;
      values.add(prefix.equals("le") || prefix.equals("gt") ? day.plus(1, ChronoUnit.DAYS) : day);
      if (wholeDay) {
        values.add(day.plus(1, ChronoUnit.DAYS));
        return "at >= ? and at < ?";
      }
      return "at " + (prefix.equals("ge") || prefix.equals("gt") ? ">=" : "<") + " ?";
    } catch (DateTimeParseException unreadable) {
      throw unreadable("date");
    }
  }

  private static long number(String name, String value) {
    try {
      return Long.parseLong(value);
    } catch (NumberFormatException unreadable) {
      throw unreadable(name);
    }
  }

  private static RequestProblem unreadable(String name) {
    return new RequestProblem(Kind.INVALID_VALUE, "A search value cannot be read", name);
  }
}
