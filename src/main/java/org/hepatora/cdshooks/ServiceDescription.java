package org.hepatora.cdshooks;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

  /** The queries an EHR is asked to run beforehand, in the order in which they are listed. */
  record Prefetch(List<PrefetchKey> keys) {
    Prefetch {
      keys = List.copyOf(keys);
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
