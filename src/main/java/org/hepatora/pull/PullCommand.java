// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.pull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/**
 * {@code pull https://ehr/fhir/Group/x/$export --out FOLDER}: fetches an export, goes on where it
 * was interrupted, and counts the lines that came against those the other side speaks of.
 * docs/network.md.
 */
public final class PullCommand {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final PrintStream console;
  private final Clock clock;
  private final Duration second;

  public PullCommand(PrintStream console, Clock clock) {
    this(console, clock, Duration.ofSeconds(1));
  }

  PullCommand(PrintStream console, Clock clock, Duration second) {
    this.console = console;
    this.clock = clock;
    this.second = second;
  }

  /**
   * Runs it; 0 when every line is here, 1 when something is missing or the other side failed, 2 for
   * wrong words.
   */
  public int run(List<String> words) {
    try {
      return pull(PullArguments.of(words));
    } catch (IllegalArgumentException wrong) {
      console.println(wrong.getMessage());
      console.println(PullArguments.USAGE);
      return 2;
    } catch (IOException failed) {
      console.println("Stopped: " + failed.getMessage() + ". The same words go on from here.");
      return 1;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return 1;
    }
  }

  private int pull(PullArguments asked) throws IOException, InterruptedException {
    var state = PullState.of(asked.out(), asked.export().toString());
    var http = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    var export =
        new BulkExport(http, new BackendToken(asked, http, clock), console::println, second);
    var manifest = manifest(asked, state, export);
    boolean withToken = manifest.path("requiresAccessToken").asBoolean(true);
    long differing = 0;
    for (String kind : List.of("output", "error")) {
      int number = 0;
      for (JsonNode file : manifest.path(kind)) {
        var prefix = kind.equals("error") ? "error." : "";
        var name = prefix + type(file) + "." + number++ + ".ndjson";
        if (state.lines(name) < 0) {
          var address = asked.export().resolve(file.path("url").asText());
          state.fetched(name, export.fetch(address, asked.out().resolve(name), withToken));
        }
        differing += told(name, file.path("count"), state.lines(name)) ? 0 : 1;
      }
    }
    console.println(differing == 0 ? "Every line is here" : differing + " files differ");
    return differing == 0 ? 0 : 1;
  }

  /** A name of a file is made of it, so it is nothing but letters. */
  private static String type(JsonNode file) throws IOException {
    var type = file.path("type").asText();
    if (!type.matches("[A-Za-z]{1,64}")) {
      throw new IOException("the manifest names a type that is none");
    }
    return type;
  }

  private static JsonNode manifest(PullArguments asked, PullState state, BulkExport export)
      throws IOException, InterruptedException {
    var here = asked.out().resolve("manifest.json");
    if (Files.exists(here)) {
      return JSON.readTree(here.toFile());
    }
    if (state.text("status").isEmpty()) {
      state.put("status", export.begin(asked.export()));
    }
    try {
      var manifest = export.await(URI.create(state.text("status")));
      Files.writeString(here, manifest.toPrettyString() + "\n");
      return manifest;
    } catch (BulkExport.EndedException ended) {
      state.put("status", "");
      throw ended;
    }
  }

  /** Whether a file has as many lines as the other side says, where it says so. */
  private boolean told(String name, JsonNode count, long lines) {
    boolean same = !count.isNumber() || count.asLong() == lines;
    console.println(
        name
            + ": "
            + lines
            + " lines"
            + (count.isNumber() ? " of " + count.asLong() : "")
            + (same ? "" : " - differs"));
    return same;
  }
}
