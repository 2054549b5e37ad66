// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.chart;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * All stored patients, for those who follow every one of them: in the order of their ids, and by
 * what changed. They are divided into {@link #SHARES} shares by their ids, the same on every
 * server.
 */
@Component
public final class Population {
  public static final int SHARES = 16;

  /** By an index of its own (V25): as quick at the end as at the start. */
  static final String AFTER =
      """
      select fhir_id from hfj_resource
       where res_type = 'Patient' and res_deleted_at is null and fhir_id > :after
         and (hashtext(fhir_id) & 15) = :share
       order by fhir_id limit :limit
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
        left join %1$s book on book.patient = change.patient
        left join hfj_resource p on p.res_type = 'Patient' and p.fhir_id = change.patient
             and p.res_deleted_at is null
       where (book.%2$s < change.at or (book.patient is null and p.res_id is not null))
         and (hashtext(change.patient) & 15) = any(:shares)
       limit :limit
      """;

  private static final String GONE =
      """
      delete from %1$s book where not exists
        (select 1 from hfj_resource p where p.res_type = 'Patient' and p.fhir_id = book.patient
          and p.res_deleted_at is null)
      """;

  private final JdbcClient jdbc;

  Population(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether no patient is stored. */
  public boolean isEmpty() {
    return !jdbc.sql("select exists (select 1 from hfj_resource where res_type = 'Patient')")
        .query(Boolean.class)
        .single();
  }

  /**
   * The next patients of a share behind that id; at most so many.
   *
   * @param after empty for the first ones
   */
  public List<String> after(String after, int share, int limit) {
    return jdbc.sql(AFTER)
        .param("after", after)
        .param("share", share)
        .param("limit", limit)
        .query(String.class)
        .list();
  }

  /**
   * Patients of these shares of whom something changed, or was deleted, after the book says they
   * were looked at, and stored ones who are not in it; at most so many.
   */
  public List<String> changedSince(
      Instant since, Book book, Collection<Integer> shares, int limit) {
    return jdbc.sql(CHANGED.formatted(book.table, book.lookedAt))
        .param("since", Timestamp.from(since))
        .param("shares", shares.toArray(Integer[]::new))
        .param("limit", limit)
        .query(String.class)
        .list();
  }

  /** Takes those out of the book who are stored no more. */
  public void removeGone(Book book) {
    jdbc.sql(GONE.formatted(book.table)).update();
  }

  /**
   * A table of ours with a row a patient.
   *
   * @param table its name; its column {@code patient} holds the id
   * @param lookedAt the column that says when the patient was looked at last
   */
  public record Book(String table, String lookedAt) {}
}
