// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.cdshooks;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The addresses under which this server is known.
 *
 * @param url the public address, without a slash at its end
 * @param fhirBases base addresses of its FHIR API, without a slash at their ends
 */
record OwnServer(String url, List<String> fhirBases) {
  OwnServer {
    fhirBases = List.copyOf(fhirBases);
  }

  static OwnServer at(String publicUrl, List<String> furtherFhirBases) {
    var url = withoutSlash(publicUrl);
    var bases =
        Stream.concat(
                Stream.of(url + "/fhir"), furtherFhirBases.stream().map(OwnServer::withoutSlash))
            .toList();
    return new OwnServer(url, bases);
  }

  /** Whether the stored chart is the record the caller speaks of: no other server is named. */
  boolean answersFor(@Nullable String fhirServer) {
    return fhirServer == null
        || fhirBases.stream().anyMatch(withoutSlash(fhirServer)::equalsIgnoreCase);
  }

  private static String withoutSlash(String url) {
    return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
  }
}
