// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.demo;

import static org.hepatora.demo.Shape.array;
import static org.hepatora.demo.Shape.coding;
import static org.hepatora.demo.Shape.concept;
import static org.hepatora.demo.Shape.extension;
import static org.hepatora.demo.Shape.hl7;
import static org.hepatora.demo.Shape.local;
import static org.hepatora.demo.Shape.object;
import static org.hepatora.demo.Shape.observation;
import static org.hepatora.demo.Shape.quantity;
import static org.hepatora.demo.Shape.reference;
import static org.hepatora.demo.Shape.text;
import static org.hepatora.fhir.code.Codes.LOINC;
import static org.hepatora.fhir.code.Codes.SNOMED;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lesions, their sizes on each scan and the response as reported, as FHIR. */
final class ImagingShapes {
  private final CourseBuilder chart;
  private final Hospital hospital;
  private final String scanner;

  ImagingShapes(CourseBuilder chart, Hospital hospital, String scanner) {
    this.chart = chart;
    this.hospital = hospital;
    this.scanner = scanner;
  }

  String lesion(Lesion lesion, boolean hepatocellular) {
    var structure = object().put("resourceType", "BodyStructure");
    var role = extension("lesion-role").put("valueCode", lesion.role().code());
    var kind = extension("lesion-kind").put("valueCode", lesion.kind().code());
    structure.set("extension", array(role, kind));
    structure.put("active", true);
    if (hepatocellular) {
      structure.set("morphology", concept(coding(SNOMED, "25370001")));
    }
    structure.set("location", lesion.site().concept());
    structure.put("description", lesion.site().title());
    structure.set("patient", reference("Patient/" + chart.patientId()));
    return chart.put("lesion", structure);
  }

  /** One lesion on one scan; some hospitals write outside the liver the size alone. */
  String measurement(LocalDate day, Lesion lesion, Lesion.Size size) {
    var observation = imaging(day);
    observation.set("code", concept("Tumour size", coding(LOINC, "21889-1")));
    observation.set("focus", array(reference(lesion.reference())));
    observation.set("method", text(lesion.site().isChest() ? "CT" : scanner));
    boolean distant = lesion.kind() == Site.Kind.DISTANT;
    if (hospital.centimetres() && distant && size.longest() > 0) {
      observation.set("valueQuantity", length(size.longest()));
    } else {
      observation.set("component", components(lesion, size));
    }
    return chart.put("measurement", observation);
  }

  private ArrayNode components(Lesion lesion, Lesion.Size size) {
    var components = Shape.NODES.arrayNode();
    boolean node = lesion.kind() == Site.Kind.LYMPH_NODE;
    var diameter = node ? observation("short-axis") : concept(coding(LOINC, "33728-7"));
    components.add(component(diameter, "valueQuantity", length(size.longest())));
    var viable = size.viable();
    if (viable != null) {
      components.add(component(observation("viable-diameter"), "valueQuantity", length(viable)));
    }
    var state = concept(local("lesion-state", size.longest() == 0 ? "absent" : "present"));
    components.add(component(observation("lesion-state"), "valueCodeableConcept", state));
    return components;
  }

  /** The response of one day by one set of criteria, as the radiologist reported it. */
  String response(LocalDate day, Assessment assessment, List<String> measurements) {
    var observation = report(day, local("tumor-response", assessment.overall()));
    observation.set("method", concept(local("response-criteria", assessment.criteria())));
    observation.set("derivedFrom", Shape.references(measurements));
    var components = Shape.NODES.arrayNode();
    components.add(
        component(
            observation("sum-of-diameters"), "valueQuantity", quantity(assessment.sum(), "mm")));
    change(components, "change-from-baseline", assessment.fromBaseline());
    change(components, "change-from-nadir", assessment.fromNadir());
    components.add(category("target-response", assessment.target()));
    if (assessment.nonTarget() != null) {
      components.add(category("non-target-response", assessment.nonTarget()));
    }
    var newLesion = object();
    newLesion.set("code", observation("new-lesion"));
    components.add(newLesion.put("valueBoolean", assessment.newLesion()));
    observation.set("component", components);
    return chart.put("response", observation);
  }

  /** "PR", and nothing about the criteria or the sizes behind it. */
  String bareResponse(LocalDate day, String loincAnswer) {
    return chart.put("response", report(day, coding(LOINC, loincAnswer)));
  }

  /** No evidence of disease on that day. */
  String noEvidenceOfDisease(LocalDate day) {
    var observation = imaging(day);
    observation.set("code", concept("Disease status", coding(LOINC, "97509-4")));
    observation.set(
        "valueCodeableConcept", concept("No evidence of disease", coding(SNOMED, "260415000")));
    return chart.put("disease-status", observation);
  }

  private ObjectNode report(LocalDate day, ObjectNode value) {
    var observation = imaging(day);
    observation.set("code", concept("Tumour response", coding(LOINC, "88040-1")));
    observation.set("valueCodeableConcept", concept(value));
    return observation;
  }

  private ObjectNode imaging(LocalDate day) {
    var observation = chart.about("Observation").put("status", "final");
    observation.set("category", array(concept(hl7("observation-category", "imaging"))));
    observation.put("effectiveDateTime", day.toString());
    observation.set(
        "performer",
        array(
            reference("Practitioner/" + hospital.radiologistId())
                .put("display", hospital.radiologist())));
    return observation;
  }

  private ObjectNode length(int millimetres) {
    return hospital.centimetres()
        ? quantity(BigDecimal.valueOf(millimetres, 1), "cm")
        : quantity(millimetres, "mm");
  }

  private static ObjectNode component(ObjectNode code, String element, ObjectNode value) {
    var component = object();
    component.set("code", code);
    component.set(element, value);
    return component;
  }

  private static ObjectNode category(String code, String category) {
    return component(
        observation(code), "valueCodeableConcept", concept(local("tumor-response", category)));
  }

  private static void change(ArrayNode to, String code, @Nullable BigDecimal percent) {
    if (percent != null) {
      to.add(component(observation(code), "valueQuantity", quantity(percent, "%")));
    }
  }
}
