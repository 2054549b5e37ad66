// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir.read;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;

/**
 * Leaves out a resource that came twice, as it does when several queries find it; of two versions
 * the later one stays. Two versions of which nobody knows the later one both stay and contradict.
 */
public final class Duplicates {
  private Duplicates() {}

  public static List<Located> leftOut(List<Located> resources) {
    var kept = new ArrayList<Located>(resources.size());
    var places = new HashMap<String, Integer>();
    for (Located one : resources) {
      var name = one.type() + "/" + one.id();
      var place = one.id().isEmpty() ? null : places.putIfAbsent(name, kept.size());
      if (place == null) {
        kept.add(one);
        continue;
      }
      var other = kept.get(place);
      if (!isSameEntry(one, other)) {
        kept.add(one);
      } else if (!one.resource().equals(other.resource())) {
        chooseLater(kept, place, one);
      }
    }
    return kept;
  }

  private static boolean isSameEntry(Located one, Located other) {
    return one.fullUrl() == null
        || other.fullUrl() == null
        || Objects.equals(one.fullUrl(), other.fullUrl());
  }

  private static void chooseLater(List<Located> kept, int place, Located one) {
    int order = updated(one).compareTo(updated(kept.get(place)));
    if (order > 0) {
      kept.set(place, one);
    } else if (order == 0) {
      kept.add(one);
    }
  }

  private static Instant updated(Located one) {
    var sent = one.resource().path("meta").path("lastUpdated").asText();
    try {
      return sent.isEmpty() ? Instant.EPOCH : OffsetDateTime.parse(sent).toInstant();
    } catch (DateTimeParseException unreadable) {
      return Instant.EPOCH;
    }
  }
}
