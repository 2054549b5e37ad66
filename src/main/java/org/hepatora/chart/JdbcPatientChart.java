package org.hepatora.chart;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.hepatora.fhir.FhirJson;
import org.hepatora.fhir.Located;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The chart read straight from HAPI's tables: one query for all current versions that name the
 * patient as their subject, their stored JSON parsed once. It knows HAPI 8.8's schema
 * (hfj_resource, hfj_res_link, hfj_res_ver), here and nowhere else; JdbcPatientChartIT holds it to
 * what HAPI stores.
 */
@Component
final class JdbcPatientChart implements PatientChart {
  /** Where each kind of resource of fhir-model.md 1 names its patient. */
  private static final String[] SUBJECTS = {
    "AdverseEvent.subject",
    "BodyStructure.patient",
    "CarePlan.subject",
    "Condition.subject",
    "MedicationAdministration.subject",
    "MedicationRequest.subject",
    "MedicationStatement.subject",
    "Observation.subject",
    "Procedure.subject"
  };

  private static final String CURRENT =
      """
      select r.res_type, r.fhir_id, v.res_text_vc
        from hfj_resource p
        join hfj_res_link l on l.target_resource_id = p.res_id and l.src_path = any(?)
        join hfj_resource r on r.res_id = l.src_resource_id and r.res_deleted_at is null
        join hfj_res_ver v on v.res_id = r.res_id and v.res_ver = r.res_ver
       where p.res_type = 'Patient' and p.fhir_id = ? and p.res_deleted_at is null
      """;

  private static final String BY_ID =
      """
      select r.res_type, r.fhir_id, v.res_text_vc
        from hfj_resource r
        join hfj_res_ver v on v.res_id = r.res_id and v.res_ver = r.res_ver
       where r.res_type = ? and r.fhir_id = any(?) and r.res_deleted_at is null
      """;

  private final JdbcClient jdbc;
  private final ObjectMapper json = FhirJson.mapper();
  private final RowMapper<Located> located =
      (row, number) -> located(row.getString(1), row.getString(2), row.getString(3));

  JdbcPatientChart(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  @Override
  public @Nullable List<Located> everythingOf(String patientId) {
    var patient = byId("Patient", List.of(patientId));
    if (patient.isEmpty()) {
      return null;
    }
    var chart = new ArrayList<Located>(patient);
    chart.addAll(jdbc.sql(CURRENT).param(SUBJECTS).param(patientId).query(located).list());
    var medications = medicationsNamedIn(chart);
    if (!medications.isEmpty()) {
      chart.addAll(byId("Medication", medications));
    }
    return chart;
  }

  private List<Located> byId(String type, List<String> ids) {
    return jdbc.sql(BY_ID).param(type).param(ids.toArray(new String[0])).query(located).list();
  }

  private static List<String> medicationsNamedIn(List<Located> chart) {
    var ids = new TreeSet<String>();
    for (Located each : chart) {
      String reference = each.resource().path("medicationReference").path("reference").asText();
      if (reference.startsWith("Medication/")) {
        ids.add(reference.substring("Medication/".length()).split("/", 2)[0]);
      }
    }
    return List.copyOf(ids);
  }

  /** HAPI stores the content without its id. */
  private Located located(String type, String id, @Nullable String text) {
    if (text == null) {
      throw new IllegalStateException("stored content is not where this schema keeps it");
    }
    try {
      var resource = (ObjectNode) json.readTree(text);
      resource.put("id", id);
      return new Located(resource, type + "/" + id, null);
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException("stored content is not JSON", unreadable);
    }
  }
}
