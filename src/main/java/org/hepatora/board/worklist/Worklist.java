// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.board.worklist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import javax.sql.DataSource;
import org.hepatora.decision.policy.Policy;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ColumnMapRowMapper;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The patients of this server by urgency, kept in the database so that a page costs the same for
 * ten patients and ten thousand. It is made from the record and can be thrown away.
 */
@Component
public final class Worklist {
  public static final int PAGE_SIZE = 50;

  private static final String PUT =
      """
      insert into hepatora_worklist
        (patient, name, disposition, summary, urgency, plateau_days, earliest, next_assessment,
         as_of, policy, assessed_at, born, sex, regimen, last_scan, scan_until, labs_until,
         preferred, missing, mdt, mdt_on, settled, search)
      values (:patient, :name, :disposition, :summary, :urgency, :plateau, :earliest, :next,
         :asOf, :policy, :assessedAt, :born, :sex, :regimen, :lastScan, :scanUntil, :labsUntil,
         :preferred, :missing, :mdt, :mdtOn, :settled, :search)
      on conflict (patient) do update set name = excluded.name, disposition = excluded.disposition,
        summary = excluded.summary, urgency = excluded.urgency,
        plateau_days = excluded.plateau_days, earliest = excluded.earliest,
        next_assessment = excluded.next_assessment, as_of = excluded.as_of,
        policy = excluded.policy, assessed_at = excluded.assessed_at, born = excluded.born,
        sex = excluded.sex, regimen = excluded.regimen, last_scan = excluded.last_scan,
        scan_until = excluded.scan_until, labs_until = excluded.labs_until,
        preferred = excluded.preferred, missing = excluded.missing, mdt = excluded.mdt,
        mdt_on = excluded.mdt_on, settled = excluded.settled, search = excluded.search,
        failures = 0, failure = null, retry_at = null
      """;

  private final JdbcClient jdbc;
  private final NamedParameterJdbcTemplate batch;
  private final TransactionTemplate transaction;
  private final WorklistShares shares;
  private final Policy policy;

  Worklist(JdbcClient jdbc, DataSource dataSource, WorklistShares shares, Policy policy) {
    this.jdbc = jdbc;
    this.shares = shares;
    this.policy = policy;
    batch = new NamedParameterJdbcTemplate(dataSource);
    transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
  }

  /** Whether every patient has been looked at for that day. */
  public boolean isPrepared(LocalDate day) {
    return shares.areSwept(day, policy.version());
  }

  /** A page, counted from 1, of those that are asked for. */
  public Page page(WorklistQuery query, Order order, int number) {
    return page(query, order, number, null);
  }

  /**
   * The same, read on from a neighbour, so that a late page costs what the first does. A neighbour
   * who is off the list by now is not missed.
   */
  public Page page(WorklistQuery query, Order order, int number, @Nullable Neighbour neighbour) {
    int all =
        jdbc.sql("select count(*) from hepatora_worklist" + query.where())
            .params(query.parameters())
            .query(Integer.class)
            .single();
    int pages = Math.max(1, (all + PAGE_SIZE - 1) / PAGE_SIZE);
    int page = Math.max(1, Math.min(number, pages));
    var keys = neighbour == null ? null : keys(order, neighbour.patient());
    return new Page(
        all,
        page,
        pages,
        neighbour == null || keys == null
            ? numbered(query, order, page)
            : beside(query, order, neighbour.before(), keys));
  }

  private List<WorklistEntry> numbered(WorklistQuery query, Order order, int page) {
    return jdbc.sql(
            "select * from hepatora_worklist"
                + query.where()
                + order.ascending()
                + " limit :limit offset :offset")
        .params(query.parameters())
        .param("limit", PAGE_SIZE)
        .param("offset", (page - 1) * PAGE_SIZE)
        .query((row, index) -> StoredEntry.of(row))
        .list();
  }

  private List<WorklistEntry> beside(
      WorklistQuery query, Order order, boolean before, Map<String, Object> keys) {
    var rows =
        jdbc.sql(
                "select * from hepatora_worklist"
                    + query.where()
                    + order.beside(before)
                    + " limit :limit")
            .params(query.parameters())
            .params(keys)
            .param("limit", PAGE_SIZE)
            .query((row, index) -> StoredEntry.of(row))
            .list();
    var inOrder = new ArrayList<>(rows);
    if (before) {
      Collections.reverse(inOrder);
    }
    return inOrder;
  }

  /** Where a patient stands in an order; null when they are not on the list. */
  private @Nullable Map<String, Object> keys(Order order, String patient) {
    return jdbc.sql(order.keys())
        .param("patient", patient)
        .query(new ColumnMapRowMapper())
        .optional()
        .orElse(null);
  }

  /**
   * A patient of the page before or behind.
   *
   * @param before whether the page lies before the patient
   */
  public record Neighbour(String patient, boolean before) {}

  /** Puts the patients where they stand, all or none. */
  public void put(List<Placed> placed) {
    var parameters =
        placed.stream().map(StoredEntry::parameters).toArray(SqlParameterSource[]::new);
    transaction.executeWithoutResult(status -> batch.batchUpdate(PUT, parameters));
  }

  /**
   * Where a patient stands.
   *
   * @param assessedAt what it is said from was stored before that moment
   */
  public record Placed(WorklistEntry entry, Instant assessedAt) {}

  public void remove(String patient) {
    jdbc.sql("delete from hepatora_worklist where patient = ?").param(patient).update();
  }

  /** What comes first. */
  public enum Order {
    /** The window is open, then nearly; within, the longest plateau. */
    URGENCY("settled", "urgency", "missing", "-plateau_days", last("earliest")),
    /** The longest plateau. */
    PLATEAU("-plateau_days", "urgency", last("earliest")),
    /** The earliest date; those without one last. */
    EARLIEST(last("earliest"), "urgency", "-plateau_days"),
    /** What lapses first, scan or laboratory. */
    LAPSING(last("least(scan_until, labs_until)"), "settled", "urgency"),
    /** The last scan, the oldest first. */
    SCAN(last("last_scan"), "urgency"),
    /** By name. */
    NAME("lower(name)");

    private final List<String> columns;

    Order(String... columns) {
      var all = new ArrayList<>(List.of(columns));
      all.add("length(patient)");
      all.add("patient");
      this.columns = List.copyOf(all);
    }

    /** Those without a day last, as a day that can be compared. */
    private static String last(String day) {
      return "coalesce(" + day + ", date '9999-12-31')";
    }

    /** As it stands in an address. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    private String ascending() {
      return " order by " + String.join(", ", columns);
    }

    private String keys() {
      var keys =
          new StringJoiner(", ", "select ", " from hepatora_worklist where patient = :patient");
      for (int i = 0; i < columns.size(); i++) {
        keys.add(columns.get(i) + " as key" + i);
      }
      return keys.toString();
    }

    private String beside(boolean before) {
      var keys = new StringJoiner(", ", "(", ")");
      for (int i = 0; i < columns.size(); i++) {
        keys.add(":key" + i);
      }
      var condition = " and (" + String.join(", ", columns) + ")" + (before ? " < " : " > ") + keys;
      return condition
          + (before ? " order by " + String.join(" desc, ", columns) + " desc" : ascending());
    }
  }

  /** Some of the patients. */
  public record Page(int patients, int number, int pages, List<WorklistEntry> rows) {}
}
