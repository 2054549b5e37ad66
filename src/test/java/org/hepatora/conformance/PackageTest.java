// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.hl7.fhir.common.hapi.validation.support.NpmPackageValidationSupport;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.hl7.fhir.r4.model.ValueSet;
import org.junit.jupiter.api.Test;

/** The FHIR NPM package, as another server would load it. */
class PackageTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void hapiLoadsEveryDefinitionFromIt() throws IOException {
    var support = new NpmPackageValidationSupport(FhirContext.forR4Cached());

    support.loadPackageFromClasspath("classpath:guide/package.tgz");

    var guide = Guide.read();
    assertThat(guide.definitions()).hasSizeGreaterThan(140);
    guide
        .definitions(StructureDefinition.class)
        .forEach(
            each -> {
              var profile = (StructureDefinition) support.fetchStructureDefinition(each.getUrl());
              assertThat(profile.hasSnapshot()).as(each.getUrl()).isTrue();
            });
    guide
        .definitions(CodeSystem.class)
        .forEach(each -> assertThat(support.fetchCodeSystem(each.getUrl())).isNotNull());
    guide
        .definitions(ValueSet.class)
        .forEach(each -> assertThat(support.fetchValueSet(each.getUrl())).isNotNull());
  }

  @Test
  void bothItsFoldersHaveAnIndexThatNamesEveryFileAndTheGuideIsAResource() throws IOException {
    var files = files();
    for (String folder : List.of("package/", "package/example/")) {
      var listed = new HashSet<String>();
      JSON.readTree(files.get(folder + ".index.json"))
          .path("files")
          .forEach(each -> listed.add(folder + each.path("filename").asText()));
      assertThat(listed)
          .containsExactlyInAnyOrderElementsOf(
              files.keySet().stream()
                  .filter(name -> name.matches(folder + "[A-Z][^/]*[.]json"))
                  .toList());
    }
    var guide = JSON.readTree(files.get("package/ImplementationGuide-org.hepatora.fhir.json"));
    assertThat(guide.path("license").asText()).isEqualTo("Apache-2.0");
    assertThat(guide.path("definition").path("resource").size()).isGreaterThan(200);
  }

  @Test
  void whatHoldsCodesOfLoincOrSnomedCtSaysWhoseTheyAre() throws IOException {
    for (var file : files().entrySet()) {
      boolean theirs =
          file.getValue().contains("http://loinc.org")
              || file.getValue().contains("http://snomed.info/sct");
      var resource = JSON.readTree(file.getValue());
      if (theirs && resource.has("url") && resource.has("resourceType")) {
        assertThat(resource.path("copyright").asText()).as(file.getKey()).isNotBlank();
      }
    }
  }

  private static Map<String, String> files() throws IOException {
    var files = new HashMap<String, String>();
    try (var packed = PackageTest.class.getResourceAsStream("/guide/package.tgz");
        var tar = new TarArchiveInputStream(new GZIPInputStream(packed))) {
      for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        if (entry.getName().endsWith(".json")) {
          files.put(entry.getName(), new String(tar.readAllBytes(), StandardCharsets.UTF_8));
        }
      }
    }
    return files;
  }
}
