// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.operation;

import java.util.List;
import org.hepatora.errors.Kind;
import org.hepatora.errors.RequestProblem;
import org.hepatora.fhir.read.Located;

/** Whom the resources of a request are about. */
final class Patients {
  private Patients() {}

  /**
   * The reference of the patient: of the asked id, or of the only Patient in the data.
   *
   * @throws RequestProblem when the data hold no Patient or more than one
   */
  static String reference(List<Located> resources, String askedId) {
    if (!askedId.isEmpty()) {
      return "Patient/" + askedId;
    }
    var patients =
        resources.stream()
            .filter(each -> each.resource().path("resourceType").asText().equals("Patient"))
            .toList();
    if (patients.size() != 1) {
      throw new RequestProblem(
          Kind.INVALID,
          "Parameter data holds " + patients.size() + " Patient resources; one is needed",
          "Parameters.parameter.where(name='data').resource");
    }
    var only = patients.get(0);
    String id = only.resource().path("id").asText();
    if (!id.isEmpty()) {
      return "Patient/" + id;
    }
    return only.fullUrl() == null ? only.path() : only.fullUrl();
  }
}
