// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.cdshooks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hepatora.cdshooks.wire.Refusal;
import org.hepatora.cdshooks.wire.Refusal.Fault;
import org.hepatora.errors.Kind;
import org.hepatora.fetch.ChartQuery;
import org.hepatora.fetch.Holding;
import org.hepatora.fetch.Supplied;
import org.springframework.stereotype.Component;

/**
 * Gathers what an answer stands on: what the EHR sent, and for what it left out the chart stored
 * here or the EHR's FHIR server. A key that was sent whole is never looked up again.
 */
@Component
final class PrefetchReader {
  private final OwnServer own;
  private final StoredChart chart;
  private final ForeignChart foreign;

  PrefetchReader(OwnServer own, StoredChart chart, ForeignChart foreign) {
    this.own = own;
    this.chart = chart;
    this.foreign = foreign;
  }

  Supplied read(CdsRequest request, List<ChartQuery> keys) {
    var holdings = sent(request, keys);
    if (!holdings.values().stream().allMatch(one -> one.supply().isComplete())) {
      complete(request, holdings);
    }
    if (holdings.values().stream().noneMatch(one -> one.supply().isKnown())) {
      throw new Refusal(Kind.NO_DATA, "No data of this patient: " + foreign.why(request));
    }
    return Supplied.of(holdings);
  }

  private static Map<ChartQuery, Holding> sent(CdsRequest request, List<ChartQuery> keys) {
    var faults = new ArrayList<Fault>();
    var holdings = new LinkedHashMap<ChartQuery, Holding>();
    for (ChartQuery key : keys) {
      var value = new PrefetchValue(key, request.prefetch().path(key.name()), faults);
      holdings.put(key, value.holding(request.patientId()));
    }
    if (!faults.isEmpty()) {
      throw new Refusal(faults);
    }
    return holdings;
  }

  private void complete(CdsRequest request, Map<ChartQuery, Holding> holdings) {
    if (own.answersFor(request.fhirServer())) {
      chart.complete(request, holdings);
    } else {
      foreign.complete(request, holdings);
    }
  }
}
