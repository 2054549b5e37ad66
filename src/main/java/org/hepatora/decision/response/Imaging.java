// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.response;

import java.util.Comparator;
import java.util.List;

/** Everything recorded about the tumour on scans, in a canonical order. */
public record Imaging(
    List<Lesion> lesions, List<Measurement> measurements, List<ReportedResponse> responses) {
  public Imaging {
    lesions = lesions.stream().sorted(Comparator.comparing(Lesion::id)).toList();
    measurements =
        measurements.stream()
            .sorted(
                Comparator.comparing(Measurement::date)
                    .thenComparing(Measurement::lesion)
                    .thenComparing(Measurement::source))
            .toList();
    responses =
        responses.stream()
            .sorted(
                Comparator.comparing(ReportedResponse::date)
                    .thenComparing(ReportedResponse::source))
            .toList();
  }
}
