// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.enforcement;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.hepatora.security.compartment.PatientCompartment;

/**
 * The conditions a search is narrowed by; what they leave too wide is taken out of the result.
 *
 * @param exact whether they leave nothing too wide; only then may matches be counted
 */
record Limits(List<String> conditions, boolean exact) {
  static Limits of(List<Grant> grants, String type, PatientCompartment compartment) {
    var conditions = new ArrayList<String>();
    var patients = grants.stream().map(Grant::patient).distinct().toList();
    var only = patients.size() == 1 ? patients.get(0) : null;
    if (only != null) {
      conditions.add(compartment.condition(type, only));
    }
    boolean exact = patients.size() == 1;
    boolean whole = grants.stream().anyMatch(grant -> grant.filter().isEmpty());
    var filters =
        whole ? List.<String>of() : grants.stream().map(Grant::filter).distinct().toList();
    if (filters.size() == 1 && !filters.get(0).isEmpty()) {
      conditions.add(filters.get(0));
    } else if (filters.size() > 1) {
      var either = either(filters);
      if (either.isEmpty()) {
        exact = false;
      } else {
        conditions.add(either);
      }
    }
    return new Limits(List.copyOf(conditions), exact);
  }

  /** Filters on one and the same parameter become one condition with a comma. */
  private static String either(List<String> filters) {
    var names =
        filters.stream().map(each -> each.split("=", 2)[0]).distinct().collect(Collectors.toList());
    boolean single = filters.stream().noneMatch(each -> each.contains("&") || each.isEmpty());
    if (names.size() != 1 || !single) {
      return "";
    }
    return Objects.requireNonNull(names.get(0))
        + "="
        + filters.stream().map(each -> each.split("=", 2)[1]).collect(Collectors.joining(","));
  }
}
