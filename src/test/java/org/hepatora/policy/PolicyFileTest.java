// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hepatora.decision.policy.Policy;
import org.hepatora.decision.words.Term;
import org.hepatora.language.English;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyFileTest {

  @Test
  void nestedAndDottedKeysOverrideTheStandard() {
    var policy =
        PolicyFile.read(
            """
            name: st-elsewhere
            gates.hard-stops.platelets: 60 10*9/L
            therapy:
              washout:
                bevacizumab:
                  hard: 35 d
              steroid-stop: 7.5 mg/d
            gates:
              supportive.ecog: ECOG 4
            """);

    assertThat(policy.gates().hardStops().platelets().value()).isEqualByComparingTo("60");
    assertThat(policy.therapy().washout().bevacizumab().hard().whole()).isEqualTo(35);
    assertThat(policy.therapy().steroidStop().value()).isEqualByComparingTo("7.5");
    assertThat(policy.gates().supportive().ecog().whole()).isEqualTo(4);
    assertThat(policy.ages()).isEqualTo(Policy.standard().ages());
    assertThat(policy.gates().hardStops().meld())
        .isEqualTo(Policy.standard().gates().hardStops().meld());
  }

  @Test
  void anOverriddenNumberIsShownAsTheHospitalsOwn() {
    var limit =
        PolicyFile.read("gates.hard-stops.bilirubin: 40 umol/L").gates().hardStops().bilirubin();

    assertThat(English.of(limit.words())).isEqualTo("40 µmol/L (house rule)");
    assertThat(English.of(limit.source()))
        .startsWith("policy 2026-12+")
        .contains("the standard is 34 µmol/L");
  }

  @Test
  void theVersionNamesWhosePolicyItIsAndWhatWasChanged() {
    var one = PolicyFile.read("name: st-elsewhere\nages.labs: 7 d").version();
    var other = PolicyFile.read("name: st-elsewhere\nages.labs: 10 d").version();
    var nameless = PolicyFile.read("ages.labs: 7 d").version();

    assertThat(one).matches("2026-12\\+st-elsewhere\\.[0-9a-f]{8}").isNotEqualTo(other);
    assertThat(nameless).matches("2026-12\\+[0-9a-f]{8}");
    assertThat(PolicyFile.read("name: st-elsewhere\nages:\n  labs: 7.0 d").version())
        .isEqualTo(one);
  }

  @ParameterizedTest
  @CsvSource(
      value = {"''", "'# nothing'", "'name: st-elsewhere'", "'ages.labs: 14 d'"},
      quoteCharacter = '\'')
  void whatChangesNothingIsTheStandardPolicy(String yaml) {
    assertThat(PolicyFile.read(yaml)).isEqualTo(Policy.standard());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "gates.hard-stops.platelet: 60 10*9/L | unknown key gates.hard-stops.platelet",
        "version: 2027 | unknown key version",
        "gates: 3 d | unknown key gates",
        "gates.hard-stops.bilirubin: 2 mg/dL | takes a number in umol/L, not \"2 mg/dL\"",
        "gates.hard-stops.bilirubin: 34 | takes a number in umol/L, not \"34\"",
        "gates.hard-stops.bilirubin: 34umol/L | takes a number in umol/L",
        "gates.hard-stops.bilirubin: high umol/L | takes a number in umol/L",
        "gates.hard-stops.bilirubin: 1e3 umol/L | takes a number in umol/L",
        "gates.hard-stops.bilirubin: 0 umol/L | 0 is not between 1 and 1000 umol/L",
        "ages.labs: -1 d | -1 is not between 0 and 36500 d",
        "ages.labs: 7.5 d | 7.5 is not a whole number",
        "gates.fitness.remnant-normal: 300 % | 300 is not between 0 and 100 %",
        "gates.supportive.ecog: 6 ECOG | 6 is not between 0 and 5 ECOG",
        "gates.hard-stops.child-pugh: 7.5 points | 7.5 is not a whole number",
        "ages.labs: [7 d] | takes one number with its unit",
        "name: Sankt Irgendwo | a name is made of small letters"
      })
  void refusesWhatItCannotTakeWithTheLine(String yaml, String problem) {
    var refused =
        catchThrowableOfType(
            PolicyFileException.class, () -> PolicyFile.read("# our policy\n\n" + yaml));

    assertThat(refused.problems())
        .singleElement()
        .asString()
        .startsWith("line 3: ")
        .contains(problem);
  }

  @Test
  void tellsEveryProblemAtOnce() {
    assertThatThrownBy(() -> PolicyFile.read("ages:\n  lab: 7 d\n  ecog: 7 weeks\n"))
        .isInstanceOfSatisfying(
            PolicyFileException.class,
            refused ->
                assertThat(refused.problems())
                    .containsExactly(
                        "line 2: unknown key ages.lab",
                        "line 3: ages.ecog takes a number in d, not \"7 weeks\""));
  }

  @Test
  void aKeyGivenTwiceIsRefused() {
    assertThatThrownBy(() -> PolicyFile.read("ages.labs: 7 d\nages:\n  labs: 10 d\n"))
        .hasMessageContaining("line 3: ages.labs is given twice");
  }

  @Test
  void limitsThatContradictEachOtherAreRefused() {
    assertThatThrownBy(() -> PolicyFile.read("# x\ntherapy.washout.bevacizumab.hard: 60 d\n"))
        .hasMessageContaining("line 2: therapy.washout.bevacizumab.")
        .hasMessageContaining("the preferred interval is shorter than the hard one");
    assertThatThrownBy(() -> PolicyFile.read("gates.route.extrahepatic-strong: 6 lesions"))
        .hasMessageContaining("line 1: gates.route.");
    assertThatThrownBy(() -> PolicyFile.read("response.new-lesion: 12 mm"))
        .hasMessageContaining("line 1: ")
        .hasMessageContaining(
            "gates.progression.new-lesion and response.new-lesion are one number");
  }

  @ParameterizedTest
  @CsvSource(
      value = {
        "'a: [1', line 1",
        "'ages: &a {b: *a}', line",
        "'- 7 d', line 1",
        "'just words', line 1"
      },
      quoteCharacter = '\'')
  void whatIsNoMappingIsRefused(String yaml, String where) {
    assertThatThrownBy(() -> PolicyFile.read(yaml))
        .isInstanceOf(PolicyFileException.class)
        .hasMessageContaining(where);
  }

  @Test
  void readsAFile(@TempDir Path folder) throws IOException {
    var file = Files.writeString(folder.resolve("policy.yaml"), "ages.labs: 7 d\n");

    assertThat(PolicyFile.read(file).ages().labs().whole()).isEqualTo(7);
  }

  @Test
  void oneNumberUnderTwoKeysIsChangedUnderBoth() {
    var policy =
        PolicyFile.read("response.new-lesion: 12 mm\ngates.progression.new-lesion: 12 mm\n");

    assertThat(policy.response().newLesion().whole()).isEqualTo(12);
  }

  @Test
  void everyLimitOfTheStandardPolicyCanBeOverridden() {
    for (var entry : PolicyTree.limits(Policy.standard()).entrySet()) {
      var limit = entry.getValue();
      assertThat(Plausible.problem(limit, limit.value())).as(entry.getKey()).isNull();
      var changed =
          new org.hepatora.decision.units.Limit(
              limit.value(), limit.unit(), new Term("changed"), limit.ours());
      var policy =
          PolicyTree.with(Policy.standard(), java.util.Map.of(entry.getKey(), changed), "x");
      assertThat(PolicyTree.limits(policy).get(entry.getKey())).isEqualTo(changed);
    }
  }

  @Test
  void theStandardPolicyHasTheContractsNumbers() {
    var limits = PolicyTree.limits(Policy.standard());

    assertThat(limits).hasSizeGreaterThan(90);
    for (var row :
        List.of(
            "ages.imaging=42",
            "ages.labs=14",
            "ages.ecog=28",
            "ages.ascites=28",
            "ages.encephalopathy=28",
            "ages.future-liver-remnant=60",
            "ages.resectability=90",
            "ages.icg-retention=60",
            "ages.afp=28",
            "ages.ended-medication=14",
            "ages.imaging-open-progression=56",
            "gates.supportive.ecog=3",
            "gates.supportive.child-pugh=10",
            "gates.hard-stops.child-pugh=8",
            "gates.hard-stops.bilirubin=34",
            "gates.hard-stops.meld=11",
            "gates.hard-stops.platelets=50",
            "gates.hard-stops.asa=4",
            "gates.hard-stops.extrahepatic-lesions=5",
            "gates.stable-disease.minimum-therapy=180",
            "gates.stable-disease.shrinkage=10",
            "gates.stable-disease.disease-control=63",
            "gates.target.afp=20",
            "gates.target.nodules=3",
            "gates.target.nodule=30",
            "gates.route.extrahepatic-strong=2",
            "gates.route.extrahepatic-weak=5",
            "gates.fitness.ecog=1",
            "gates.fitness.child-pugh=6",
            "gates.fitness.remnant-cirrhosis=40",
            "gates.fitness.remnant-normal=30",
            "gates.fitness.icg-retention=30",
            "gates.fitness.platelets=100",
            "plateau.minimum=56",
            "plateau.on-therapy=84",
            "plateau.step=10",
            "plateau.drift=15",
            "plateau.late=180",
            "plateau.afp-rise=20",
            "therapy.line-gap=120",
            "therapy.steroid-stop=10",
            "therapy.never-again-grade=4",
            "therapy.vascular-grade=3",
            "therapy.vascular-within=180",
            "therapy.alt-stop=120",
            "therapy.creatinine-caution=1.5",
            "therapy.creatinine-stop=3",
            "therapy.hbv-dna=2000",
            "therapy.tsh-high=10",
            "therapy.tsh-low=0.1",
            "gates.target.afp-rise=20",
            "gates.target.pivka-rise=50",
            "gates.target.pivka=40",
            "gates.fitness.icg-limited=20",
            "plan.running=42",
            "plan.endoscopy=365")) {
      var parts = row.split("=", -1);
      var limit = limits.get(parts[0]);
      assertThat(limit).as(parts[0]).isNotNull();
      assertThat(limit == null ? BigDecimal.ZERO : limit.value())
          .as(parts[0])
          .isEqualByComparingTo(parts[1]);
    }
  }
}
