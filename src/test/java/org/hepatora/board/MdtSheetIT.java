// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hepatora.board.Courses.DAY;
import static org.hepatora.board.Courses.stored;
import static org.hepatora.board.Courses.vignette;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.hepatora.Http;
import org.hepatora.TestServer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The sheet is the form of a tumour board: every part issue 16 and the clinical review of 0.1.0
 * (section D) name, filled with what V01 of vignettes.md and the resources added here record.
 */
class MdtSheetIT {
  private static final String PATIENT = "urn:uuid:bb0a1214-afea-5c00-9d75-c98859ce5e6b";

  private static final List<String> RECORDED =
      List.of(
          number("8302-2", "2026-11-15", "172", "cm"),
          number("29463-7", "2026-11-15", "68", "kg"),
          number("39156-5", "2026-11-15", "23", "kg/m2"),
          number("14631-6", "2026-05-07", "15", "umol/L"),
          number("1751-7", "2026-05-07", "40", "g/L"),
          number("6301-6", "2026-05-07", "1.1", "1"),
          number("89247-1", "2026-05-07", "0", "1"),
          finding("ascites"),
          finding("encephalopathy"),
          number("42595-9", "2026-05-07", "350000", "[IU]/mL"),
          number("42595-9", "2026-11-15", "20", "[IU]/mL"),
          number("34444-0", "2026-05-07", "900", "mAU/mL"),
          number("34444-0", "2026-11-15", "38", "mAU/mL"),
          "{'resourceType':'Condition','code':{'text':'Heart failure, NYHA II'},"
              + "'clinicalStatus':{'coding':[{'code':'active'}]},SUBJECT}",
          "{'resourceType':'MedicationStatement','status':'active',"
              + "'medicationCodeableConcept':{'text':'rivaroxaban 20 mg once daily'},"
              + "'effectivePeriod':{'start':'2026-08-31'},SUBJECT}",
          "{'resourceType':'CarePlan','status':'active','intent':'plan',"
              + "'description':'Patient does not want an operation before the new year',SUBJECT}",
          "{'resourceType':'Procedure','status':'completed','performedDateTime':'2026-06-20',"
              + "'code':{'text':'TACE'},SUBJECT}",
          "{'resourceType':'Observation','status':'final','effectiveDateTime':'2026-05-03',"
              + "'code':{'coding':[{'system':'https://w3id.org/hepatora/CodeSystem/hcc-observation',"
              + "'code':'gpc3'}]},'valueCodeableConcept':{'text':'positive'},SUBJECT}",
          "{'resourceType':'ServiceRequest','status':'active','intent':'order',"
              + "'authoredOn':'2026-11-18','code':{'coding':[{'system':"
              + "'https://w3id.org/hepatora/CodeSystem/hcc-observation','code':'mdt-review'}]},"
              + "'note':[{'text':'Resection now, or two more cycles?'}],SUBJECT}");

  private static String english = "";
  private static String chinese = "";

  @BeforeAll
  static void store() throws JsonProcessingException {
    var bundle = vignette("V01");
    for (var resource : RECORDED) {
      var json =
          resource
              .replace("SUBJECT", "'subject':{'reference':'" + PATIENT + "'}")
              .replace('\'', '"');
      ((ArrayNode) bundle.path("entry"))
          .addObject()
          .set("resource", new ObjectMapper().readTree(json));
    }
    var patient = stored(bundle);
    var board = new Http(TestServer.shared().root().base() + "board");
    english = board.get("/patients/" + patient + "/summary" + DAY + "&lang=en").is(200).text();
    chinese = board.get("/patients/" + patient + "/summary" + DAY + "&lang=zh-CN").is(200).text();
  }

  private static String number(String loinc, String day, String value, String unit) {
    return ("{'resourceType':'Observation','status':'final','effectiveDateTime':'%s','code':"
            + "{'coding':[{'system':'http://loinc.org','code':'%s'}]},'valueQuantity':{'value':%s,"
            + "'unit':'%s','code':'%s','system':'http://unitsofmeasure.org'},SUBJECT}")
        .formatted(day, loinc, value, unit, unit);
  }

