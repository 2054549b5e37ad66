// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.chart;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Locale;
import org.hepatora.fhir.code.FhirJson;
import org.hepatora.fhir.read.PersonName;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The directory over HAPI's tables: its index of names, and the current versions. */
@Component
final class JdbcPatientDirectory implements PatientDirectory {
  private static final String PATIENTS =
      """
      select r.fhir_id, v.res_text_vc from hfj_resource r
        join hfj_res_ver v on v.res_id = r.res_id and v.res_ver = r.res_ver
       where r.res_type = 'Patient' and r.res_deleted_at is null
      """;
  private static final String NAMED_SO =
      """
       and (r.fhir_id = ? or exists (select 1 from hfj_spidx_string s
             where s.res_id = r.res_id and s.res_type = 'Patient'
               and s.sp_name in ('family', 'given') and s.sp_value_normalized like ? escape '!'))
      """;
  private static final String SOME = " order by length(r.fhir_id), r.fhir_id limit 20";

  private final JdbcClient jdbc;
  private final ObjectMapper json = FhirJson.mapper();

  JdbcPatientDirectory(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<ListedPatient> find(String text) {
    if (text.isBlank()) {
      return jdbc.sql(PATIENTS + SOME)
          .query((row, n) -> patient(row.getString(1), row.getString(2)))
          .list();
    }
    String begins = literally(text.trim().toUpperCase(Locale.ROOT)) + "%";
    return jdbc.sql(PATIENTS + NAMED_SO + SOME)
        .params(text.trim(), begins)
        .query((row, n) -> patient(row.getString(1), row.getString(2)))
        .list();
  }

  @Override
  public List<String> idsBeginning(String prefix, int limit, int offset) {
    return jdbc.sql(
            "select fhir_id from hfj_resource where res_type = 'Patient' and res_deleted_at is null"
                + " and fhir_id like ? escape '!' order by length(fhir_id), fhir_id"
                + " limit ? offset ?")
        .params(literally(prefix) + "%", limit, offset)
        .query(String.class)
        .list();
  }

  @Override
  public @Nullable ListedPatient named(String id) {
    return jdbc.sql(PATIENTS + " and r.fhir_id = ?")
        .param(id)
        .query((row, n) -> patient(row.getString(1), row.getString(2)))
        .optional()
        .orElse(null);
  }

  private static String literally(String text) {
    return text.replaceAll("([!%_])", "!$1");
  }

  private ListedPatient patient(String id, String stored) {
    try {
      JsonNode patient = json.readTree(stored);
      return new ListedPatient(id, PersonName.of(patient), patient.path("birthDate").asText());
    } catch (JsonProcessingException | NumberFormatException unreadable) {
      return new ListedPatient(id, "", "");
    }
  }
}
