// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hepatora.decision.policy.Policy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.io.support.SpringFactoriesLoader;

/** Whose numbers a server decides by, and what it says to a file it cannot take. */
class PolicyStartTest {
  private final ApplicationContextRunner server =
      new ApplicationContextRunner()
          .withUserConfiguration(DecisionConfiguration.class, Properties.class);

  @EnableConfigurationProperties({
    PolicyProperties.class,
    KnowledgeProperties.class,
    PlaceProperties.class
  })
  static class Properties {}

  @Test
  void withoutAFileTheStandardPolicyDecides() {
    server.run(context -> assertThat(context.getBean(Policy.class)).isEqualTo(Policy.standard()));
  }

  @Test
  void theExampleFileIsTakenAndItsVersionNamesTheHospital() {
    server
        .withPropertyValues("hepatora.policy.file=docs/policy-example.yaml")
        .run(
            context -> {
              var policy = context.getBean(Policy.class);
              assertThat(policy.version()).startsWith("2026-12+example-hospital.");
              assertThat(policy.ages().labs().whole()).isEqualTo(7);
              assertThat(policy.gates().hardStops().platelets().whole()).isEqualTo(60);
              assertThat(policy.therapy().washout().bevacizumab().hard().whole()).isEqualTo(35);
              assertThat(policy.plan().surveillance().firstTo().whole()).isEqualTo(56);
            });
  }

  @Test
  void aWrongFileStopsTheStartAndIsNamedByLine(@TempDir Path folder) throws IOException {
    var file = folder.resolve("ours.yaml");
    Files.writeString(
        file,
        """
        name: ours
        ages.lab: 7 d
        gates.hard-stops.bilirubin: 2 mg/dL
        gates.fitness.remnant-normal: 300 %
        """);

    assertThat(refusal(file))
        .contains(
            "ours.yaml is refused",
            "line 2: unknown key ages.lab",
            "line 3: gates.hard-stops.bilirubin takes a number in umol/L",
            "line 4: gates.fitness.remnant-normal: 300 is not between 0 and 100 %");
  }

  @Test
  void aFileThatIsNotThereStopsTheStart(@TempDir Path folder) {
    assertThat(refusal(folder.resolve("none.yaml"))).contains("none.yaml", "it cannot be read");
  }

  @Test
  void aFileThatIsNotTextStopsTheStart(@TempDir Path folder) throws IOException {
    var file = Files.write(folder.resolve("binary.yaml"), new byte[] {(byte) 0xC3, (byte) 0x28});

    assertThat(refusal(file)).contains("binary.yaml", "it is not UTF-8 text");
  }

  /** What the server prints instead of a stack trace. */
  private String refusal(Path file) {
    var said = new StringBuilder();
    server
        .withPropertyValues("hepatora.policy.file=" + file)
        .run(
            context -> {
              assertThat(context).hasFailed();
              for (var analyzer : registered()) {
                var analysis =
                    analyzer.getClass().getName().startsWith("org.hepatora")
                        ? analyzer.analyze(context.getStartupFailure())
                        : null;
                if (analysis != null) {
                  said.append(analysis.getDescription()).append(analysis.getAction());
                }
              }
            });
    assertThat(said.toString()).contains("HEPATORA_POLICY_FILE");
    return said.toString();
  }

  /** Spring Boot's own analyzers need more than a test gives them and are left out. */
  private static List<FailureAnalyzer> registered() {
    return SpringFactoriesLoader.forDefaultResourceLocation()
        .load(FailureAnalyzer.class, (type, name, failure) -> {});
  }
}
