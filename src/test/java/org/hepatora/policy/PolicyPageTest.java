// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hepatora.decision.policy.Policy;
import org.hepatora.decision.units.Limit;
import org.hepatora.language.English;
import org.junit.jupiter.api.Test;

class PolicyPageTest {

  @Test
  void thePageAndTheCodeAgree() throws IOException {
    var page = Files.readString(Path.of("docs/clinical/policy.md"));
    var rows = page.lines().filter(line -> line.startsWith("| `")).toList();
    var expected =
        PolicyTree.limits(Policy.standard()).entrySet().stream()
            .map(entry -> row(entry.getKey(), entry.getValue()))
            .toList();

    assertThat(rows).containsExactlyElementsOf(expected);
    assertThat(page).contains("`" + Policy.standard().version() + "`");
  }

  private static String row(String key, Limit limit) {
    return "| `%s` | %s | %s | %s | %s |"
        .formatted(
            key,
            limit.value().toPlainString(),
            limit.unit(),
            English.of(limit.source()),
            limit.ours() ? "ours" : "");
  }
}
