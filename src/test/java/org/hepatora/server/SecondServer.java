// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import org.hepatora.TestServer;

/** A second server on the database of the shared one, over a line that a test can cut. */
final class SecondServer {
  static final DatabaseLine LINE = line();
  static final TestServer SERVER = start();

  private SecondServer() {}

  private static String url() {
    return TestServer.shared().databaseUrl();
  }

  private static int port() {
    return URI.create(url().substring("jdbc:".length())).getPort();
  }

  private static DatabaseLine line() {
    try {
      return new DatabaseLine(port());
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  private static TestServer start() {
    return TestServer.start(
        "spring.datasource.url=" + url().replace(":" + port() + "/", ":" + LINE.port() + "/"),
        "spring.datasource.username=postgres",
        "spring.datasource.password=");
  }
}
