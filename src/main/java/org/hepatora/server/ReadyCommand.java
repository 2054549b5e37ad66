// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.server;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code ready}: 0 when the server of this machine answers that it is ready, else 1; the health
 * check of containers, whose image has no other program that could ask.
 */
final class ReadyCommand {
  private static final int USUAL_PORT = 8080;
  private static final int TIMEOUT_MILLIS = 3000;

  private final int port;

  ReadyCommand(@Nullable String port) {
    this.port = port == null ? USUAL_PORT : Integer.parseInt(port);
  }

  int run(List<String> arguments) {
    try {
      var address = URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness").toURL();
      var connection = (HttpURLConnection) address.openConnection();
      connection.setConnectTimeout(TIMEOUT_MILLIS);
      connection.setReadTimeout(TIMEOUT_MILLIS);
      return connection.getResponseCode() == HttpURLConnection.HTTP_OK ? 0 : 1;
    } catch (IOException away) {
      return 1;
    }
  }
}
