package org.hepatora.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhrasebookTest {
  private final Phrasebook phrasebook = new Phrasebook();

  private String chinese(String english) {
    return phrasebook.say(english, Locale.SIMPLIFIED_CHINESE);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Total bilirubin 14 umol/L.               | 总胆红素 14 µmol/L。",
        "INR: not recorded.                       | INR：未记录。",
        "at least 40 % with cirrhosis, or when unknown | 肝硬化或不详者至少 40 %",
        ">= 28 d (ours) since the last dose or session | 末次用药或治疗后至少 28 天（自定）",
        "atezolizumab + bevacizumab (T+A)         | 阿替利珠单抗 + 贝伐珠单抗（T+A 方案）"
      })
  void aSentenceIsSaidWithItsNumbers(String english, String said) {
    assertThat(chinese(english)).isEqualTo(said);
  }

  @Test
  void reasonsAreSaidOneByOne() {
    assertThat(chinese("Defer: ECOG performance status 2; TACE until 2026-03-15 and 2 more."))
        .isEqualTo("暂缓：ECOG 2 分；TACE 间隔至 2026-03-15；另有 2 项。");
  }

  @Test
  void sentencesAreSaidOneByOne() {
    assertThat(chinese("MELD 14. Look for its trigger and treat it. Limit: below 11 points."))
        .isEqualTo("MELD 14 分。请寻找诱因并治疗。界限：低于 11 分。");
  }

  @Test
  void aNameWithACommaIsOneName() {
    assertThat(chinese("Viable: Liver, Couinaud segment VII 47 mm; Lung, left lower lobe 10 mm."))
        .isEqualTo("存活：肝 VII 段 47 mm；左肺下叶 10 mm。");
  }

  /** What a lesion is called that came with a code and without words. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Liver, Couinaud segment VIII",
        "Liver",
        "Portal vein",
        "Hepatic vein",
        "Lymph node",
        "Lung",
        "Bone",
        "Adrenal gland",
        "Peritoneum",
        "Brain"
      })
  void aSiteHasItsNameInChinese(String site) {
    assertThat(chinese(site)).isNotEqualTo(site);
  }

  /** A hospital's own words, names and citations. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Recurrence near the clip",
        "Zhang XS et al., 15 centres, 150 patients with extrahepatic metastases in response",
        "<script>alert('x')</script>",
        "$1 {0} \\Q",
        ""
      })
  void whatIsNotTheCoresStaysAsItIs(String text) {
    assertThat(chinese(text)).isEqualTo(text);
  }

  @Test
  void whatStandsInAPlaceIsNotReadAsAPattern() {
    assertThat(chinese("Viable: {0} $1 \\ 12 mm.")).isEqualTo("存活：{0} $1 \\ 12 mm。");
  }

  @Test
  void aTextLongerThanAnySentenceIsLeftAlone() {
    var long_ = "Viable: " + "a, b; c: ".repeat(50_000) + ".";

    assertThat(chinese(long_)).isSameAs(long_);
  }

  @Test
  void anEnglishReaderReadsWhatTheCoreWrote() {
    assertThat(phrasebook.say("MELD 14.", Locale.ENGLISH)).isEqualTo("MELD 14.");
  }
}
