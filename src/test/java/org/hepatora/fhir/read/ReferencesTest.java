// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hepatora.decision.picture.PatientPicture;
import org.hepatora.decision.response.Lesion.Organ;
import org.hepatora.decision.therapy.DrugRecord;
import org.hepatora.fhir.Ehr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One lesion has one name, however it is pointed at. */
final class ReferencesTest {
  private static final String LUNG = "location:{text:'Lung'}";

  @ParameterizedTest(name = "fullUrl {0}, id {1}, reference {2}")
  @CsvSource(
      nullValues = "-",
      value = {
        "-, b, BodyStructure/b, BodyStructure/b",
        "-, b, BodyStructure/b/_history/3, BodyStructure/b",
        "-, b, https://ehr.example.org/fhir/BodyStructure/b, BodyStructure/b",
        "https://ehr.example.org/fhir/BodyStructure/b, b, BodyStructure/b, BodyStructure/b",
        "https://a.example.org/BodyStructure/b, b,"
            + " https://a.example.org/BodyStructure/b/_history/2, BodyStructure/b",
        "urn:uuid:0b6cd5b0-7d0e-4e6d-9c37-3e0a1d3f1a11, -,"
            + " urn:uuid:0b6cd5b0-7d0e-4e6d-9c37-3e0a1d3f1a11,"
            + " urn:uuid:0b6cd5b0-7d0e-4e6d-9c37-3e0a1d3f1a11",
        "urn:uuid:0b6cd5b0-7d0e-4e6d-9c37-3e0a1d3f1a11, b, BodyStructure/b,"
            + " urn:uuid:0b6cd5b0-7d0e-4e6d-9c37-3e0a1d3f1a11"
      })
  void resolveInTheSetTheyCameWith(String fullUrl, String id, String reference, String name) {
    var structure =
        "{"
            + (fullUrl == null ? "" : "fullUrl:'" + fullUrl + "',")
            + "resource:{resourceType:'BodyStructure',"
            + (id == null ? "" : "id:'" + id + "',")
            + LUNG
            + "}}";
    var measurement = "{resource:" + measured("{reference:'" + reference + "'}", "") + "}";

    for (var entries : List.of(structure + "," + measurement, measurement + "," + structure)) {
      var imaging = bundle(entries).imaging();
      assertThat(imaging.lesions()).hasSize(1);
      assertThat(imaging.lesions().get(0).organ()).isEqualTo(Organ.LUNG);
      assertThat(imaging.lesions().get(0).id()).isEqualTo(name);
      assertThat(imaging.measurements().get(0).lesion()).isEqualTo(name);
    }
  }

  @Test
  void reachContainedStructuresAndKnowThemByTheirIdentifier() {
    var first = contained("o1", "identifier:[{system:'http://lesions',value:'L1'}],");
    var second = contained("o2", "identifier:[{system:'http://lesions',value:'L1'}],");

    var imaging = Ehr.read(first, second).imaging();

    assertThat(imaging.lesions()).hasSize(1);
    assertThat(imaging.lesions().get(0).organ()).isEqualTo(Organ.LUNG);
    assertThat(imaging.measurements()).extracting("lesion").containsOnly("http://lesions|L1");
  }

  @Test
  void reachAStructureByItsIdentifier() {
    var structure =
        "{resourceType:'BodyStructure',id:'b',identifier:[{system:'s',value:'L1'}]," + LUNG + "}";
    var logical = measured("{identifier:{system:'s',value:'L1'}}", "");

    var imaging = Ehr.read(logical, structure).imaging();

    assertThat(imaging.lesions()).hasSize(1);
    assertThat(imaging.measurements().get(0).lesion()).isEqualTo("BodyStructure/b");
  }

  @Test
  void reachAStructureBehindABodySite() {
    var structure = "{resourceType:'BodyStructure',id:'b'," + LUNG + "}";
    var site =
        Ehr.observation(
            "21889-1",
            "valueQuantity:{value:9,unit:'mm'},bodySite:{extension:[{url:"
                + "'http://hl7.org/fhir/StructureDefinition/bodySite',"
                + "valueReference:{reference:'BodyStructure/b'}}]}");

    assertThat(Ehr.read(site, structure).imaging().measurements().get(0).lesion())
        .isEqualTo("BodyStructure/b");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"Medication/m", "https://ehr.example.org/fhir/Medication/m", "#m"})
  void reachAMedication(String reference) {
    var medication =
        "{resourceType:'Medication',id:'m',code:{text:'Bevacizumab'},ingredient:[{"
            + "itemCodeableConcept:{coding:[{system:'http://www.whocc.no/atc',code:'L01FG01'}]}}]}";
    var given =
        "{resourceType:'MedicationAdministration',id:'g',status:'completed',"
            + "effectiveDateTime:'2026-10-01',medicationReference:{reference:'"
            + reference
            + "'},contained:["
            + medication
            + "]}";

    var drugs =
        (reference.startsWith("#") ? Ehr.read(given) : Ehr.read(given, medication))
            .treatment()
            .drugs();

    assertThat(drugs).extracting(DrugRecord::texts).containsExactly(List.of("Bevacizumab"));
    assertThat(drugs.get(0).codes()).extracting("code").containsExactly("L01FG01");
  }

  @Test
  void nameAMedicationThatDidNotComeAlong() {
    var picture =
        Ehr.read(
            "{resourceType:'MedicationStatement',status:'active',"
                + "medicationReference:{reference:'Medication/m'}}");

    assertThat(picture.problems())
        .extracting("path")
        .containsExactly("Bundle.entry[0].resource.medicationReference");
  }

  private static String contained(String id, String identifier) {
    return measured(
            "{reference:'#b'}",
            "contained:[{resourceType:'BodyStructure',id:'b'," + identifier + LUNG + "}],")
        .replace("'o1'", "'" + id + "'")
        .replace("2026-11-10", id.equals("o1") ? "2026-09-01" : "2026-11-10");
  }

  private static String measured(String focus, String more) {
    return Ehr.observation(
        "21889-1", more + "valueQuantity:{value:9,unit:'mm'},focus:[" + focus + "]");
  }

  private static PatientPicture bundle(String entries) {
    return Ehr.READER.read(
        Bundles.flatten(Ehr.json("{resourceType:'Bundle',entry:[" + entries + "]}")));
  }
}
