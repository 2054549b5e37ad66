package org.hepatora.board.worklist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.hepatora.decision.policy.Policy;
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
    var where = query.where();
    int all =
        jdbc.sql("select count(*) from hepatora_worklist" + where)
            .params(query.parameters())
            .query(Integer.class)
            .single();
    int pages = Math.max(1, (all + PAGE_SIZE - 1) / PAGE_SIZE);
    int page = Math.max(1, Math.min(number, pages));
    var rows =
        jdbc.sql(
                "select * from hepatora_worklist"
                    + where
                    + order.sql()
                    + " limit :limit offset :offset")
            .params(query.parameters())
            .param("limit", PAGE_SIZE)
            .param("offset", (page - 1) * PAGE_SIZE)
            .query((row, index) -> StoredEntry.of(row))
            .list();
    return new Page(all, page, pages, rows);
  }

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
    URGENCY("settled, urgency, missing, plateau_days desc, earliest nulls last"),
    /** The longest plateau. */
    PLATEAU("plateau_days desc, urgency, earliest nulls last"),
    /** The earliest date; those without one last. */
    EARLIEST("earliest nulls last, urgency, plateau_days desc"),
    /** What lapses first, scan or laboratory. */
    LAPSING("least(scan_until, labs_until) nulls last, settled, urgency"),
    /** The last scan, the oldest first. */
    SCAN("last_scan nulls last, urgency"),
    /** By name. */
    NAME("lower(name)");

    private final String columns;

    Order(String columns) {
      this.columns = columns;
    }

    /** As it stands in an address. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    private String sql() {
      return " order by " + columns + ", length(patient), patient";
    }
  }

  /** Some of the patients. */
  public record Page(int patients, int number, int pages, List<WorklistEntry> rows) {}
}
