// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hepatora.fhir.Written.category;
import static org.hepatora.fhir.Written.code;
import static org.hepatora.fhir.Written.notes;
import static org.hepatora.fhir.Written.part;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Random;
import java.util.Set;
import org.hepatora.decision.response.ResponseCriteria;
import org.hepatora.fhir.Ehr;
import org.hepatora.fhir.Scans;
import org.hepatora.fhir.Written;
import org.hepatora.fhir.code.Canonicals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** The answer of $assess-response; vectors of response-criteria.md. */
final class ResponseWriterTest {
  private static final LocalDate AS_OF = LocalDate.of(2026, 11, 20);

  /** R1, R2, R3, R5 and a response of exactly 30 %. */
  @ParameterizedTest(name = "{0} {1} is {2}")
  @CsvSource({
    "R1, 100 70, PR, -30 %, -30 %",
    "R2, 50 20 24, PR, -52 %, 20 %",
    "R3, 50 20 25, PD, -50 %, 25 %",
    "R5, 88 58 74, PD, -15.9091 %, 27.5862 %"
  })
  void theLastScanIsJudgedAsPublished(
      String vector, String sizes, String expected, String fromBaseline, String fromNadir) {
    var scans = new Scans().lesion("l1", "target", sizes.split(" ")).resources();

    var points = Written.of(scans, AS_OF).under("recist-1.1");

    var last = points.get(points.size() - 1);
    assertThat(points).hasSize(sizes.split(" ").length - 1);
    assertThat(category(last)).isEqualTo(expected);
    assertThat(part(last, "change-from-baseline")).isEqualTo(fromBaseline);
    assertThat(part(last, "change-from-nadir")).isEqualTo(fromNadir);
  }

  /** R4: 98, 64, 60, 59 at weeks 0, 9, 18, 27. */
  @Test
  void theWorkedResponderIsOnAPlateauFor126Days() {
    var answer = Written.of(Ehr.patient("V01"), AS_OF);

    var points = answer.under("recist-1.1");
    assertThat(points).extracting(Written::category).containsExactly("PR", "PR", "PR");
    assertThat(points)
        .extracting(each -> part(each, "sum-of-diameters"))
        .containsExactly("64 mm", "60 mm", "59 mm");
    assertThat(points).extracting(each -> part(each, "baseline-sum")).containsOnly("98 mm");
    assertThat(points)
        .extracting(each -> part(each, "nadir-sum"))
        .containsExactly("98 mm", "64 mm", "60 mm");
    assertThat(points)
        .extracting(each -> part(each, "best-response-confirmed"))
        .containsExactly("", "", "PR");
    assertThat(category(answer.phase())).isEqualTo("plateau");
    assertThat(part(answer.phase(), "plateau-start")).isEqualTo("2026-07-09");
    assertThat(part(answer.phase(), "plateau-days")).isEqualTo("126");
  }

  @Test
  void anObservationIsWhatTheContractSaysItIs() {
    var scans = new Scans().lesion("l1", "target", "100", "70").resources();

    var response = Written.of(scans, AS_OF).under("recist-1.1").get(0);

    assertThat(response.at("/meta/profile/0").asText()).isEqualTo(Canonicals.HCC_TUMOR_RESPONSE);
    assertThat(response.at("/status").asText()).isEqualTo("final");
    assertThat(response.at("/code/coding/0").toString())
        .isEqualTo("{\"system\":\"http://loinc.org\",\"code\":\"88040-1\"}");
    assertThat(response.at("/valueCodeableConcept/coding/0/system").asText())
        .isEqualTo(Canonicals.TUMOR_RESPONSE_SYSTEM);
    assertThat(response.at("/method/coding/0/system").asText())
        .isEqualTo(Canonicals.RESPONSE_CRITERIA_SYSTEM);
    assertThat(response.at("/subject/reference").asText()).isEqualTo(Written.PATIENT);
    assertThat(response.at("/effectiveDateTime").asText()).isEqualTo("2026-03-05");
    assertThat(response.at("/derivedFrom/0/reference").asText()).isEqualTo("Observation/l1-1");
    assertThat(response.path("derivedFrom")).hasSize(1);
    assertThat(part(response, "target-response")).isEqualTo("PR");
    assertThat(part(response, "new-lesion")).isEqualTo("false");
    assertThat(part(response, "non-target-response")).isEmpty();
  }

