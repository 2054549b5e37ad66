// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hepatora.decision.evidence.Problem;
import org.hepatora.decision.response.Lesion;
import org.hepatora.decision.response.Lesion.Kind;
import org.hepatora.decision.response.Lesion.Organ;
import org.hepatora.decision.response.Lesion.Role;
import org.hepatora.decision.response.Measurement;
import org.hepatora.decision.units.Millimetres;
import org.hepatora.decision.words.Recorded;
import org.hepatora.language.English;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lesions, and what was measured of them; fhir-model.md 1. */
final class LesionMeasurementTest {
  private static final String OURS = "https://w3id.org/hepatora/StructureDefinition/";
  private static final String STATE =
      "component:[{code:"
          + Ehr.code("#lesion-state")
          + ",valueCodeableConcept:{coding:[{"
          + "system:'https://w3id.org/hepatora/CodeSystem/lesion-state',code:'";

  @ParameterizedTest(name = "{0} is in {1}")
  @CsvSource(
      delimiter = ';',
      value = {
        "coding:[{system:'http://snomed.info/sct',code:'10200004'}]; LIVER",
        "coding:[{system:'http://snomed.info/sct',code:'245302009'}]; LIVER",
        "coding:[{system:'http://snomed.info/sct',code:'245309000'}]; LIVER",
        "coding:[{system:'http://snomed.info/sct',code:'245309003'}]; LIVER",
        "coding:[{system:'http://snomed.info/sct',code:'32764006'}]; VESSEL",
        "coding:[{system:'http://snomed.info/sct',code:'8887007'}]; VESSEL",
        "coding:[{system:'http://snomed.info/sct',code:'59441001'}]; LYMPH_NODE",
        "text:'Couinaud segment IV'; LIVER",
        "text:'Right lung, lower lobe'; LUNG",
        "text:'Porta hepatis lymph node'; LYMPH_NODE",
        "text:'Main portal vein'; VESSEL",
        "text:'L3 vertebra'; BONE",
        "text:'Left adrenal gland'; ADRENAL",
        "text:'Peritoneum'; PERITONEUM",
        "text:'Brain, frontal lobe'; BRAIN",
        "text:'Spleen'; OTHER",
        "coding:[{system:'http://snomed.info/sct',code:'1',display:'Structure of lung'}]; LUNG",
        "coding:[{system:'http://snomed.info/sct',code:'1'}]; UNKNOWN"
      })
  void placesALesionInItsOrgan(String location, Organ expected) {
    assertThat(lesion("location:{" + location + "}").organ()).isEqualTo(expected);
  }

  /** A summary names what is seen; fhir-model.md 1 asks for the code of a site alone. */
  @ParameterizedTest(name = "{0} is called {1}")
  @CsvSource(
      delimiter = ';',
      value = {
        "location:{coding:[{system:'http://snomed.info/sct',code:'10200004'}]}; Liver",
        "location:{coding:[{system:'http://snomed.info/sct',code:'245302009'}]}; Liver, Couinaud"
            + " segment I",
        "location:{coding:[{system:'http://snomed.info/sct',code:'245309003'}]}; Liver, Couinaud"
            + " segment VIII",
        "location:{coding:[{system:'http://snomed.info/sct',code:'59441001'}]}; Lymph node",
        "location:{coding:[{system:'http://snomed.info/sct',code:'32764006'}]}; Portal vein",
        "location:{coding:[{system:'http://snomed.info/sct',code:'8887007'}]}; Hepatic vein",
        "location:{coding:[{system:'http://snomed.info/sct',code:'10200004',display:'Liver"
            + " structure'}]}; Liver structure",
        "description:'Segment V mass',location:{text:'Liver'}; Segment V mass"
      })
  void aLesionWithoutWordsIsCalledByItsSite(String body, String name) {
    assertThat(English.of(lesion(body).name())).isEqualTo(name);
  }

