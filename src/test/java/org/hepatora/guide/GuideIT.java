// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hepatora.Http;
import org.hepatora.TestServer;
import org.hepatora.conformance.Guide;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionComponent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.util.HtmlUtils;

/** The guide as a reader sees it. */
class GuideIT {
  private static final Http ROOT = TestServer.shared().root();
  private static final Guide GUIDE = Guide.read();
  private static final Pattern LINK = Pattern.compile("href=\"(/guide[^\"#]*)\"");
  private static final Pattern CALL =
      Pattern.compile("<pre data-shows=\"([^\"]+)\"><code>(.*?)</code></pre>", Pattern.DOTALL);

  static Stream<String> definitions() {
    return GUIDE.definitions().stream().map(file -> file.reference());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("definitions")
  void everyDefinitionHasAPageAndItsLinksLeadSomewhere(String reference) {
    var page = ROOT.get("guide/" + reference).is(200).text();
    assertThat(page).contains("https://w3id.org/hepatora/" + reference);
    LINK.matcher(page)
        .results()
        .map(link -> link.group(1).substring(1))
        .filter(link -> !link.endsWith(".tgz"))
        .distinct()
        .forEach(link -> ROOT.get(link).is(200));
  }

  @Test
  void theIndexNamesAndCountsEverything() {
    var index = ROOT.get("guide").is(200).text();
    assertThat(GUIDE.definitions())
        .allSatisfy(file -> assertThat(index).contains("\"/guide/" + file.reference() + "\""));
    assertThat(GUIDE.examples())
        .allSatisfy(
            file -> assertThat(index).contains("\"/guide/example/" + file.reference() + "\""));
    long systems = GUIDE.definitions(CodeSystem.class).count();
    assertThat(index).contains("<strong>" + systems + "</strong>");
  }

  @Test
  void aProfileShowsItsElementsRulesBindingsAndExamples() {
    var page = ROOT.get("guide/StructureDefinition/hcc-cytoreductive-surgery").is(200).text();
    assertThat(page)
        .contains("Surgery states its intent", "hcc-surgery-has-intent")
        .contains("/guide/StructureDefinition/procedure-intent")
        .contains("/guide/example/Procedure/example-cytoreductive-surgery");
    var extension = ROOT.get("guide/StructureDefinition/lesion-role").is(200).text();
    assertThat(extension).contains("required", "/guide/ValueSet/lesion-role");
  }

  @Test
  void aCodeSystemShowsEveryCodeAndDefinition() {
    GUIDE
        .definitions(CodeSystem.class)
        .forEach(
            system -> {
              var page = ROOT.get("guide/CodeSystem/" + system.getIdPart()).is(200).text();
              var readable = HtmlUtils.htmlUnescape(page);
              system.getConcept().forEach(concept -> shown(concept, readable));
            });
  }

  private static void shown(ConceptDefinitionComponent concept, String page) {
    assertThat(page).contains(concept.getCode(), concept.getDisplay(), concept.getDefinition());
    concept.getConcept().forEach(finer -> shown(finer, page));
  }

  @Test
  void everyArtefactIsThereAsJson() {
    for (var file : GUIDE.definitions()) {
      assertThat(ROOT.get("guide/" + file.reference() + ".json").is(200).text())
          .isEqualTo(file.json());
    }
    for (var file : GUIDE.examples()) {
      assertThat(ROOT.get("guide/example/" + file.reference() + ".json").is(200).text())
          .isEqualTo(file.json());
    }
  }

  @Test
  void whatTheGuideDoesNotHaveIsNotFound() {
    ROOT.get("guide/StructureDefinition/nothing").is(404);
    ROOT.get("guide/example/Observation/nothing").is(404);
    ROOT.get("guide/nothing").is(404);
    assertThat(ROOT.get("guide/StructureDefinition/%3Cscript%3E").text())
        .doesNotContain("<script>");
  }

  @Test
  void thePackageIsTheOneMavenBuilt() throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(TestServer.shared().address() + "/guide/package.tgz"));
    var answer = HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofByteArray());
    assertThat(answer.statusCode()).isEqualTo(200);
    try (var built = Files.newDirectoryStream(Path.of("target"), "org.hepatora.fhir-*.tgz")) {
      assertThat(answer.body()).isEqualTo(Files.readAllBytes(built.iterator().next()));
    }
  }

  /** Needs bash and curl. */
  @Test
  void everyLineOfTheNarrativeDoesWhatItSays() throws IOException, InterruptedException {
    var page = ROOT.get("guide/sending").is(200).text();
    var calls = CALL.matcher(page).results().toList();
    assertThat(calls).hasSizeGreaterThan(5);
    for (var call : calls) {
      var command = HtmlUtils.htmlUnescape(call.group(2));
      var process = new ProcessBuilder("bash", "-c", command).redirectErrorStream(true).start();
      var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(output).as(command).contains(call.group(1));
    }
  }
}
