// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.enforcement;

import static org.hepatora.Http.json;

import org.hepatora.Http;
import org.hepatora.security.SecuredServer;
import org.hepatora.security.Tokens;
import org.junit.jupiter.api.Test;

/** Scope fhirUser lets an app read the person who signed in, and tells it of nobody else. */
class OwnPractitionerIT {
  private static final Http FHIR = SecuredServer.fhir();
  private static final String TOKEN = Tokens.ofClinician("openid", "fhirUser", "user/Flag.rs");

  private static void put(String id) {
    FHIR.put(
        "Practitioner/" + id,
        json("{'resourceType':'Practitioner','id':'%s'}", id),
        Tokens.ofAdministrator("user/*.cruds"));
  }

  @Test
  void thePersonWhoSignedInIsRead() {
    put("test-clinician");
    FHIR.get("Practitioner/test-clinician", TOKEN).is(200);
  }

  @Test
  void whetherAnotherPractitionerExistsIsNotTold() {
    put("somebody-else");
    FHIR.get("Practitioner/somebody-else", TOKEN).is(403);
    FHIR.get("Practitioner/nobody-at-all", TOKEN).is(403);
    FHIR.get("Practitioner/nobody-at-all/_history", TOKEN).is(403);
  }
}
