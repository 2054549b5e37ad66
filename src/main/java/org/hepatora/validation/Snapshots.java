// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.validation;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.context.support.ValidationSupportContext;
import ca.uhn.fhir.parser.IParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hepatora.conformance.Guide;
import org.hl7.fhir.common.hapi.validation.support.PrePopulatedValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.SnapshotGeneratingValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.hl7.fhir.utilities.npm.NpmPackage;
import org.jspecify.annotations.Nullable;

/** Our profiles and extensions with their snapshots; the guide's files say what differs only. */
public final class Snapshots {
  private final Map<String, StructureDefinition> profiles;
  private final SnapshotGeneratingValidationSupport generator;
  private final ValidationSupportContext support;
  private final IParser json;
  private @Nullable NpmPackage packed;

  public Snapshots(FhirContext context, Guide guide, DefaultProfileValidationSupport base) {
    this.json = context.newJsonParser();
    this.profiles =
        guide
            .definitions(StructureDefinition.class)
            .collect(Collectors.toMap(StructureDefinition::getUrl, Function.identity()));
    var ours = new PrePopulatedValidationSupport(context);
    profiles.values().forEach(ours::addStructureDefinition);
    this.generator = new SnapshotGeneratingValidationSupport(context);
    this.support = new ValidationSupportContext(new ValidationSupportChain(ours, base, generator));
  }

  /** Whether the guide has it. */
  public boolean has(@Nullable String url) {
    return url != null && profiles.containsKey(url);
  }

  /** One that the guide has: of its package, where the build has made it, or made now. */
  public synchronized StructureDefinition of(String url) {
    var profile = profiles.get(url);
    if (profile == null) {
      throw new IllegalArgumentException("not of the guide");
    }
    var made = packed(profile);
    if (made != null && made.hasSnapshot()) {
      return made;
    }
    return (StructureDefinition)
        generator.generateSnapshot(support, profile.copy(), url, "", profile.getName());
  }

  private @Nullable StructureDefinition packed(StructureDefinition profile) {
    String name = "StructureDefinition-" + profile.getIdElement().getIdPart() + ".json";
    try (var file = Snapshots.class.getResourceAsStream("/guide/package.tgz")) {
      if (file == null) {
        return null;
      }
      if (packed == null) {
        packed = NpmPackage.fromPackage(file);
      }
      var text = packed.load("package", name);
      return text == null ? null : json.parseResource(StructureDefinition.class, text);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