  @Test
  void knowsANodeAtThePortaHepatis() {
    assertThat(lesion("location:{text:'Lymph node of porta hepatis'}").portaHepatis()).isTrue();
    assertThat(lesion("location:{text:'Paraaortic lymph node'}").portaHepatis()).isFalse();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"target,TARGET", "non-target,NON_TARGET", "new,NEW"})
  void readsTheRole(String code, Role expected) {
    assertThat(lesion(extension("lesion-role", code)).role()).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "primary,PRIMARY",
    "intrahepatic,INTRAHEPATIC",
    "lymph-node,LYMPH_NODE",
    "distant,DISTANT",
    "vascular-thrombus,VASCULAR_THROMBUS"
  })
  void readsTheKind(String code, Kind expected) {
    assertThat(lesion(extension("lesion-kind", code)).kind()).isEqualTo(expected);
  }

  @Test
  void namesARoleItDoesNotKnow() {
    var picture =
        Ehr.read("{resourceType:'BodyStructure',id:'b'," + extension("lesion-role", "main") + "}");

    assertThat(picture.imaging().lesions().get(0).role()).isNull();
    assertThat(picture.problems())
        .extracting(Problem::path)
        .containsExactly("Bundle.entry[0].resource.extension");
  }

  @Test
  void readsAValueAloneAsTheLongestDiameter() {
    var measured = measured("valueQuantity:{value:4.2,unit:'cm'}");

    assertThat(measured.longest()).isEqualTo(Millimetres.of("42"));
    assertThat(measured.unreadable()).isFalse();
  }

  @Test
  void readsEveryComponent() {
    var measured =
        measured(
            "component:["
                + component("33728-7", "valueQuantity:{value:31,unit:'mm'}")
                + ","
                + component("#short-axis", "valueQuantity:{value:12.5,unit:'mm'}")
                + ","
                + component("#viable-diameter", "valueQuantity:{value:0,unit:'mm'}")
                + "]");

    assertThat(measured.longest()).isEqualTo(Millimetres.of("31"));
    assertThat(measured.shortAxis()).isEqualTo(Millimetres.of("12.5"));
    assertThat(measured.viable()).isEqualTo(Millimetres.ZERO);
    assertThat(measured.state()).isNull();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "present,PRESENT",
    "absent,ABSENT",
    "too-small,TOO_SMALL",
    "unequivocal-progression,UNEQUIVOCAL_PROGRESSION",
    "not-evaluable,NOT_EVALUABLE"
  })
  void readsAStateWithoutASize(String code, Measurement.State expected) {
    var measured = measured(STATE + code + "'}]}}]");

    assertThat(measured.state()).isEqualTo(expected);
    assertThat(measured.longest()).isNull();
    assertThat(measured.unreadable()).isFalse();
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "valueQuantity:{value:31}",
        "valueQuantity:{value:31,unit:'px'}",
        "valueQuantity:{value:-31,unit:'mm'}",
        "valueQuantity:{value:3100,unit:'mm'}",
        "dataAbsentReason:{text:'not assessed'}",
        "note:[]"
      })
  void saysThatASizeCouldNotBeRead(String value) {
    var picture = Ehr.read(measurement("focus:[{reference:'BodyStructure/b'}]," + value));

    assertThat(picture.imaging().measurements())
        .singleElement()
        .satisfies(
            measured -> {
              assertThat(measured.unreadable()).isTrue();
              assertThat(measured.longest()).isNull();
            });
    assertThat(picture.problems()).hasSize(1);
  }

  @Test
  void doesNotChooseBetweenTwoValuesOfOneDiameter() {
    var measured =
        measured(
            "valueQuantity:{value:40,unit:'mm'},component:["
                + component("33728-7", "valueQuantity:{value:31,unit:'mm'}")
                + "]");

    assertThat(measured.longest()).isNull();
    assertThat(measured.unreadable()).isTrue();
  }

  @Test
  void keepsALesionOfWhichOnlyMeasurementsSpeak() {
    var picture =
        Ehr.read(
            measurement(
                "focus:[{reference:'BodyStructure/9'}],valueQuantity:{value:31,unit:'mm'}"));

    assertThat(picture.imaging().lesions())
        .containsExactly(new Lesion("BodyStructure/9", null, Organ.UNKNOWN, false, null, null));
    assertThat(picture.imaging().measurements())
        .extracting(Measurement::lesion)
        .containsExactly("BodyStructure/9");
  }

  @Test
  void namesALesionByItsSiteWhenThereIsNoFocus() {
    var picture =
        Ehr.read(
            measurement(
                "bodySite:{coding:[{system:'http://snomed.info/sct',code:'245309000',"
                    + "display:'Couinaud segment VIII'}]},valueQuantity:{value:31,unit:'mm'}"));

    assertThat(picture.imaging().lesions())
        .containsExactly(
            new Lesion(
                "http://snomed.info/sct|245309000",
                new Recorded("Couinaud segment VIII"),
                Organ.LIVER,
                false,
                null,
                null));
  }

  @Test
  void doesNotGuessWhichLesionWasMeasured() {
    var nobody = Ehr.read(measurement("valueQuantity:{value:31,unit:'mm'}"));
    var both =
        Ehr.read(
            measurement(
                "focus:[{reference:'BodyStructure/1'},{reference:'BodyStructure/2'}],"
                    + "valueQuantity:{value:31,unit:'mm'}"));

    for (var picture : List.of(nobody, both)) {
      assertThat(picture.imaging().measurements()).isEmpty();
      assertThat(picture.problems())
          .extracting(Problem::path)
          .containsExactly("Bundle.entry[0].resource.focus");
    }
  }

  @Test
  void leavesOutAFocusThatIsNoLesion() {
    var picture =
        Ehr.read(
            measurement(
                "focus:[{reference:'ImagingStudy/1'},{reference:'BodyStructure/1'}],"
                    + "valueQuantity:{value:31,unit:'mm'}"));

    assertThat(picture.imaging().measurements())
        .extracting(Measurement::lesion)
        .containsExactly("BodyStructure/1");
  }

  private static Lesion lesion(String rest) {
    var picture = Ehr.read("{resourceType:'BodyStructure',id:'b'," + rest + "}");
    return picture.imaging().lesions().get(0);
  }

  private static Measurement measured(String value) {
    var picture = Ehr.read(measurement("focus:[{reference:'BodyStructure/b'}]," + value));
    return picture.imaging().measurements().get(0);
  }

  private static String measurement(String rest) {
    return Ehr.observation("21889-1", rest);
  }

  private static String component(String code, String value) {
    return "{code:" + Ehr.code(code) + "," + value + "}";
  }

  private static String extension(String name, String code) {
    return "extension:[{url:'" + OURS + name + "',valueCode:'" + code + "'}]";
  }
}
