// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandTest {
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  private @Nullable Integer run(String... words) {
    return Command.run(List.of(words), new PrintStream(said, true, StandardCharsets.UTF_8));
  }

  @Test
  void noWordAndPropertiesAskForTheServer() {
    assertThat(run()).isNull();
    assertThat(run("--server.port=8081")).isNull();
    assertThat(said.size()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"--help", "-h", "help"})
  void helpNamesEveryCommand(String word) {
    assertThat(run(word)).isZero();
    assertThat(said.toString(StandardCharsets.UTF_8))
        .contains("decide", "outcomes", "combine", "pull", "check", "ready");
  }

  @Test
  void aWordThatIsNoCommandDoesNotStartAServer() {
    assertThat(run("chekc", "http://localhost")).isEqualTo(2);
    assertThat(said.toString(StandardCharsets.UTF_8))
        .startsWith("There is no command chekc")
        .contains("check ");
  }
}
