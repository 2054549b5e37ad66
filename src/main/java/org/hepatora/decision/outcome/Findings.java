// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.outcome;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hepatora.decision.words.Argument;

/** What an analysis finds while it climbs the ladder. */
final class Findings {
  final Map<String, List<Estimate>> estimates = new LinkedHashMap<>();
  final List<Contrast> contrasts = new ArrayList<>();
  final List<NotComputed> notComputed = new ArrayList<>();

  void add(String group, List<Estimate> more) {
    estimates.computeIfAbsent(group, code -> new ArrayList<>()).addAll(more);
  }

  void missing(String what, Argument why) {
    notComputed.add(new NotComputed(what, why));
  }
}
