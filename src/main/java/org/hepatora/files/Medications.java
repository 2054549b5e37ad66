// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.files;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The Medications of every site, for the records that name them. Filled once, then only read. */
public final class Medications {
  private final Map<SiteId, byte[]> sent = new HashMap<>();

  /** Keeps a Medication; of two with one id the first stays. */
  public void add(String site, String id, byte[] json) {
    sent.putIfAbsent(new SiteId(site, id), json);
  }

  byte @Nullable [] of(String site, String id) {
    return sent.get(new SiteId(site, id));
  }

  private record SiteId(String site, String id) {}
}
