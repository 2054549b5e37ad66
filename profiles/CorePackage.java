// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.hl7.fhir.instance.model.api.IBaseResource;

/**
 * Writes the FHIR packages the compiler wants into a package cache: hl7.fhir.r4.core from the definitions the
 * server's own validator uses, and every other dependency of the configuration empty, because nothing of them is
 * used. Arguments: sushi-config.yaml, the cache.
 */
final class CorePackage {
  private static final String CORE = "hl7.fhir.r4.core";
  private static final Pattern DEPENDENCY = Pattern.compile("(?m)^  (hl7\\.[a-z0-9.-]+): (\\S+)$");

  public static void main(String[] arguments) throws IOException {
    var cache = Path.of(arguments[1]);
    var dependencies = DEPENDENCY.matcher(Files.readString(Path.of(arguments[0])));
    while (dependencies.find()) {
      var name = dependencies.group(1);
      var folder = start(cache, name, dependencies.group(2));
      if (name.equals(CORE)) {
        fill(folder);
      }
    }
  }

  private static Path start(Path cache, String name, String version) throws IOException {
    var folder = Files.createDirectories(cache.resolve(name + "#" + version).resolve("package"));
    Files.writeString(
        folder.resolve("package.json"),
        "{\"name\":\"" + name + "\",\"version\":\"" + version + "\",\"fhirVersions\":[\"4.0.1\"]}\n");
    return folder;
  }

  private static void fill(Path folder) throws IOException {
    var context = FhirContext.forR4();
    var json = context.newJsonParser();
    var definitions = new DefaultProfileValidationSupport(context);
    // Reads its files at the first question about one of them, and lists nothing before.
    definitions.fetchAllStructureDefinitions();
    definitions.fetchCodeSystem("http://hl7.org/fhir/observation-status");
    definitions.fetchValueSet("http://hl7.org/fhir/ValueSet/observation-status");
    for (IBaseResource each : definitions.fetchAllConformanceResources()) {
      var file = each.fhirType() + "-" + each.getIdElement().getIdPart() + ".json";
      Files.writeString(folder.resolve(file), json.encodeResourceToString(each));
    }
  }
}
