// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.cdshooks;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hepatora.fetch.ChartQuery;

/**
 * What discovery says about a service; CDS Hooks 2.0 "Discovery", with {@code version} of 3.0.
 *
 * @param version the version of CDS Hooks the service follows
 */
record ServiceDescription(
    String id,
    String hook,
    String title,
    String description,
    String version,
    String usageRequirements,
    Prefetch prefetch) {
  private static final String VERSION = "2.0.1";

  private static final String USAGE =
      "FHIR R4. Send every prefetch key, null where there is no such data. What is left out is"
          + " fetched from fhirServer with fhirAuthorization where this server is allowed to, or"
          + " read from the chart stored here when fhirServer is absent or names this server; what"
          + " is not supplied is treated as unknown.";

  static ServiceDescription of(
      String id, String hook, String title, String description, Prefetch prefetch) {
    return new ServiceDescription(id, hook, title, description, VERSION, USAGE, prefetch);
  }

  /** The queries an EHR is asked to run beforehand, in the order in which they are listed. */
  record Prefetch(List<ChartQuery> keys) {
    Prefetch {
      keys = List.copyOf(keys);
    }

    /** With one more. */
    Prefetch and(ChartQuery key) {
      var all = new ArrayList<>(keys);
      all.add(key);
      return new Prefetch(all);
    }

    /** The templates by key, as discovery shows them. */
    @JsonValue
    Map<String, String> templates() {
      var templates = new LinkedHashMap<String, String>();
      keys.forEach(key -> templates.put(key.name(), key.template()));
      return templates;
    }
  }
}