  /** R8. */
  @Test
  void aNewLesionOfEightMillimetresCountsUnderRecistOnly() {
    var scans =
        new Scans().lesion("l1", "target", "50", "40").lesion("l2", "new", "-", "8").resources();

    var answer = Written.of(scans, AS_OF);

    var recist = answer.under("recist-1.1").get(0);
    assertThat(category(recist)).isEqualTo("PD");
    assertThat(part(recist, "new-lesion")).isEqualTo("true");
    assertThat(notes(recist)).contains("Progression: a new lesion.");
    var mrecist = answer.under("mrecist").get(0);
    assertThat(category(mrecist)).isEqualTo("SD");
    assertThat(part(mrecist, "new-lesion")).isEqualTo("false");
    assertThat(notes(mrecist)).anySatisfy(note -> assertThat(note).contains("8 mm; it does not"));
  }

  @Test
  void twoReadersWhoContradictEachOtherAreNamedAndNotAveraged() {
    var scans =
        new Scans()
            .lesion("l1", "target", "100", "70")
            .size("second-reader", "l1", 1, "90", "final")
            .resources();

    var answer = Written.of(scans, AS_OF);

    var response = answer.under("recist-1.1").get(0);
    assertThat(category(response)).isEqualTo("NE");
    assertThat(part(response, "sum-of-diameters")).isEmpty();
    assertThat(part(response, "new-lesion")).isEmpty();
    var conflict =
        "2026-03-05: two different values for BodyStructure/l1 on one day (Observation/l1-1,"
            + " Observation/second-reader); neither is used.";
    assertThat(notes(response)).contains(conflict);
    assertThat(answer.remarks()).contains(conflict);
  }

  @Test
  void aReportThatDisagreesIsNamedAndTheComputedCategoryStands() {
    var scans =
        new Scans()
            .lesion("l1", "target", "100", "70")
            .report("r1", 1, "SD", "RECIST 1.1")
            .report("r2", 1, "PR", "")
            .resources();

    var answer = Written.of(scans, AS_OF);

    var disagreement =
        "RECIST 1.1 on 2026-03-05: reported SD (Observation/r1), computed PR; the computed one is"
            + " used.";
    assertThat(category(answer.under("recist-1.1").get(0))).isEqualTo("PR");
    assertThat(notes(answer.under("recist-1.1").get(0))).contains(disagreement);
    assertThat(notes(answer.under("mrecist").get(0))).doesNotContain(disagreement);
    assertThat(answer.remarks())
        .contains(
            disagreement,
            "Observation/r2 reports a response on 2026-03-05 without naming its criteria; it is"
                + " not used.");
  }

  @Test
  void unconfirmedProgressionNamesTheWindowOfTheNextScan() {
    var scans = new Scans().lesion("l1", "target", "50", "40", "50").immunotherapy().resources();

    var answer = Written.of(scans, Scans.day(2));

    var last = answer.under("irecist").get(1);
    assertThat(category(last)).isEqualTo("iUPD");
    assertThat(notes(last))
        .contains(
            "iRECIST: progression unconfirmed since 2026-05-07; scan again between 2026-06-04 and"
                + " 2026-07-02.");
    assertThat(category(answer.phase())).isEqualTo("progression");
  }

  @Test
  void aResponseThatWasNotKeptIsReportedWithoutConfirmation() {
    var scans = new Scans().lesion("l1", "target", "100", "70", "90").immunotherapy().resources();

    var answer = Written.of(scans, AS_OF);

    var last = answer.under("recist-1.1").get(1);
    assertThat(part(last, "best-response")).isEqualTo("PR");
    assertThat(part(last, "best-response-confirmed")).isEqualTo("SD");
    assertThat(answer.remarks())
        .contains(
            "RECIST 1.1: best response PR on 2026-03-05, not confirmed; with confirmation SD.");
  }

