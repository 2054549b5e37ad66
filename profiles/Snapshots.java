// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.context.support.ValidationSupportContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.hl7.fhir.common.hapi.validation.support.PrePopulatedValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.SnapshotGeneratingValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.r4.model.StructureDefinition;

/**
 * Writes the profiles and extensions with their snapshots, for the package. Arguments: the folder
 * of the compiled definitions, the folder to write.
 */
final class Snapshots {
  public static void main(String[] arguments) throws IOException {
    var context = FhirContext.forR4();
    var json = context.newJsonParser();
    var out = Files.createDirectories(Path.of(arguments[1]));
    List<Path> files;
    try (var found =
        Files.newDirectoryStream(Path.of(arguments[0]), "StructureDefinition-*.json")) {
      files = StreamSupport.stream(found.spliterator(), false).sorted().toList();
    }
    var ours = new PrePopulatedValidationSupport(context);
    files.forEach(each -> ours.addStructureDefinition(read(each, context)));
    var generator = new SnapshotGeneratingValidationSupport(context);
    var chain =
        new ValidationSupportChain(ours, new DefaultProfileValidationSupport(context), generator);
    for (var file : files) {
      var differential = read(file, context);
      var profile =
          (StructureDefinition)
              generator.generateSnapshot(
                  new ValidationSupportContext(chain),
                  differential,
                  differential.getUrl(),
                  "",
                  differential.getName());
      if (!profile.hasSnapshot()) {
        throw new IllegalStateException("no snapshot of " + file);
      }
      Files.writeString(out.resolve(file.getFileName()), json.encodeResourceToString(profile));
    }
  }

  private static StructureDefinition read(Path file, FhirContext context) {
    try {
      return context
          .newJsonParser()
          .parseResource(StructureDefinition.class, Files.readString(file));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
