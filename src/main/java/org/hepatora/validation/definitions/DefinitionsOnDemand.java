// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.validation.definitions;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.model.api.StorageResponseCodeEnum;
import ca.uhn.fhir.parser.LenientErrorHandler;
import ca.uhn.fhir.util.ClasspathUtil;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.hl7.fhir.r4.model.ValueSet;
import org.jspecify.annotations.Nullable;
import org.springframework.util.function.SingletonSupplier;

/**
 * FHIR R4's definitions as HAPI's own support has them, each parsed when it is asked for and not
 * kept: the chain before it keeps what is asked again.
 */
public final class DefinitionsOnDemand extends DefaultProfileValidationSupport {
  static final String PACKAGE = "hl7.fhir.r4.core";

  private static final String BASE = "http://hl7.org/fhir/";
  private static final String STRUCTURES = BASE + "StructureDefinition/";
  private static final List<String> VERSIONED_WITH_FHIR =
      List.of("http://hl7.org", "http://terminology.hl7.org");
  private static final String STORAGE =
      "ca/uhn/fhir/context/support/HapiFhirStorageResponseCode.json";

  private final Supplier<Map<String, PackedDefinition>> types =
      SingletonSupplier.of(
          () -> read("profile/profiles-resources.xml", "profile/profiles-types.xml"));
  private final Supplier<Map<String, PackedDefinition>> profiles =
      SingletonSupplier.of(
          () -> read("profile/profiles-others.xml", "extension/extension-definitions.xml"));
  private final Supplier<Map<String, PackedDefinition>> terminology =
      SingletonSupplier.of(
          () ->
              read(
                  "valueset/valuesets.xml",
                  "valueset/v2-tables.xml",
                  "valueset/v3-codesystems.xml"));

  public DefinitionsOnDemand(FhirContext context) {
    super(context);
  }

  private static Map<String, PackedDefinition> read(String... files) {
    var found = new HashMap<String, PackedDefinition>();
    for (var file : files) {
      DefinitionFile.read(file).forEach(each -> found.put(key(each.type(), each.url()), each));
    }
    return found;
  }

  private static String key(String type, String url) {
    return type + ' ' + url;
  }

  /** The canonical URLs of FHIR's resource types and data types, and of its profiles of these. */
  Stream<String> typeUrls() {
    return structures(types).map(PackedDefinition::url);
  }

  /** The same structures without their elements, as FHIRPath's engine wants them. */
  List<IBaseResource> outlines() {
    return structures(types).<IBaseResource>map(PackedDefinition::outline).toList();
  }

  /** Whether FHIR has a structure of exactly this URL. */
  boolean hasStructure(String url) {
    return structure(url) != null;
  }

  private static Stream<PackedDefinition> structures(
      Supplier<Map<String, PackedDefinition>> definitions) {
    return definitions.get().values().stream()
        .filter(each -> each.type().equals("StructureDefinition"));
  }

  private @Nullable PackedDefinition structure(String url) {
    var key = key("StructureDefinition", url);
    var type = types.get().get(key);
    return type == null ? profiles.get().get(key) : type;
  }

  @Override
  public @Nullable IBaseResource fetchStructureDefinition(String asked) {
    var url = asked;
    if (!url.contains("/")) {
      url = STRUCTURES + url;
    } else if (url.indexOf('/') == url.lastIndexOf('/')) {
      url = BASE + url;
    }
    var found = structure(url);
    if (found != null) {
      return parsed(found);
    }
    var name = url.startsWith(STRUCTURES) ? url.substring(STRUCTURES.length()) : "";
    if (name.isEmpty() || !Character.isUpperCase(name.charAt(0))) {
      return null;
    }
    // A primitive type asked for as FHIRPath names it.
    var primitive =
        structure(STRUCTURES + Character.toLowerCase(name.charAt(0)) + name.substring(1));
    return primitive == null ? null : ((StructureDefinition) parsed(primitive)).setType(name);
  }

  @Override
  public @Nullable IBaseResource fetchCodeSystem(String url) {
    return StorageResponseCodeEnum.SYSTEM.equals(url)
        ? storageCodes()
        : ofTerminology("CodeSystem", url);
  }

  @Override
  public @Nullable IBaseResource fetchValueSet(String url) {
    return ofTerminology("ValueSet", url);
  }

  private @Nullable Resource ofTerminology(String type, String asked) {
    int bar = asked.indexOf('|');
    var url = bar > 0 ? asked.substring(0, bar) : asked;
    var version = bar > 0 ? asked.substring(bar + 1) : "";
    var found = terminology.get().get(key(type, url));
    if (found == null) {
      return null;
    }
    var resource = parsed(found);
    return version.isBlank()
            || VERSIONED_WITH_FHIR.stream().anyMatch(url::startsWith)
            || version.equals(version(resource))
        ? resource
        : null;
  }

  private static @Nullable String version(Resource resource) {
    return resource instanceof ValueSet set
        ? set.getVersion()
        : ((CodeSystem) resource).getVersion();
  }

  private IBaseResource storageCodes() {
    var json = ClasspathUtil.loadResource(STORAGE);
    return ofFhir(
        (Resource)
            getFhirContext()
                .newJsonParser()
                .setParserErrorHandler(new LenientErrorHandler())
                .parseResource(json));
  }

  @Override
  @SuppressWarnings("unchecked")
  public <T extends IBaseResource> List<T> fetchAllStructureDefinitions() {
    return (List<T>)
        Stream.concat(structures(types), structures(profiles)).map(this::parsed).toList();
  }

  private Resource parsed(PackedDefinition definition) {
    var bundle = "<Bundle xmlns=\"http://hl7.org/fhir\">" + definition.entry() + "</Bundle>";
    var resource =
        getFhirContext()
            .newXmlParser()
            .parseResource(Bundle.class, bundle)
            .getEntryFirstRep()
            .getResource();
    if (resource instanceof StructureDefinition) {
      resource.setUserData("package", "hl7.fhir.r4");
    }
    return ofFhir(resource);
  }

  private static Resource ofFhir(Resource resource) {
    resource.setUserData(SOURCE_PACKAGE_ID, PACKAGE);
    return resource;
  }
}
