// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.enforcement;

import org.hepatora.Answer;
import org.hepatora.security.SecuredServer;

/** One way to call the FHIR API, with any token. */
record Way(String method, String path, String body, String contentType) {
  static Way get(String path) {
    return new Way("GET", path, "", "");
  }

  static Way post(String path) {
    return new Way("POST", path, "", "");
  }

  static Way json(String method, String path, String body) {
    return new Way(method, path, body, "application/fhir+json");
  }

  Answer with(String... headers) {
    var all = headers;
    if (!contentType.isEmpty()) {
      all = java.util.Arrays.copyOf(headers, headers.length + 1);
      all[headers.length] = "Content-Type: " + contentType;
    }
    return SecuredServer.fhir().call(method, path, body, all);
  }

  @Override
  public String toString() {
    return method + " " + path;
  }
}
