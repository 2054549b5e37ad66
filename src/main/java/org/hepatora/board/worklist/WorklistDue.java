package org.hepatora.board.worklist;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.hepatora.board.worklist.WorklistShares.Share;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the patients the worklist has to look at again. */
@Component
final class WorklistDue {
  /** The next patients behind a cursor, by the index of type and id: as quick at the end. */
  private static final String NEXT =
      """
      select p.fhir_id,
             w.patient is null or w.as_of <> :today or w.policy <> :policy
        from (select fhir_id from hfj_resource
               where res_type = 'Patient' and res_deleted_at is null and fhir_id > :after
                 and (hashtext(fhir_id) & 15) = :share
               order by fhir_id limit :limit) p
        left join hepatora_worklist w on w.patient = p.fhir_id
       order by p.fhir_id
      """;

  /**
   * A deleted resource no longer has links: its patient stands in its last version, which is looked
   * at as text, for one version that is not JSON would fail the query for all patients.
   */
  private static final String CHANGED =
      """
      select distinct change.patient
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
        left join hepatora_worklist w on w.patient = change.patient
        left join hfj_resource p on p.res_type = 'Patient' and p.fhir_id = change.patient
             and p.res_deleted_at is null
       where (w.assessed_at < change.at or (w.patient is null and p.res_id is not null))
         and (hashtext(change.patient) & 15) = any(:shares)
       limit :limit
      """;

  private static final String GONE =
      """
      delete from hepatora_worklist w where not exists
        (select 1 from hfj_resource p where p.res_type = 'Patient' and p.fhir_id = w.patient
          and p.res_deleted_at is null)
      """;

  private final JdbcClient jdbc;

  WorklistDue(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The next stored patients of a sweep; at most so many. */
  List<Next> next(Share sweep, int limit) {
    return jdbc.sql(NEXT)
        .param("today", sweep.day())
        .param("policy", sweep.policy())
        .param("after", sweep.reached())
        .param("share", sweep.number())
        .param("limit", limit)
        .query((row, index) -> new Next(row.getString(1), row.getBoolean(2)))
        .list();
  }

  /**
   * Patients of these shares of whom something changed, or was deleted, after they were assessed,
   * and those who are new; at most so many.
   */
  List<String> changedSince(Instant since, List<Share> shares, int limit) {
    return jdbc.sql(CHANGED)
        .param("since", Timestamp.from(since))
        .param("shares", shares.stream().map(Share::number).toArray(Integer[]::new))
        .param("limit", limit)
        .query(String.class)
        .list();
  }

  /** Takes patients off who are stored no more. */
  void removeGone() {
    jdbc.sql(GONE).update();
  }

  /**
   * A patient of a sweep.
   *
   * @param due whether not listed yet, or on another day or policy
   */
  record Next(String patient, boolean due) {}
}
