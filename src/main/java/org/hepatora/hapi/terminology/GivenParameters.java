// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.hapi.terminology;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The parameters of HL7's terminology ecosystem that HAPI 8.8.0 does not have: resources beside the
 * call, versions to take, what an expansion shows.
 */
public final class GivenParameters {
  /** Resources that hold for this call only. */
  static final String RESOURCE = "tx-resource";

  /** A supplement of a code system that is to be taken. */
  static final String SUPPLEMENT = "useSupplement";

  static final String EXPAND = "$expand";
  static final String VALIDATE = "$validate-code";
  static final String LOOKUP = "$lookup";
  static final String SUBSUMES = "$subsumes";
  static final String TRANSLATE = "$translate";

  /** Labels that a client puts on its calls; they change nothing. */
  private static final Set<String> LABELS = Set.of("uuid", "cache-id");

  private static final Set<String> OF_VERSIONS =
      Set.of(
          "system-version",
          "check-system-version",
          "force-system-version",
          "default-valueset-version",
          "valueSetVersion",
          SUPPLEMENT,
          "activeOnly",
          "displayLanguage");

  private static final Map<String, Set<String>> MORE =
      Map.of(
          EXPAND,
          Set.of(
              "excludeNested",
              "includeDefinition",
              "includeDesignations",
              "designation",
              "property",
              "excludeNotForUI"),
          VALIDATE,
          Set.of(
              "abstract",
              "valueSet",
              "inferSystem",
              "lenient-display-validation",
              "valueset-membership-only",
              "systemVersion"),
          LOOKUP,
          Set.of(),
          SUBSUMES,
          Set.of(),
          TRANSLATE,
          Set.of());

  private GivenParameters() {}

  /** Whether one may stand in the body of a call. */
  public static boolean has(String operation, String name) {
    var more = MORE.get(operation);
    return more != null
        && (name.equals(RESOURCE)
            || LABELS.contains(name)
            || OF_VERSIONS.contains(name)
            || more.contains(name));
  }

  /** Those of an expansion. */
  static Stream<String> ofExpansion() {
    return Stream.of(Set.of(RESOURCE), OF_VERSIONS, MORE.getOrDefault(EXPAND, Set.of()))
        .flatMap(Set::stream);
  }

  /** Whether the operation has any. */
  static boolean are(String operation) {
    return MORE.containsKey(operation);
  }
}
