// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.pull;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The words of {@code pull}.
 *
 * @param export the address of the {@code $export}, with its parameters
 * @param tokenAddress where a backend service gets its token; null where none is needed
 * @param key the client's private key, a JWK; null without a token
 */
record PullArguments(
    URI export,
    Path out,
    @Nullable URI tokenAddress,
    String client,
    @Nullable Path key,
    String scope) {
  static final String USAGE =
      "pull EXPORT-URL --out FOLDER [--token-url URL --client-id ID --key JWK-FILE"
          + " [--scope SCOPE]]";

  private static final Set<String> OPTIONS =
      Set.of("--out", "--token-url", "--client-id", "--key", "--scope");
  private static final String SCOPE = "system/*.rs";

  /**
   * Reads the words.
   *
   * @throws IllegalArgumentException where they are wrong
   */
  static PullArguments of(List<String> words) {
    String export = "";
    var options = new HashMap<String, String>();
    for (var rest = words.iterator(); rest.hasNext(); ) {
      var word = rest.next();
      if (!word.startsWith("--") && export.isEmpty()) {
        export = word;
      } else if (OPTIONS.contains(word) && rest.hasNext()) {
        options.put(word, rest.next());
      } else {
        throw new IllegalArgumentException(word + " takes a value or is not known");
      }
    }
    var out = options.get("--out");
    if (export.isEmpty() || out == null) {
      throw new IllegalArgumentException("Name an export and a folder to write to");
    }
    return of(address(export), Path.of(out), options);
  }

  private static PullArguments of(URI export, Path out, Map<String, String> options) {
    if (!export.getPath().endsWith("$export")) {
      throw new IllegalArgumentException("The address does not end in $export");
    }
    var token = options.get("--token-url");
    var client = options.getOrDefault("--client-id", "");
    var key = options.get("--key");
    if (token == null && key == null && client.isEmpty()) {
      return new PullArguments(export, out, null, "", null, SCOPE);
    }
    if (token == null || key == null || client.isEmpty()) {
      throw new IllegalArgumentException("--token-url, --client-id and --key belong together");
    }
    return new PullArguments(
        export, out, address(token), client, Path.of(key), options.getOrDefault("--scope", SCOPE));
  }

  private static URI address(String text) {
    try {
      var address = new URI(text);
      if (Set.of("http", "https").contains(String.valueOf(address.getScheme()))) {
        return address;
      }
    } catch (URISyntaxException unreadable) {
      // answered below
    }
    throw new IllegalArgumentException("This is no address of http or https: " + text);
  }
}