  @Test
  void irecistWithoutACheckpointInhibitorIsRefusedInWords() {
    var scans = new Scans().lesion("l1", "target", "100", "70").resources();

    var answer = Written.of(scans, AS_OF, Set.of(ResponseCriteria.IRECIST));

    assertThat(answer.under("irecist")).isEmpty();
    assertThat(answer.remarks())
        .contains("iRECIST: not judged; the current line has no checkpoint inhibitor.");
  }

  @Test
  void whatCouldNotBeReadIsNamedWithItsPath() {
    var scans =
        new Scans().lesion("l1", "target", "100", "70").size("bad", "l1", 2, "'x'", "final");

    assertThat(Written.of(scans.resources(), AS_OF).remarks())
        .anyMatch(note -> note.startsWith("Not read: ") && note.contains("Observation/bad.comp"));
  }

  @Test
  void aMeasurementInsideAReportIsNamedAndNotReferredTo() {
    var scans = new Scans().lesion("l1", "target", "100");
    var size =
        "{resourceType:'Observation',id:'o',status:'final',code:"
            + Ehr.code("21889-1")
            + ",focus:[{reference:'BodyStructure/l1'}],valueQuantity:{value:70,code:'mm'}}";
    scans.with(
        "{resourceType:'DiagnosticReport',id:'ct',status:'final',effectiveDateTime:'2026-03-05',"
            + "contained:["
            + size
            + "]}");

    var response = Written.of(scans.resources(), AS_OF).under("recist-1.1").get(0);

    assertThat(category(response)).isEqualTo("PR");
    assertThat(response.path("derivedFrom").toString())
        .isEqualTo("[{\"display\":\"DiagnosticReport/ct#o\"}]");
  }

  @Test
  void laterScansAreNotKnownYet() {
    var scans = new Scans().lesion("l1", "target", "100", "70", "30").resources();

    assertThat(Written.of(scans, Scans.day(1)).under("recist-1.1")).hasSize(1);
  }

  @Test
  void aPatientWithoutScansGetsAPhaseAndNothingElse() {
    var answer = Written.of(new Scans().resources(), AS_OF);

    assertThat(answer.resources()).hasSize(1);
    assertThat(category(answer.phase())).isEqualTo("not-assessable");
    assertThat(answer.phase().at("/effectiveDateTime").asText()).isEqualTo("2026-11-20");
  }

  @Test
  void whatWasComputedIsNotReadBackAsAReport() {
    var scans = new Scans().lesion("l1", "target", "100", "70", "60");
    var before = Ehr.READER.read(scans.resources());
    for (var computed : Written.of(scans.resources(), AS_OF).resources()) {
      scans.with(computed.toString());
    }

    assertThat(Ehr.READER.read(scans.resources()))
        .usingRecursiveComparison()
        .ignoringFields("ledger")
        .isEqualTo(before);
    assertThat(before.imaging().responses()).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "/patients/index.csv", numLinesToSkip = 1)
  void theOrderOfTheResourcesChangesNoByte(String id, LocalDate asOf, String disposition) {
    var resources = Ehr.patient(id);
    var expected = Written.of(resources, asOf);

    for (int seed = 0; seed < 5; seed++) {
      Collections.shuffle(resources, new Random(seed));

      assertThat(Written.of(resources, asOf)).isEqualTo(expected);
    }
  }

  /** fhir-model.md 2: hcc-tumor-response per criterion and time point plus one phase. */
  @Test
  void theAnswerHoldsResponsesAndOnePhaseAndNothingElse() {
    var codes =
        Written.of(Ehr.patient("V08"), AS_OF).resources().stream()
            .map(each -> code(each.path("code")))
            .toList();

    assertThat(codes).containsOnlyOnce("response-phase");
    assertThat(codes).filteredOn(code -> !code.equals("response-phase")).containsOnly("88040-1");
  }

  @Test
  void everyEntryHasANameOfItsOwn() {
    var names = Written.of(Ehr.patient("V08"), AS_OF).bundle().findValuesAsText("fullUrl");

    assertThat(names).doesNotHaveDuplicates().hasSizeGreaterThan(5);
    assertThat(names).allSatisfy(name -> assertThat(name).startsWith("urn:uuid:"));
  }
}
