// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * How long the pages of the tumour board view take, by the clock of one client: the worklist's first, filtered, last and
 * otherwise sorted page, and the page of one patient.
 * Run: java bench/BoardLoad.java http://localhost:8080 [patient, default demo-0015] [calls of each, default 200]
 */
final class BoardLoad {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final int WARM_UP = 60;

  public static void main(String[] arguments) throws Exception {
    var board = arguments[0] + "/board";
    var patient = arguments.length > 1 ? arguments[1] : "demo-0015";
    int calls = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 200;
    time(board, calls);
    time(board + "?disposition=candidate-conversion", calls);
    time(board + "?page=" + last(board), calls);
    time(board + "?sort=earliest", calls);
    time(board + "/patients/" + patient, calls);
  }

  private static String last(String board) throws Exception {
    var pages = Pattern.compile("1 of (\\d+)").matcher(get(board));
    return pages.find() ? pages.group(1) : "1";
  }

  private static void time(String address, int calls) throws Exception {
    for (int call = 0; call < WARM_UP; call++) {
      get(address);
    }
    var nanos = new long[calls];
    for (int call = 0; call < calls; call++) {
      long start = System.nanoTime();
      get(address);
      nanos[call] = System.nanoTime() - start;
    }
    Arrays.sort(nanos);
    System.out.printf("%s: p50 %.1f ms, p99 %.1f ms%n", address, nanos[calls / 2] / 1e6, nanos[calls * 99 / 100] / 1e6);
  }

  private static String get(String address) throws Exception {
    var request = HttpRequest.newBuilder(URI.create(address)).header("Accept-Language", "en").build();
    var answer = HTTP.send(request, BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(address + " answered " + answer.statusCode());
    }
    return answer.body();
  }
}
