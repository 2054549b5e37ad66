// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.knowledge;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Short names of code systems in the tables. */
final class Systems {
  private static final Map<String, String> URIS =
      Map.ofEntries(
          Map.entry("loinc", "http://loinc.org"),
          Map.entry("snomed", "http://snomed.info/sct"),
          Map.entry("rxnorm", "http://www.nlm.nih.gov/research/umls/rxnorm"),
          Map.entry("atc", "http://www.whocc.no/atc"),
          Map.entry("icd-10", "http://hl7.org/fhir/sid/icd-10"),
          Map.entry("icd-11", "http://id.who.int/icd/release/11/mms"),
          Map.entry("icd-o-3", "http://terminology.hl7.org/CodeSystem/icd-o-3"),
          Map.entry("icd-9-cm-3", "http://hl7.org/fhir/sid/icd-9-cm"),
          Map.entry("cpt", "http://www.ama-assn.org/go/cpt"),
          Map.entry("ops", "http://fhir.de/CodeSystem/bfarm/ops"),
          Map.entry("radlex", "http://radlex.org"),
          Map.entry("observation", "https://w3id.org/hepatora/CodeSystem/hcc-observation"),
          Map.entry("modality", "https://w3id.org/hepatora/CodeSystem/locoregional-modality"));

  private Systems() {}

  /** The URI of a short name, or a URI itself; null when it is neither. */
  static @Nullable String uri(String name) {
    var known = URIS.get(name);
    return known == null && (name.contains("://") || name.startsWith("urn:")) ? name : known;
  }
}
