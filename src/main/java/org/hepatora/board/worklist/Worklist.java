package org.hepatora.board.worklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.hepatora.decision.answer.Disposition;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The patients of this server by urgency, kept in the database so that a page costs the same for
 * ten patients and ten thousand. It is made from the record and can be thrown away.
 */
@Component
public final class Worklist {
  public static final int PAGE_SIZE = 50;

  private static final String UNLISTED =
      """
      select p.fhir_id from hfj_resource p
        left join hepatora_worklist w on w.patient = p.fhir_id
       where p.res_type = 'Patient' and p.res_deleted_at is null
         and (w.patient is null or w.as_of <> ? or w.policy <> ?)
       limit ?
      """;

  /**
   * A deleted resource no longer has links: its patient stands in its last version, which is looked
   * at as text, for one version that is not JSON would fail the query for all patients.
   */
  private static final String CHANGED =
      """
      select distinct w.patient
        from (select r.res_updated,
                     coalesce(t.fhir_id, case when r.res_type = 'Patient' then r.fhir_id end)
                from hfj_resource r
                left join hfj_res_link l on l.src_resource_id = r.res_id
                left join hfj_resource t on t.res_id = l.target_resource_id
                     and t.res_type = 'Patient'
               where r.res_updated > :since
              union all
              select r.res_updated,
                     substring(v.res_text_vc from
                       '"(?:subject|patient)":[{](?:"id":"[^"]*",)?"reference":"Patient/([^"/]+)')
                from hfj_resource r
                join hfj_res_ver v on v.res_id = r.res_id and v.res_ver = r.res_ver - 1
               where r.res_updated > :since and r.res_deleted_at is not null
                 and r.res_type <> 'Patient') as change (at, patient)
        join hepatora_worklist w on w.patient = change.patient and w.assessed_at < change.at
       limit :limit
      """;

  private static final String GONE =
      """
      delete from hepatora_worklist w where not exists
        (select 1 from hfj_resource p where p.res_type = 'Patient' and p.fhir_id = w.patient
          and p.res_deleted_at is null)
      """;

  private static final String PUT =
      """
      insert into hepatora_worklist
        (patient, name, disposition, summary, urgency, plateau_days, earliest, next_assessment,
         as_of, policy, assessed_at)
      values (:patient, :name, :disposition, :summary, :urgency, :plateau, :earliest, :next,
         :asOf, :policy, :assessedAt)
      on conflict (patient) do update set name = excluded.name, disposition = excluded.disposition,
        summary = excluded.summary, urgency = excluded.urgency,
        plateau_days = excluded.plateau_days, earliest = excluded.earliest,
        next_assessment = excluded.next_assessment, as_of = excluded.as_of,
        policy = excluded.policy, assessed_at = excluded.assessed_at,
        failures = 0, failure = null, retry_at = null
      """;

  private final JdbcClient jdbc;

  Worklist(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A page, counted from 1, of those with that disposition; of all where it is null. */
  public Page page(@Nullable Disposition only, Order order, int number) {
    var where = only == null ? " where urgency < 11" : " where disposition = :only";
    var code = only == null ? "" : only.code();
    int all =
        jdbc.sql("select count(*) from hepatora_worklist" + where)
            .param("only", code)
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
            .param("only", code)
            .param("limit", PAGE_SIZE)
            .param("offset", (page - 1) * PAGE_SIZE)
            .query((row, index) -> standing(row))
            .list();
    return new Page(all, page, pages, rows);
  }

  /** Patients not listed yet, or on another day or policy; at most so many. */
  List<String> unlisted(LocalDate today, String policy, int limit) {
    return jdbc.sql(UNLISTED).params(today, policy, limit).query(String.class).list();
  }

  /**
   * Listed patients of whom something changed, or was deleted, after they were assessed; at most so
   * many.
   */
  List<String> changedSince(Instant since, int limit) {
    return jdbc.sql(CHANGED)
        .param("since", Timestamp.from(since))
        .param("limit", limit)
        .query(String.class)
        .list();
  }

  /** Until when changes were looked for, by whichever server; never before the first time. */
  @Nullable Instant lookedUntil() {
    return jdbc.sql("select looked_until from hepatora_worklist_look")
        .query(Timestamp.class)
        .optional()
        .map(Timestamp::toInstant)
        .orElse(null);
  }

  /** Changes were looked for until then. */
  void lookedUntil(Instant moment) {
    jdbc.sql(
            "insert into hepatora_worklist_look (looked_until) values (?)"
                + " on conflict (only_row) do update set looked_until = excluded.looked_until")
        .param(Timestamp.from(moment))
        .update();
  }

  /** Takes patients off who are stored no more. */
  void removeGone() {
    jdbc.sql(GONE).update();
  }

  /** Puts the patient where they stand, from what was stored before that moment. */
  public void put(Standing standing, Instant assessedAt) {
    jdbc.sql(PUT)
        .param("patient", standing.patient())
        .param("name", standing.name())
        .param("disposition", standing.disposition().code())
        .param("summary", standing.summary())
        .param("urgency", standing.urgency())
        .param("plateau", standing.plateauDays())
        .param("earliest", standing.earliest())
        .param("next", standing.next())
        .param("asOf", standing.asOf())
        .param("policy", standing.policy())
        .param("assessedAt", Timestamp.from(assessedAt))
        .update();
  }

  public void remove(String patient) {
    jdbc.sql("delete from hepatora_worklist where patient = ?").param(patient).update();
  }

  /** What comes first. */
  public enum Order {
    /** The window is open, then nearly; within, the longest plateau. */
    URGENCY("urgency, plateau_days desc, earliest nulls last"),
    /** The longest plateau. */
    PLATEAU("plateau_days desc, urgency, earliest nulls last"),
    /** The earliest date; those without one last. */
    EARLIEST("earliest nulls last, urgency, plateau_days desc");

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
  public record Page(int patients, int number, int pages, List<Standing> rows) {}

  private static Standing standing(ResultSet row) throws SQLException {
    return new Standing(
        row.getString("patient"),
        row.getString("name"),
        known(Disposition.ofCode(row.getString("disposition"))),
        row.getString("summary"),
        row.getInt("urgency"),
        row.getInt("plateau_days"),
        row.getObject("earliest", LocalDate.class),
        row.getObject("next_assessment", LocalDate.class),
        row.getObject("as_of", LocalDate.class),
        row.getString("policy"),
        row.getString("failure"));
  }

  /** Written by this server, so a code it does not know is of a newer one. */
  private static Disposition known(@Nullable Disposition disposition) {
    return disposition == null ? Disposition.INSUFFICIENT_DATA : disposition;
  }
}
