// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fetch;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The FHIR servers a caller may name. Nothing else is ever fetched from, so that a request cannot
 * send this server to an address of its choice (SSRF).
 *
 * @param allowed base addresses; the address itself and what lies below it are allowed, every path
 *     when it has none; the port may be {@code *}
 */
public record FhirServers(List<String> allowed) {
  private static final Pattern ADDRESS =
      Pattern.compile("(https?)://(\\[[0-9a-f:]+]|[a-z0-9.-]+)(?::(\\d{1,5}|\\*))?(/\\S*)?");
  private static final Pattern NOT_PLAIN = Pattern.compile("[?#@\\\\%;]|/\\.{1,2}(/|$)|//");

  public FhirServers {
    allowed = List.copyOf(allowed);
    for (String each : allowed) {
      if (Address.of(each) == null) {
        throw new IllegalArgumentException(
            "a FHIR server is not named by an http or https base address");
      }
    }
  }

  /** Whether the caller may name this server. */
  public boolean contains(String fhirServer) {
    var asked = Address.of(fhirServer);
    return asked != null
        && !asked.port.equals("*")
        && allowed.stream().map(Address::of).anyMatch(one -> one != null && one.covers(asked));
  }

  /** The parts of an address that are compared. */
  private record Address(String scheme, String host, String port, String path) {
    static @Nullable Address of(String url) {
      var parts = ADDRESS.matcher(lowerHost(url));
      if (!parts.matches()) {
        return null;
      }
      var path = parts.group(4) == null ? "" : parts.group(4).replaceAll("/+$", "");
      if (NOT_PLAIN.matcher(path).find()) {
        return null;
      }
      var port = parts.group(3);
      var usual = parts.group(1).equals("https") ? "443" : "80";
      return new Address(parts.group(1), parts.group(2), port == null ? usual : port, path);
    }

    /** Scheme and host in lower case; the path keeps its case. */
    private static String lowerHost(String url) {
      int slash = url.indexOf('/', url.indexOf("://") + 3);
      int end = slash < 0 ? url.length() : slash;
      return url.substring(0, end).toLowerCase(Locale.ROOT) + url.substring(end);
    }

    boolean covers(Address other) {
      return scheme.equals(other.scheme)
          && host.equals(other.host)
          && (port.equals("*") || port.equals(other.port))
          && (path.isEmpty() || other.path.equals(path) || other.path.startsWith(path + "/"));
    }
  }
}
