package org.hepatora.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.hepatora.Answer;
import org.hepatora.Http;
import org.hepatora.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which language a reader gets. */
class LanguageIT {
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

  private static String language(Answer page) {
    var text = page.is(200).text();
    int start = text.indexOf("<html lang=\"") + 12;
    return text.substring(start, text.indexOf('"', start));
  }
}
