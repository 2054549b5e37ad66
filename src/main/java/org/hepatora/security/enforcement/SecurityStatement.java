// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.enforcement;

import java.util.Map;
import org.hepatora.errors.RequestProblem;
import org.hepatora.platform.StatementPart;
import org.hepatora.security.WellKnown;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.UriType;

/**
 * {@code rest.security} of the CapabilityStatement: SMART on FHIR, and for clients of SMART 1 the
 * addresses that SMART 2 publishes in its configuration.
 */
final class SecurityStatement implements StatementPart {
  private static final String SERVICE =
      "http://terminology.hl7.org/CodeSystem/restful-security-service";
  private static final String ADDRESSES =
      "http://fhir-registry.smarthealthit.org/StructureDefinition/oauth-uris";
  private static final Map<String, String> NAMES =
      Map.of(
          "authorize", "authorization_endpoint",
          "token", "token_endpoint",
          "register", "registration_endpoint",
          "introspect", "introspection_endpoint",
          "revoke", "revocation_endpoint",
          "manage", "management_endpoint");

  private final WellKnown wellKnown;

  SecurityStatement(WellKnown wellKnown) {
    this.wellKnown = wellKnown;
  }

  @Override
  public void addTo(CapabilityStatement statement, String base) {
    var security = statement.getRestFirstRep().getSecurity();
    security.setCors(true);
    security
        .addService()
        .setText("OAuth 2.0 as profiled by SMART App Launch 2.2")
        .addCoding()
        .setSystem(SERVICE)
        .setCode("SMART-on-FHIR")
        .setDisplay("SMART-on-FHIR");
    try {
      var addresses = addresses(wellKnown.configuration(base));
      if (addresses.hasExtension()) {
        security.addExtension(addresses);
      }
    } catch (RequestProblem issuerAway) {
      // What the issuer outside never said cannot be repeated here.
      security.setDescription("The addresses are not known now; see smart-configuration.");
    }
  }

  private static Extension addresses(Map<String, Object> configuration) {
    var all = new Extension(ADDRESSES);
    for (String name : NAMES.keySet().stream().sorted().toList()) {
      Object address = configuration.get(NAMES.get(name));
      if (address != null) {
        // A field of the issuer's own configuration is a JSON node.
        all.addExtension(name, new UriType(address.toString().replace("\"", "")));
      }
    }
    return all;
  }
}
