// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hepatora.Answer;
import org.hepatora.Http;
import org.hepatora.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which language a reader gets. */
class LanguageIT {
  private static final String HAN = "(?s).*\\p{IsHan}.*";

  private final Http root = TestServer.shared().root();

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "zh-CN,zh;q=0.9,en;q=0.8 | zh-CN",
        "zh                      | zh-CN",
        "en-GB,en;q=0.9,zh;q=0.8 | en",
        "fr,zh;q=0.5             | zh-CN",
        "fr,de                   | en",
        "*                       | en"
      })
  void theFirstLanguageOfferedIsSpoken(String preferred, String spoken) {
    assertThat(language(root.get("board", "Accept-Language: " + preferred))).isEqualTo(spoken);
  }

  @Test
  void whoAsksForNoneReadsEnglish() {
    assertThat(language(root.get("board"))).isEqualTo("en");
  }

  @Test
  void aChoiceWinsAndIsKeptInACookie() {
    var chosen = root.get("board?lang=zh-CN", "Accept-Language: en");
    var cookie = chosen.header("Set-Cookie");

    assertThat(language(chosen)).isEqualTo("zh-CN");
    assertThat(cookie).startsWith("hepatora-language=zh-CN").contains("HttpOnly", "SameSite=Lax");
    assertThat(
            language(root.get("board", "Cookie: hepatora-language=zh-CN", "Accept-Language: en")))
        .isEqualTo("zh-CN");
  }

  @ParameterizedTest
  @CsvSource({"fr", "xx-yy-zz-qq", "'%3Cb%3E'", "../../messages"})
  void aLanguageThatIsNotOfferedChangesNothing(String tag) {
    assertThat(language(root.get("board?lang=" + tag, "Accept-Language: zh-CN")))
        .isEqualTo("zh-CN");
    assertThat(language(root.get("board", "Cookie: hepatora-language=fr"))).isEqualTo("en");
  }

  @Test
  void theSwitchKeepsWhatThePageWasAskedFor() {
    assertThat(root.get("board?disposition=defer&page=1").is(200).text())
        .contains("href=\"?disposition=defer&amp;page=1&amp;lang=zh-CN\"");
  }

  @Test
  void aPageThatIsNotThereSaysSoInTheReadersLanguage() {
    var missing = root.get("nothing-here", "Accept: text/html", "Accept-Language: zh-CN").is(404);

    assertThat(missing.text()).contains("没有此页面").doesNotContain("??");
  }

  /** The API answers in the language asked for; English where none is, whatever the server's is. */
  @Test
  void aCacheIsToldThatTheAnswerDependsOnTheLanguage() {
    for (String path : List.of("board", "fhir/metadata", "cds-services")) {
      assertThat(root.get(path).is(200).headers().allValues("Vary").toString())
          .as(path)
          .containsIgnoringCase("Accept-Language");
    }
  }

  @Test
  void anAnswerOfTheApiIsInTheLanguageAskedFor() throws IOException {
    var operation = "Patient/$cytoreduction-eligibility";
    var bundle = Files.readString(Path.of("src/test/resources/patients/V01.json"));
    var fhir = TestServer.shared().fhir();

    var chinese = fhir.post(operation, bundle, "Accept-Language: zh-CN").is(200);
    var english = fhir.post(operation, bundle).is(200);

    assertThat(chinese.parameter("summary").asText()).matches(HAN).doesNotContain("Present");
    assertThat(english.parameter("summary").asText()).doesNotMatch(HAN);
    assertThat(chinese.parameter("disposition")).isEqualTo(english.parameter("disposition"));
  }

  @Test
  void aCardIsInTheLanguageAskedFor() {
    var call =
        """
        {"hook":"patient-view","hookInstance":"9a9a9a9a-0000-4000-8000-000000000001",
         "context":{"userId":"Practitioner/1","patientId":"asked"},
         "prefetch":{"patient":{"resourceType":"Patient","id":"asked"},"conditions":{"resourceType":"Bundle","type":"searchset","entry":[
           {"resource":{"resourceType":"Condition","subject":{"reference":"Patient/asked"},
            "code":{"coding":[{"system":"http://snomed.info/sct","code":"25370001"}]}}}]}}}
        """;
    var json = "Content-Type: application/json";
    var service = "cds-services/hcc-cytoreduction-review";

    var chinese = root.post(service, call, json, "Accept-Language: zh-CN").is(200).json();
    var english = root.post(service, call, json).is(200).json();

    assertThat(chinese.at("/cards/0/summary").asText()).matches(HAN);
    assertThat(chinese.at("/cards/0/detail").asText()).doesNotContain("Criterion");
    assertThat(english.at("/cards/0/summary").asText()).isNotBlank().doesNotMatch(HAN);
    assertThat(chinese.at("/cards/0/uuid")).isEqualTo(english.at("/cards/0/uuid"));
  }

  private static String language(Answer page) {
    var text = page.is(200).text();
    int start = text.indexOf("<html lang=\"") + 12;
    return text.substring(start, text.indexOf('"', start));
  }
}
