// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.guide;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.hepatora.conformance.Guide;
import org.hl7.fhir.r4.hapi.ctx.HapiWorkerContext;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.utils.sql.Provider;
import org.hl7.fhir.r4.utils.sql.Runner;
import org.hl7.fhir.r4.utils.sql.StorageJson;
import org.hl7.fhir.utilities.json.model.JsonObject;
import org.hl7.fhir.utilities.json.parser.JsonParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Our ViewDefinitions, run by HL7's runner of SQL on FHIR over the examples of the guide; then what
 * they need of the standard, case by case as its public suite names them, over a record of ours.
 */
@SuppressWarnings("NullAway") // what is null here fails the test
class ViewsTest {
  private static final FhirContext FHIR = FhirContext.forR4Cached();
  private static final HapiWorkerContext CONTEXT =
      new HapiWorkerContext(FHIR, new DefaultProfileValidationSupport(FHIR));
  private static final Guide GUIDE = Guide.read();

  @ParameterizedTest
  @CsvSource({
    "hcc-patient, conversion, gender=male birth_date=1971-03-02",
    "hcc-condition, conversion-hcc, patient_id=conversion clinical_status=active",
    "hcc-lesion, conversion-primary, patient_id=conversion role=target kind=primary site=10200004",
    "hcc-lesion-measurement, conversion-scan-1,"
        + " patient_id=conversion lesion_id=conversion-primary date=2026-05-07 longest=98"
        + " longest_unit=mm state=present",
    "hcc-tumor-response, conversion-response-1,"
        + " patient_id=conversion criteria=recist-1.1 category=PR sum=59 new_lesion=false",
    "hcc-laboratory, conversion-afp-1, code=1834-1 value=1200 unit=ng/mL date=2026-05-08",
    "hcc-procedure, ned-resection, code=107963000 intent=curative-conversion margin=R0",
    "hcc-adverse-event, example-adverse-event, grade=2 immune_related=true outcome=resolved"
  })
  void aViewSaysOfAnExampleWhatItHolds(String view, String id, String expected) {
    var rows = rows(view(view), examples());

    var row = rows.stream().filter(one -> one.get("id").equals(id)).findFirst().orElseThrow();
    for (String pair : expected.split(" ")) {
      var cell = pair.split("=");
      assertThat(row.get(cell[0])).as(cell[0]).isEqualTo(cell[1]);
    }
  }

  @Test
  void everyDoseOfTheExamplesHasItsRow() {
    var doses =
        examples().stream().filter(one -> one.fhirType().equals("MedicationAdministration"));

    var rows = rows(view("hcc-systemic-therapy"), examples());

    var told = new TreeSet<String>();
    rows.forEach(row -> told.add(row.get("id")));
    assertThat(told).hasSize((int) doses.count());
    assertThat(rows).anyMatch(row -> "1".equals(row.get("line_of_therapy")));
  }

  @Test
  void everyViewIsPublished() {
    assertThat(GUIDE.views()).hasSize(9);
    for (var file : GUIDE.views()) {
      var view = parsed(file.json());
      assertThat(view.asString("url"))
          .isEqualTo("https://w3id.org/hepatora/ViewDefinition/" + file.id());
      assertThat(view.asString("name")).isEqualTo(file.id().replace('-', '_'));
    }
  }

