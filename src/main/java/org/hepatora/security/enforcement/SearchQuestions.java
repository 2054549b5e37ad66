// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.enforcement;

import ca.uhn.fhir.context.RuntimeSearchParam;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry.SearchParamLookupContextEnum;
import java.util.Set;
import org.hepatora.security.compartment.RecordReferences;
import org.hepatora.security.scopes.Access;
import org.hepatora.security.scopes.Caller;

/**
 * Whether the conditions of a search ask only of what the caller may search. The results are
 * limited elsewhere; this is about a chain or {@code _has} by which a caller could ask yes-or-no
 * questions about somebody else's record.
 */
final class SearchQuestions {
  private static final String HAS = "_has:";

  private final Entitlements entitlements;
  private final RecordReferences references;
  private final ISearchParamRegistry parameters;

  SearchQuestions(
      Entitlements entitlements, RecordReferences references, ISearchParamRegistry parameters) {
    this.entitlements = entitlements;
    this.references = references;
    this.parameters = parameters;
  }

  /**
   * One rule for every search, wherever its text stands: address, form, entry, condition of a
   * write, reference, export, subscription.
   *
   * @param names of its parameters and of what it is sorted by
   */
  boolean allowed(Caller caller, String type, Set<String> names) {
    return entitlements.unlimited(caller, Access.SEARCH, "*")
        || names.stream().allMatch(name -> allowed(caller, type, name));
  }

  private boolean allowed(Caller caller, String type, String name) {
    if (name.startsWith("_filter") || name.startsWith("_contained") || name.startsWith("_list")) {
      return false;
    }
    if (name.startsWith(HAS)) {
      return has(caller, type, name.substring(HAS.length()));
    }
    int dot = name.indexOf('.');
    return dot < 0 || chain(caller, type, name.substring(0, dot), name.substring(dot + 1));
  }

  /** {@code Observation:patient:code}: back along one reference, from a record to its own parts. */
  private boolean has(Caller caller, String type, String rest) {
    String[] parts = rest.split(":", 3);
    boolean plain = parts.length == 3 && !parts[2].startsWith("_has") && !parts[2].contains(".");
    boolean unlimited = plain && entitlements.unlimited(caller, Access.SEARCH, parts[0]);
    return unlimited
        || (plain
            && type.equals("Patient")
            && isSearchable(caller, parts[0])
            && Set.of("patient", "subject").contains(parts[1]));
  }

  /** {@code performer:Practitioner} and what follows: one step, to what may be searched. */
  private boolean chain(Caller caller, String type, String reference, String rest) {
    int colon = reference.indexOf(':');
    Set<String> targets =
        colon < 0 ? targets(type, reference) : Set.of(reference.substring(colon + 1));
    boolean own =
        references.isOwnReference(type, colon < 0 ? reference : reference.substring(0, colon));
    return !rest.contains(".")
        && !rest.startsWith(HAS)
        && !targets.isEmpty()
        && targets.stream()
            .allMatch(
                target ->
                    entitlements.unlimited(caller, Access.SEARCH, target)
                        || (own && target.equals("Patient") && isSearchable(caller, target)));
  }

  /** A chain through a scope with a filter would look past the filter. */
  private boolean isSearchable(Caller caller, String type) {
    return entitlements.grants(caller, Access.SEARCH, type).stream()
        .anyMatch(grant -> grant.filter().isEmpty());
  }

  private Set<String> targets(String type, String name) {
    RuntimeSearchParam parameter =
        parameters.getActiveSearchParam(type, name, SearchParamLookupContextEnum.SEARCH);
    return parameter == null ? Set.of() : parameter.getTargets();
  }
}
