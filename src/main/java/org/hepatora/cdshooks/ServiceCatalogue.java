// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.cdshooks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hepatora.cdshooks.wire.Refusal;
import org.hepatora.errors.Kind;
import org.springframework.stereotype.Component;

/** Every service there is, by its id. */
@Component
final class ServiceCatalogue {
  private final Map<String, CdsService> services = new LinkedHashMap<>();

  ServiceCatalogue(List<CdsService> services) {
    for (CdsService service : services) {
      if (this.services.put(service.description().id(), service) != null) {
        throw new IllegalStateException("two CDS services are " + service.description().id());
      }
    }
  }

  List<ServiceDescription> descriptions() {
    return services.values().stream().map(CdsService::description).toList();
  }

  /** Whether there is a service of that id. */
  boolean offers(String id) {
    return services.containsKey(id);
  }

  /** The service of that id, or a refusal. */
  CdsService named(String id) {
    var service = services.get(id);
    if (service == null) {
      throw new Refusal(Kind.NOT_FOUND, "There is no CDS service of that id");
    }
    return service;
  }
}
