// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.authorization;

import static org.hepatora.Http.json;
import static org.hepatora.security.SecuredServer.A;

import org.hepatora.security.SecuredServer;
import org.hepatora.security.Tokens;

/**
 * The visit in which an app is launched on patient A: a launch names no other than a stored one.
 */
final class EncounterOfA {
  static final String ID = "e1";

  private EncounterOfA() {}

  static void store() {
    SecuredServer.fhir()
        .put(
            "Encounter/" + ID,
            json(
                "{'resourceType':'Encounter','id':'%s','status':'in-progress','class':{'code':'AMB'},'subject':{'reference':'Patient/%s'}}",
                ID, A),
            Tokens.ofAdministrator("user/*.cruds"));
  }
}
