// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.platform;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.List;
import java.util.Set;

/** What every search of a request is limited to, whichever door it came through. */
public interface SearchLimits {
  /**
   * A search as HAPI is about to carry it out.
   *
   * @param names of its parameters and of what it is sorted by, chains and {@code _has} written as
   *     in an address
   * @param counts whether the answer is or holds a number of all matches
   * @param decides whether it finds the one resource that a conditional write or reference means
   */
  record Asked(String type, Set<String> names, boolean counts, boolean decides) {
    public Asked {
      names = Set.copyOf(names);
    }
  }

  /**
   * Search parameters that are added to a search, each as {@code name=value}; empty for no limit.
   * Refuses with an exception what must not be searched or asked.
   */
  List<String> of(RequestDetails request, Asked asked);
}
