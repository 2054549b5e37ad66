// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hepatora.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The list of docs/fhir-api.md of what is not offered: each is refused as it says. */
class NotOfferedIT {
  private static final Pattern ROW = Pattern.compile("[|][^|]*[|] `([^`]+)` [|] (\\d{3}) [|]");

  private static Stream<Arguments> rows() {
    try {
      String page = Files.readString(Path.of("docs/fhir-api.md"));
      String list = page.substring(page.indexOf("## What it does not do"));
      return list.lines()
          .map(ROW::matcher)
          .filter(row -> row.matches())
          .map(
              row ->
                  Arguments.of(row.group(1).replace("\\|", "|"), Integer.parseInt(row.group(2))));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Test
  void theListIsRead() {
    assertThat(rows()).hasSizeGreaterThan(8);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void isRefusedAsItSays(String call, int status) {
    int equals = call.indexOf('=');
    String encoded =
        equals < 0
            ? call
            : call.substring(0, equals + 1)
                + URLEncoder.encode(call.substring(equals + 1), StandardCharsets.UTF_8);
    var answer = TestServer.shared().fhir().get(encoded);
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(answer.at("/resourceType")).isEqualTo("OperationOutcome");
  }
}
