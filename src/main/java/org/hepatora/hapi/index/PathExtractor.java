// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.hapi.index;

import ca.uhn.fhir.jpa.searchparam.extractor.SearchParamExtractorR4;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.hl7.fhir.instance.model.api.IBase;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Resource;

/**
 * Finds what a search parameter indexes without FHIRPath where its path is plain; the same values
 * as HAPI's, which spent more than a quarter of a write on it ({@code PathExtractorTest}). Any
 * other path, of a hospital's own parameter too, is FHIRPath's.
 */
public final class PathExtractor extends SearchParamExtractorR4 {
  private final Map<String, Optional<PlainPath>> plain = new ConcurrentHashMap<>();
  private final Map<String, String[]> parts = new ConcurrentHashMap<>();
  private volatile boolean hasEngine;

  /** Leaves FHIRPath's engine, which reads every definition of FHIR, to the first path it needs. */
  @Override
  public void initFhirPath() {}

  private synchronized void makeEngine() {
    if (!hasEngine) {
      super.initFhirPath();
      hasEngine = true;
    }
  }

  private IValueExtractor byFhirPath(IBase resource, String path) {
    if (!hasEngine) {
      makeEngine();
    }
    return super.getPathValueExtractor(resource, path);
  }

  @Override
  public IValueExtractor getPathValueExtractor(IBase resource, String path) {
    var known = plain.computeIfAbsent(path, each -> Optional.ofNullable(PlainPath.of(each)));
    // References of a Bundle are resolved inside it.
    if (known.isEmpty() || !(resource instanceof Resource whole) || resource instanceof Bundle) {
      return byFhirPath(resource, path);
    }
    return () -> {
      var found = known.get().in(whole);
      return found == null ? byFhirPath(resource, path).get() : found;
    };
  }

  /** HAPI cuts the same texts anew for every resource. */
  @Override
  public String[] split(String paths) {
    return parts
        .computeIfAbsent(
            paths, each -> Stream.of(super.split(each)).map(String::trim).toArray(String[]::new))
        .clone();
  }
}
