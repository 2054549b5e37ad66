// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fetch;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hepatora.fetch.Fetched.State;
import org.hepatora.fhir.read.Bundles;
import org.hepatora.fhir.read.Located;

/** Reads one patient's record from another FHIR server, as much of it as comes in time. */
public final class ChartFetch {
  private final FhirFetch fetch;

  /**
   * @param limit bytes of all answers to one call together
   */
  public ChartFetch(long limit) {
    this.fetch = new FhirFetch(limit);
  }

  /** Everything the queries bring of this patient. */
  public Supplied all(
      FhirSource source, String patientId, List<ChartQuery> queries, Deadline deadline) {
    var holdings = new LinkedHashMap<ChartQuery, Holding>();
    queries.forEach(each -> holdings.put(each, Holding.of(PrefetchState.ABSENT)));
    complete(source, patientId, holdings, deadline);
    return Supplied.of(holdings);
  }

  /** Fetches what is not complete. */
  public void complete(
      FhirSource source, String patientId, Map<ChartQuery, Holding> holdings, Deadline deadline) {
    var queries = new LinkedHashMap<String, String>();
    holdings.forEach(
        (key, holding) -> {
          if (!holding.supply().isComplete()) {
            queries.put(key.name(), query(key, holding, patientId));
          }
        });
    var fetched = fetch.all(source, queries, deadline);
    holdings.replaceAll(
        (key, holding) -> {
          var came = fetched.get(key.name());
          return came == null ? holding : completed(key, holding, came);
        });
  }

  /** The next page where one is named, else the whole query. */
  private static String query(ChartQuery key, Holding holding, String patientId) {
    return holding.next() == null ? key.query(patientId) : holding.next();
  }

  private static Holding completed(ChartQuery key, Holding holding, Fetched came) {
    int before = holding.next() == null ? 0 : holding.resources().size();
    boolean whole = came.state() == State.WHOLE && Page.isWhole(came.pages(), before);
    boolean some = holding.supply() == PrefetchState.PARTIAL || !came.pages().isEmpty();
    PrefetchState then = PrefetchState.FETCHED;
    if (!whole && some) {
      then = PrefetchState.PARTIAL;
    } else if (!whole && holding.supply() == PrefetchState.FAILED) {
      then = PrefetchState.FAILED;
    } else if (!whole) {
      then = came.state() == State.LATE ? PrefetchState.LATE : PrefetchState.REFUSED;
    }
    return holding.and(located(key, came.pages()), then);
  }

  private static List<Located> located(ChartQuery key, List<JsonNode> pages) {
    var found = new ArrayList<Located>();
    for (int i = 0; i < pages.size(); i++) {
      found.addAll(Bundles.flatten(pages.get(i), "fetched." + key.name() + "[" + i + "]"));
    }
    return found;
  }
}
