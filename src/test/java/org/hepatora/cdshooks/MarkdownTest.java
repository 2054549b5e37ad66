// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requirement 34 of conformance.md 1; syntax of the GitHub Flavored Markdown Spec 0.29. */
class MarkdownTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '^',
      value = {
        "<script>alert(1)</script>, &lt;script&gt;alert(1)&lt;/script&gt;",
        "a&lt;b, a&amp;lt;b",
        "a | b, a \\| b",
        "*bold* _i_ ~s~ `c`, \\*bold\\* \\_i\\_ \\~s\\~ \\`c\\`",
        "[x](javascript:1), \\[x\\](javascript:1)",
        "![x](y), \\!\\[x\\](y)",
        "back\\slash, back\\\\slash",
        "# heading, \\# heading",
        "- item, \\- item",
        "plain 34 umol/L (ours), plain 34 umol/L (ours)",
        "24.5 % < 30 %, 24.5 % &lt; 30 %",
        "肝癌 S8, 肝癌 S8",
      })
  void turnsMarkupIntoWords(String raw, String expected) {
    assertThat(Markdown.text(raw)).isEqualTo(expected);
  }

  @Test
  void isOneLineWhateverCameIn() {
    assertThat(Markdown.text("\n a\r\n\n# b\t c\u2028d \n")).isEqualTo("a # b c d");
    assertThat(Markdown.text("")).isEmpty();
    assertThat(Markdown.text(" \n")).isEmpty();
  }

  @Test
  void leavesNoAddressARendererWouldLink() {
    for (String raw :
        new String[] {
          "http://evil.example",
          "see HTTPS://evil.example",
          "www.evil.example",
          "WWW.evil.example",
          "ftp://evil.example",
          "a@evil.example",
          "mailto:a@evil.example",
        }) {
      assertThat(Markdown.text(raw)).as(raw).doesNotContainPattern("(?i)://|www\\.|@[a-z]");
    }
  }

  @Test
  void removesWhatHidesOrTurnsText() {
    assertThat(Markdown.text("a\u202eb\u0000c\u200bd\ufeffe\u2066f")).isEqualTo("abcdef");
  }

  @Property
  void neverLeavesAnActiveCharacter(
      @ForAll @StringLength(max = 40) @CharRange(from = ' ', to = '~') String raw) {
    var text = Markdown.text(raw);
    assertThat(text).doesNotContain("<", ">", "\n");
    assertThat(text.replace("\\\\", "")).doesNotContainPattern("(?<!\\\\)[|`*_\\[\\]~]");
  }
}
