// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.cdshooks;

import static org.hepatora.fhir.code.Canonicals.BASE;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.hepatora.fetch.ChartQuery;
import org.hepatora.fhir.code.Canonicals;
import org.hepatora.fhir.code.Codes;

/**
 * Vignette V01 of vignettes.md as an EHR would send it: a responder to atezolizumab and bevacizumab
 * on a plateau, resectable, fit, washed out. The day is 1 June 2026.
 */
final class Vignette {
  private final List<ObjectNode> resources = new ArrayList<>();
  private int next = 1;

  /** A call with all of it in the prefetch. */
  static ObjectNode v01() {
    return call(Ehr.call(), resources());
  }

  /** The resources alone. */
  static List<ObjectNode> resources() {
    var vignette = new Vignette();
    vignette.person();
    vignette.imaging();
    vignette.laboratory();
    vignette.bedside();
    vignette.treatment();
    return vignette.resources;
  }

  /** A call of any hook with the resources in its prefetch. */
  static ObjectNode call(ObjectNode call, List<ObjectNode> resources) {
    call.putObject("prefetch");
    for (ChartQuery key : ChartPrefetch.REVIEW.keys()) {
      var found =
          resources.stream()
              .filter(one -> one.get("resourceType").textValue().equals(key.resourceType()))
              // none of them is in category laboratory
              .filter(one -> !key.name().equals("allObservations"))
              .toArray(ObjectNode[]::new);
      Ehr.prefetch(call)
          .set(key.name(), key.name().equals("patient") ? found[0] : Ehr.bundle(found));
    }
    return call;
  }

  private void person() {
    var patient =
        Ehr.resource("Patient", "p1").put("gender", "male").put("birthDate", "1971-02-03");
    resources.add(patient);
    condition("109841003");
    condition("19943007");
    condition("66071002");
  }

  private void imaging() {
    var lesion = add("BodyStructure");
    lesion.putObject("patient").put("reference", "Patient/p1");
    coding(lesion.putObject("location"), Codes.SNOMED, "10200004");
    lesion
        .putArray("extension")
        .addObject()
        .put("url", Canonicals.LESION_ROLE)
        .put("valueCode", "target");
    var reference = "BodyStructure/" + lesion.get("id").textValue();
    size(reference, "2025-11-14", 98);
    size(reference, "2026-01-16", 64);
    size(reference, "2026-03-20", 60);
    size(reference, "2026-05-22", 59);
    lab("1834-1", "1200", "ng/mL", "2025-11-14");
    lab("1834-1", "35", "ng/mL", "2026-05-25");
  }

  private void laboratory() {
    lab("14631-6", "14", "umol/L", "2026-05-25");
    lab("1751-7", "41", "g/L", "2026-05-25");
    lab("6301-6", "1.05", "{INR}", "2026-05-25");
    lab("14682-9", "76", "umol/L", "2026-05-25");
    lab("777-3", "168", "10*9/L", "2026-05-25");
  }

  private void bedside() {
    observation(Codes.LOINC, "89247-1", "2026-05-25").put("valueInteger", 0);
    answer("ascites", Canonicals.ASCITES_SYSTEM, "none");
    answer("encephalopathy", Canonicals.ENCEPHALOPATHY_SYSTEM, "none");
    answer("resectability", Canonicals.RESECTABILITY_SYSTEM, "r0-achievable");
    answer("pvtt-cheng", Canonicals.PVTT_CHENG_SYSTEM, "II");
    quantity(
        observation(Canonicals.OBSERVATION_SYSTEM, "future-liver-remnant", "2026-05-25"),
        "46",
        "%");
    quantity(observation(Canonicals.OBSERVATION_SYSTEM, "icg-r15", "2026-05-25"), "8", "%");
  }

  private void treatment() {
    for (String day :
        List.of("2025-11-20", "2025-12-11", "2026-01-22", "2026-03-26", "2026-04-17")) {
      dose("bevacizumab", day);
      dose("atezolizumab", day);
    }
    dose("atezolizumab", "2026-05-08");
    var antiviral = add("MedicationStatement").put("status", "active");
    subject(antiviral);
    coding(antiviral.putObject("medicationCodeableConcept"), Codes.ATC, "J05AF10");
    antiviral.putObject("effectivePeriod").put("start", "2015-01-01");
  }

  private void condition(String snomed) {
    var condition = add("Condition");
    subject(condition);
    coding(condition.putObject("code"), Codes.SNOMED, snomed);
    coding(
        condition.putObject("clinicalStatus"),
        "http://terminology.hl7.org/CodeSystem/condition-clinical",
        "active");
    condition.put("recordedDate", "2025-11-01");
  }

  private void size(String lesion, String day, int millimetres) {
    var size = observation(Codes.LOINC, "21889-1", day);
    size.putArray("focus").addObject().put("reference", lesion);
    quantity(size, Integer.toString(millimetres), "mm");
  }

  private void lab(String loinc, String value, String ucum, String day) {
    quantity(observation(Codes.LOINC, loinc, day), value, ucum);
  }

  private void answer(String code, String system, String value) {
    coding(
        observation(BASE + "/CodeSystem/hcc-observation", code, "2026-05-25")
            .putObject("valueCodeableConcept"),
        system,
        value);
  }

  private void dose(String drug, String day) {
    var dose = add("MedicationAdministration").put("status", "completed");
    subject(dose);
    dose.putObject("medicationCodeableConcept").put("text", drug);
    dose.put("effectiveDateTime", day);
  }

  private ObjectNode observation(String system, String code, String day) {
    var observation = add("Observation").put("status", "final");
    subject(observation);
    coding(observation.putObject("code"), system, code);
    return observation.put("effectiveDateTime", day);
  }

  private static void quantity(ObjectNode observation, String value, String ucum) {
    observation
        .putObject("valueQuantity")
        .put("value", new BigDecimal(value))
        .put("unit", ucum)
        .put("system", Codes.UCUM)
        .put("code", ucum);
  }

  private static void coding(ObjectNode concept, String system, String code) {
    concept.putArray("coding").addObject().put("system", system).put("code", code);
  }

  private static void subject(ObjectNode resource) {
    resource.putObject("subject").put("reference", "Patient/p1");
  }

  private ObjectNode add(String type) {
    var resource = Ehr.resource(type, "r" + next++);
    resources.add(resource);
    return resource;
  }
}
