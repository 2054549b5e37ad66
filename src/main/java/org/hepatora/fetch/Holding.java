// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fetch;

import java.util.ArrayList;
import java.util.List;
import org.hepatora.fhir.read.Located;
import org.jspecify.annotations.Nullable;

/**
 * What is at hand for one prefetch key.
 *
 * @param next the link to the page that was not sent; null when there is none
 */
public record Holding(PrefetchState supply, List<Located> resources, @Nullable String next) {
  /** Nothing at hand, for this reason. */
  public static Holding of(PrefetchState supply) {
    return new Holding(supply, List.of(), null);
  }

  /** With the pages that came later; complete only when all of them came. */
  public Holding and(List<Located> more, PrefetchState then) {
    var all = new ArrayList<>(resources);
    all.addAll(more);
    return new Holding(then, all, null);
  }
}
