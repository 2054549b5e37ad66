// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.hapi.terminology;

import ca.uhn.fhir.context.support.IValidationSupport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hepatora.errors.Kind;
import org.hepatora.errors.RequestProblem;
import org.hl7.fhir.convertors.factory.VersionConvertorFactory_40_50;
import org.hl7.fhir.exceptions.FHIRException;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r5.context.SimpleWorkerContext;
import org.hl7.fhir.r5.context.SimpleWorkerContext.SimpleWorkerContextBuilder;
import org.hl7.fhir.r5.model.CanonicalResource;
import org.hl7.fhir.r5.model.CanonicalType;
import org.hl7.fhir.r5.model.CodeSystem;
import org.hl7.fhir.r5.model.Enumerations.FilterOperator;
import org.hl7.fhir.r5.model.Parameters;
import org.hl7.fhir.r5.model.Resource;
import org.hl7.fhir.r5.model.ValueSet;
import org.hl7.fhir.r5.model.ValueSet.ConceptSetComponent;
import org.hl7.fhir.r5.terminologies.utilities.TerminologyCache;
import org.jspecify.annotations.Nullable;

/**
 * What one call knows: the resources it brings, and behind them those of this server. HL7's library
 * works on R5, so each is converted; it has no server of its own to ask.
 */
final class GivenContext {
  /** Without it the library keeps what it finds in files, for the calls after this one. */
  private static final String IN_MEMORY = "n/a";

  private static final String UNNAMED = "urn:hepatora:unnamed:";
  private static final Set<FilterOperator> HIERARCHY =
      Set.of(FilterOperator.ISA, FilterOperator.ISNOTA, FilterOperator.DESCENDENTOF);

  private static final List<String> TERMINOLOGY = List.of("CodeSystem", "ValueSet", "ConceptMap");

  private final IValidationSupport stored;
  private final SimpleWorkerContext context;
  private final Set<String> sought = new HashSet<>();

  GivenContext(IValidationSupport stored, Parameters body) {
    this.stored = stored;
    this.context = empty();
    for (var each : body.getParameter()) {
      if (GivenParameters.RESOURCE.equals(each.getName())) {
        give(each.getResource());
      }
    }
  }

  private static SimpleWorkerContext empty() {
    try {
      var context = new SimpleWorkerContextBuilder().build();
      context.setAllowLoadingDuplicates(true);
      context.setCanRunWithoutTerminology(true);
      context.setNoTerminologyServer(true);
      context.initTxCache(new TerminologyCache(new Object(), IN_MEMORY));
      context.setExpansionParameters(new Parameters());
      return context;
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private void give(@Nullable Resource resource) {
    if (!(resource instanceof CanonicalResource given)
        || !TERMINOLOGY.contains(resource.fhirType())
        || !given.hasUrl()) {
      throw new RequestProblem(
          Kind.INVALID_VALUE,
          "A resource beside the call is a CodeSystem, ValueSet or ConceptMap with its url",
          "Parameters.parameter.where(name='tx-resource').resource");
    }
    context.cacheResource(given);
  }

  /** HL7's library with all this known. */
  SimpleWorkerContext library() {
    return context;
  }

  /** The value set of an address, given or stored, with all it is made of. */
  @Nullable ValueSet valueSet(String url, @Nullable String version) {
    String canonical = version == null ? url : url + "|" + version;
    if (context.fetchResource(ValueSet.class, canonical) == null) {
      load(ValueSet.class, canonical);
    }
    var found = context.fetchResource(ValueSet.class, canonical);
    if (found != null) {
      loadPartsOf(found);
    }
    return found;
  }

  /** The code system of an address, with its supplements where they are asked for. */
  @Nullable CodeSystem codeSystem(String url, @Nullable String version, boolean isSupplemented) {
    seekSystem(url, version);
    if (!isSupplemented) {
      return context.fetchCodeSystem(url, version, null);
    }
    return version == null
        ? context.fetchSupplementedCodeSystem(url)
        : context.fetchSupplementedCodeSystem(url, version, null);
  }

  /** Fetches what a value set is made of, so that it can be expanded. */
  void loadPartsOf(ValueSet set) {
    set.getCompose().getInclude().forEach(this::loadPart);
    set.getCompose().getExclude().forEach(this::loadPart);
  }

  /**
   * Fetches a code system that is stored, where the call brings none of its address. The library
   * could ask for it itself, but would then take any version for the one it asked for.
   */
  void seekSystem(@Nullable String url, @Nullable String version) {
    if (url != null && context.fetchCodeSystem(url) == null) {
      load(CodeSystem.class, version == null ? url : url + "|" + version);
    }
  }

  /** Refuses a supplement that is neither given nor stored, rather than go without it. */
  void requireSupplement(String canonical) {
    if (context.fetchResource(CodeSystem.class, canonical) == null) {
      load(CodeSystem.class, canonical);
    }
    if (context.fetchResource(CodeSystem.class, canonical) == null) {
      throw new RequestProblem(
          Kind.NOT_FOUND,
          "No supplement of that address is stored or given",
          GivenParameters.SUPPLEMENT);
    }
  }

  /** The address of a supplement with the version that is taken. */
  CanonicalType exactly(String canonical) {
    var found = context.fetchResource(CodeSystem.class, canonical);
    return new CanonicalType(found == null ? canonical : found.getVersionedUrl());
  }

  /** Gives an address to a value set without one, which the library needs. */
  static void name(ValueSet set) {
    if (!set.hasUrl()) {
      set.setUrl(UNNAMED + UUID.randomUUID());
    }
  }

  static boolean isUnnamed(ValueSet set) {
    return set.hasUrl() && set.getUrl().startsWith(UNNAMED);
  }

  private void loadPart(ConceptSetComponent part) {
    // The library 6.7.9 follows a hierarchy under its one name only; R4 has value sets with either.
    part.getFilter().stream()
        .filter(each -> "code".equals(each.getProperty()) && HIERARCHY.contains(each.getOp()))
        .forEach(each -> each.setProperty("concept"));
    if (part.getFilter().stream().anyMatch(each -> each.getOp() == FilterOperator.REGEX)) {
      // One that backtracks without end would hold a thread for ever, and the library has no guard.
      throw new RequestProblem(
          Kind.UNPROCESSABLE,
          "A value set that is filtered by a regular expression is not served in this way",
          "ValueSet.compose.include.filter.op");
    }
    seekSystem(part.getSystem(), part.getVersion());
    for (var each : part.getValueSet()) {
      if (sought.add(each.getValue())) {
        valueSet(each.getValue(), null);
      }
    }
  }

  private <T extends Resource> void load(Class<T> type, String url) {
    if (!sought.add(type.getSimpleName() + " " + url)) {
      return;
    }
    IBaseResource found =
        type.equals(CodeSystem.class) ? stored.fetchCodeSystem(url) : stored.fetchValueSet(url);
    if (found instanceof org.hl7.fhir.r4.model.Resource resource) {
      try {
        context.cacheResource(VersionConvertorFactory_40_50.convertResource(resource));
      } catch (FHIRException unlike) {
        throw new RequestProblem(
            Kind.UNPROCESSABLE, "A stored resource of that address cannot be used here", null);
      }
    }
  }
}