  /** Title as in the suite; view over {@link #RECORD}; rows as {@code column=value ...|...}. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      value = {
        "basic: two columns; Patient; ;"
            + " {`column`:[{`name`:`g`,`path`:`gender`},{`name`:`b`,`path`:`birthDate`,`type`:`date`}]};"
            + " g=male b=1960-01-02",
        "basic: two selects with columns; Patient; ;"
            + " {`column`:[{`name`:`g`,`path`:`gender`}]},{`column`:[{`name`:`a`,`path`:`active`}]};"
            + " g=male a=true",
        "basic: where; Observation; code.coding.exists(code = '1834-1');"
            + " {`column`:[{`name`:`s`,`path`:`status`}]}; s=final",
        "where: path with no results; Patient; active = false;"
            + " {`column`:[{`name`:`g`,`path`:`gender`}]}; ",
        "foreach: normal; Patient; ; {`forEach`:`name`,`column`:[{`name`:`f`,`path`:`family`}]};"
            + " f=Li|f=Lee",
        "foreach: empty; Patient; ;"
            + " {`forEach`:`contact`,`column`:[{`name`:`n`,`path`:`name.family`}]}; ",
        "foreach: forEachOrNull null case; Patient; ;"
            + " {`column`:[{`name`:`g`,`path`:`gender`}]},{`forEachOrNull`:`contact`,`column`:[{`name`:`n`,`path`:`name.family`}]};"
            + " g=male n=null",
        "foreach: forEach beside a column; Patient; ;"
            + " {`column`:[{`name`:`g`,`path`:`gender`}]},{`forEach`:`name`,`column`:[{`name`:`f`,`path`:`family`}]};"
            + " g=male f=Li|g=male f=Lee",
        "union: basic; Patient; ;"
            + " {`unionAll`:[{`forEach`:`name`,`column`:[{`name`:`v`,`path`:`family`}]},{`forEach`:`identifier`,`column`:[{`name`:`v`,`path`:`value`}]}]};"
            + " v=Li|v=Lee|v=77",
        "fn_first: table level; Patient; ;"
            + " {`forEach`:`name.first()`,`column`:[{`name`:`f`,`path`:`family`}]}; f=Li",
        "fn_join: with comma; Patient; ; {`column`:[{`name`:`f`,`path`:`name.family.join(',')`}]};"
            + " f=Li,Lee",
        "fn_oftype: quantities; Observation; value.ofType(Quantity).exists();"
            + " {`column`:[{`name`:`v`,`path`:`value.ofType(Quantity).value`,`type`:`decimal`}]};"
            + " v=35",
        "fn_extension: simple; BodyStructure; ;"
            + " {`column`:[{`name`:`r`,`path`:`extension('https://w3id.org/hepatora/StructureDefinition/lesion-role').value.ofType(code)`}]};"
            + " r=target",
        "fn_reference_keys: right type; Observation; ;"
            + " {`column`:[{`name`:`p`,`path`:`subject.getReferenceKey(Patient)`}]}; p=p",
        "fn_reference_keys: wrong type; Observation; ;"
            + " {`column`:[{`name`:`p`,`path`:`subject.getReferenceKey(Group)`}]}; p=null",
        "constant: in path; Patient; ; {`column`:[{`name`:`f`,`path`:`name.where(use ="
            + " %use).family`}]}; f=Li"
      })
  void whatTheViewsNeedOfTheStandard(
      String title, String resource, String where, String select, String expected) {
    var text =
        """
        {`resourceType`:`ViewDefinition`,`name`:`case`,`status`:`active`,`resource`:`%s`,
         `constant`:[{`name`:`use`,`valueString`:`official`}],%s `select`:[%s]}
        """
            .formatted(
                resource, where == null ? "" : "`where`:[{`path`:`" + where + "`}],", select);
    var view = parsed(text.replace('`', '"'));

    var rows = rows(view, record());

    var told = new ArrayList<String>();
    for (var row : rows) {
      var cells = new ArrayList<String>();
      row.forEach((name, value) -> cells.add(name + "=" + value));
      told.add(String.join(" ", new TreeSet<>(cells)));
    }
    var wanted = new ArrayList<String>();
    for (String row : expected == null ? new String[0] : expected.split("\\|")) {
      wanted.add(String.join(" ", new TreeSet<>(List.of(row.split(" ")))));
    }
    assertThat(told).containsExactlyInAnyOrderElementsOf(wanted);
  }

  private static final String RECORD =
      """
      {`resourceType`:`Bundle`,`type`:`collection`,`entry`:[
       {`resource`:{`resourceType`:`Patient`,`id`:`p`,`gender`:`male`,`active`:true,
        `birthDate`:`1960-01-02`,`identifier`:[{`value`:`77`}],
        `name`:[{`use`:`official`,`family`:`Li`},{`use`:`old`,`family`:`Lee`}]}},
       {`resource`:{`resourceType`:`Observation`,`id`:`o`,`status`:`final`,
        `subject`:{`reference`:`Patient/p`},
        `code`:{`coding`:[{`system`:`http://loinc.org`,`code`:`1834-1`}]},
        `valueQuantity`:{`value`:35}}},
       {`resource`:{`resourceType`:`BodyStructure`,`id`:`b`,`patient`:{`reference`:`Patient/p`},
        `extension`:[{`url`:`https://w3id.org/hepatora/StructureDefinition/lesion-role`,
         `valueCode`:`target`}]}}]}
      """;

  private static List<Base> record() {
    return entries(FHIR.newJsonParser().parseResource(Bundle.class, RECORD.replace('`', '"')));
  }

  private static List<Base> examples() {
    var all = new ArrayList<Base>();
    for (var file : GUIDE.examples()) {
      var resource = (Resource) FHIR.newJsonParser().parseResource(file.json());
      if (resource instanceof Bundle bundle) {
        all.addAll(entries(bundle));
      } else {
        all.add(resource);
      }
    }
    return all;
  }

  /** A resource of a Bundle is known by its id alone. */
  private static List<Base> entries(Bundle bundle) {
    var all = new ArrayList<Base>();
    for (var entry : bundle.getEntry()) {
      var resource = entry.getResource();
      resource.setId(resource.getIdElement().getIdPart());
      all.add(resource);
    }
    return all;
  }

  private static JsonObject parsed(String json) {
    try {
      return JsonParser.parseObject(json);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static JsonObject view(String id) {
    var file = GUIDE.views().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    return parsed(file.json());
  }

  private static List<Map<String, String>> rows(JsonObject view, List<Base> resources) {
    // elements of the standard that this runner does not know
    view.remove("id");
    view.remove("fhirVersion");
    var runner = new Runner();
    var storage = new Keyed();
    runner.setContext(CONTEXT);
    runner.setStorage(storage);
    runner.setProvider(new Stored(resources));
    runner.execute(view);
    var rows = new ArrayList<Map<String, String>>();
    for (var row : storage.getRows()) {
      var cells = new HashMap<String, String>();
      for (var property : ((JsonObject) row).getProperties()) {
        var value = property.getValue();
        cells.put(property.getName(), value.isJsonPrimitive() ? value.asString() : "null");
      }
      rows.add(cells);
    }
    return rows;
  }

  /** The key of a row is the id of its resource. */
  private static final class Keyed extends StorageJson {
    @Override
    public String getKeyForSourceResource(Base resource) {
      return ((Resource) resource).getIdElement().getIdPart();
    }

    @Override
    public String getKeyForTargetResource(Base resource) {
      return ((Resource) resource).getIdElement().getIdPart();
    }
  }

  private record Stored(List<Base> resources) implements Provider {
    @Override
    public List<Base> fetch(String type) {
      return resources.stream().filter(one -> one.fhirType().equals(type)).toList();
    }

    @Override
    public Base resolveReference(Base from, String reference, String type) {
      var id = reference.substring(reference.lastIndexOf('/') + 1);
      return resources.stream()
          .filter(one -> type == null || one.fhirType().equals(type))
          .filter(one -> ((Resource) one).getIdElement().getIdPart().equals(id))
          .filter(one -> reference.endsWith(one.fhirType() + "/" + id))
          .findFirst()
          .orElse(null);
    }
  }
}
