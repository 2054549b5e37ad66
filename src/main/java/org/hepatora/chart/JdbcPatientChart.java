// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.chart;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.hepatora.decision.words.Sentence;
import org.hepatora.errors.Kind;
import org.hepatora.errors.RequestProblem;
import org.hepatora.fhir.code.FhirJson;
import org.hepatora.fhir.read.Located;
import org.hepatora.fhir.read.RecordType;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The chart read straight from HAPI's tables: one query for all current versions that name the
 * patient as their subject, their stored JSON parsed once. It knows HAPI 8.8's schema
 * (hfj_resource, hfj_res_link, hfj_res_ver, hfj_res_tag), here and nowhere else; JdbcPatientChartIT
 * holds it to what HAPI stores.
 */
@Component
final class JdbcPatientChart implements PatientChart, PatientRecord, StudyRegister {
  /** Where each kind of resource of fhir-model.md 1 names its patient. */
  private static final String[] SUBJECTS =
      Arrays.stream(RecordType.values())
          .map(RecordType::subjectPath)
          .filter(path -> !path.isEmpty())
          .toArray(String[]::new);

  private static final String CURRENT =
      """
      select r.res_type, r.fhir_id, v.res_text_vc, r.res_ver, r.res_updated, r.res_id, r.has_tags
        from hfj_resource p
        join hfj_res_link l on l.target_resource_id = p.res_id and l.src_path = any(?)
        join hfj_resource r on r.res_id = l.src_resource_id and r.res_deleted_at is null
        join hfj_res_ver v on v.res_id = r.res_id and v.res_ver = r.res_ver
       where p.res_type = 'Patient' and p.fhir_id = ? and p.res_deleted_at is null
      """;

  private static final String BY_ID =
      """
      select r.res_type, r.fhir_id, v.res_text_vc, r.res_ver, r.res_updated, r.res_id, r.has_tags
        from hfj_resource r
        join hfj_res_ver v on v.res_id = r.res_id and v.res_ver = r.res_ver
       where r.res_type = ? and r.fhir_id = any(?) and r.res_deleted_at is null
      """;

  private static final String STUDIES =
      """
      select r.res_type, r.fhir_id, v.res_text_vc, r.res_ver, r.res_updated, r.res_id, r.has_tags
        from hfj_resource r
        join hfj_res_ver v on v.res_id = r.res_id and v.res_ver = r.res_ver
       where r.res_type = 'ResearchStudy' and r.res_deleted_at is null
       order by r.res_id
       limit 500
      """;

  private static final String TAGS =
      """
      select t.res_id, d.tag_type, d.tag_system, d.tag_code, d.tag_display, d.tag_version
        from hfj_res_tag t
        join hfj_tag_def d on d.tag_id = t.tag_id
       where t.res_id = any(?)
       order by t.res_id, d.tag_type, d.tag_system, d.tag_code
      """;

  private final JdbcClient jdbc;
  private final ObjectMapper json = FhirJson.mapper();
  private final RowMapper<StoredVersion> version =
      (row, number) ->
          StoredVersion.of(row, located(row.getString(1), row.getString(2), row.getString(3)));

  JdbcPatientChart(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  @Override
  public @Nullable List<Located> everythingOf(String patientId) {
    return everythingOf(patientId, Set.of());
  }

  @Override
  public @Nullable List<Located> everythingOf(String patientId, Set<String> leftOut) {
    var current = current(patientId, leftOut);
    return current == null ? null : current.stream().map(StoredVersion::content).toList();
  }

  @Override
  public @Nullable List<Located> publishedRecordOf(String patientId) {
    var current = current(patientId, Set.of());
    if (current == null) {
      return null;
    }
    var record = new ArrayList<Located>();
    var tagged = new HashMap<Long, Located>();
    for (StoredVersion each : current) {
      var published = each.published();
      record.add(published);
      if (each.tagged()) {
        tagged.put(each.key(), published);
      }
    }
    for (StoredTag tag : tagsOf(tagged.keySet())) {
      var owner = tagged.get(tag.key());
      if (owner != null) {
        tag.addTo((ObjectNode) owner.resource().path("meta"));
      }
    }
    return record;
  }

  @Override
  public List<Located> studies() {
    try {
      return jdbc.sql(STUDIES).query(version).list().stream().map(StoredVersion::content).toList();
    } catch (DataAccessResourceFailureException gone) {
      throw new RequestProblem(
          Kind.UNAVAILABLE, Sentence.of("problem.the-database-cannot-be-reached-try"), null);
    }
  }

  private @Nullable List<StoredVersion> current(String patientId, Set<String> leftOut) {
    try {
      return read(patientId, leftOut);
    } catch (DataAccessResourceFailureException gone) {
      throw new RequestProblem(
          Kind.UNAVAILABLE, Sentence.of("problem.the-database-cannot-be-reached-try"), null);
    }
  }

  private @Nullable List<StoredVersion> read(String patientId, Set<String> leftOut) {
    var patient = byId("Patient", List.of(patientId));
    if (patient.isEmpty()) {
      return null;
    }
    var chart = new ArrayList<StoredVersion>(leftOut.contains("Patient") ? List.of() : patient);
    var subjects = subjects(leftOut);
    chart.addAll(jdbc.sql(CURRENT).param(subjects).param(patientId).query(version).list());
    var medications = medicationsNamedIn(chart);
    if (!medications.isEmpty()) {
      chart.addAll(byId("Medication", medications));
    }
    return chart;
  }

  private static String[] subjects(Set<String> leftOut) {
    return Arrays.stream(SUBJECTS)
        .filter(path -> !leftOut.contains(path.substring(0, path.indexOf('.'))))
        .toArray(String[]::new);
  }

  private List<StoredVersion> byId(String type, List<String> ids) {
    return jdbc.sql(BY_ID).param(type).param(ids.toArray(new String[0])).query(version).list();
  }

  private List<StoredTag> tagsOf(Set<Long> keys) {
    return keys.isEmpty()
        ? List.of()
        : jdbc.sql(TAGS).param(keys.toArray(new Long[0])).query(StoredTag::of).list();
  }

  private static List<String> medicationsNamedIn(List<StoredVersion> chart) {
    var ids = new TreeSet<String>();
    for (StoredVersion each : chart) {
      String reference =
          each.content().resource().path("medicationReference").path("reference").asText();
      if (reference.startsWith("Medication/")) {
        ids.add(reference.substring("Medication/".length()).split("/", 2)[0]);
      }
    }
    return List.copyOf(ids);
  }

  /** HAPI stores the content without its id. One that cannot be read takes no other with it. */
  private Located located(String type, String id, @Nullable String text) {
    if (text == null) {
      throw new IllegalStateException("stored content is not where this schema keeps it");
    }
    try {
      var resource = (ObjectNode) json.readTree(text);
      resource.put("id", id);
      return new Located(resource, type + "/" + id, null);
    } catch (JsonProcessingException | ClassCastException | NumberFormatException unreadable) {
      return Located.unreadable(type, id);
    }
  }
}