  private static String finding(String code) {
    return "{'resourceType':'Observation','status':'final','effectiveDateTime':'2026-05-07',"
        + "'code':{'coding':[{'system':'https://w3id.org/hepatora/CodeSystem/hcc-observation',"
        + "'code':'"
        + code
        + "'}]},'valueCodeableConcept':{'text':'none'},SUBJECT}";
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Fitness|ECOG 0 (2026-11-15)",
        "Fitness|172 cm",
        "Fitness|68 kg",
        "Fitness|23 kg/m2",
        "Comorbidity|hepatitis B",
        "Comorbidity|Heart failure, NYHA II",
        "Medication now|rivaroxaban 20 mg once daily",
        "Virology|HBsAg positive (2026-05-07)",
        "Virology|HBV DNA 350000 IU/mL (2026-05-07) → 20 IU/mL (2026-11-15)",
        "Tumour markers|AFP 1200 ng/mL (2026-05-07) → 35 ng/mL (2026-11-12)",
        "Tumour markers|PIVKA-II 900 mAU/mL (2026-05-07) → 38 mAU/mL (2026-11-15)",
        "Stage|2026-05-07: BCLC stage C",
        "Stage|left now: BCLC stage C",
        "Planned extent|R0 achievable",
        "Planned extent|remnant 46 % (2026-11-13)",
        "Planned extent|ICG-R15 8 % (2026-11-08)",
        "Patient's wish|Patient does not want an operation before the new year",
        "Pathology, molecular|GPC3 positive (2026-05-03)",
        "Question|Resection now, or two more cycles?"
      })
  void aLineHoldsWhatTheRecordHolds(String line, String words) {
    assertThat(line(english, line)).contains(words);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Decision",
        "Operation, vessels, margin",
        "Day of surgery",
        "Present",
        "Responsible",
        "Next date"
      })
  void theBoardHasALineToWriteOn(String line) {
    assertThat(line(english, line)).isEmpty();
  }

  @Test
  void wholeAndViableDiametersStandApartUnderTheDaysOfTheScans() {
    var text = plain(english);

    assertThat(text).contains("Scans of 2026-05-07 and 2026-11-12, mm");
    assertThat(text).contains("whole", "viable", "viable, change %");
  }

  @Test
  void treatmentAndLocalTherapyHaveTheirDays() {
    assertThat(plain(english))
        .containsPattern("(?i)atezolizumab 2026-\\d\\d-\\d\\d - 2026-\\d\\d-\\d\\d")
        .contains("TACE 2026-06-20");
  }

  @Test
  void itIsInTheReadersLanguage() {
    assertThat(line(chinese, "病毒学")).contains("20 IU/mL (2026-11-15)");
    assertThat(plain(chinese))
        .contains("残留：", "患者意愿", "手术日期", "存活径变化 %")
        .doesNotContain("Next date");
  }

  @Test
  void noCodeNorPathStandsInIt() {
    assertThat(plain(english) + plain(chinese))
        .doesNotContain(
            "LOINC", "evidence.md", "decision.md", "hcc-observation", "umol/L", "10*9/L")
        .doesNotContainPattern("\\bg\\d{1,2}\\.[a-z]");
  }

  private static String line(String page, String name) {
    var at =
        Pattern.compile(
                "<dt[^>]*>"
                    + Pattern.quote(name.replace("'", "&#39;"))
                    + "</dt>\\s*<dd[^>]*>(.*?)</dd>",
                Pattern.DOTALL)
            .matcher(page);
    assertThat(at.find()).as(String.format(Locale.ROOT, "line %s", name)).isTrue();
    return plain(at.group(1));
  }

  private static String plain(String html) {
    return html.replaceAll("(?s)<script.*?</script>", "")
        .replaceAll("<[^>]+>", " ")
        .replace("&#39;", "'")
        .replace("&gt;", ">")
        .replaceAll("\\s+", " ")
        .strip();
  }
}
