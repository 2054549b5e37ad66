// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.hepatora.TestServer;
import org.junit.jupiter.api.Test;

/** The self-test against this server, which is a FHIR R4 server as an EHR's is. */
class CheckIT {
  @Test
  void everyQueryIsAnsweredAndTheDemoPatientsAreUnderstood() {
    var console = new ByteArrayOutputStream();
    var command =
        new CheckCommand(new PrintStream(console, true, StandardCharsets.UTF_8), Clock.systemUTC());
    int status =
        command.run(
            List.of(
                TestServer.shared().address() + "/fhir",
                "--patient",
                "demo-0001",
                "--patient",
                "demo-0002"));

    var told = console.toString(StandardCharsets.UTF_8);
    assertThat(status).as(told).isZero();
    assertThat(told)
        .contains("FHIR version 4.0.1", "Every search that is needed is in the CapabilityStatement")
        .doesNotContain("refused", "failed", "late", "partial", "demo-0001");
    assertThat(told.lines().filter(line -> line.contains(" 2 whole "))).hasSize(13);
  }
}
