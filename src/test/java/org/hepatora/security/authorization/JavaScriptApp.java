// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.authorization;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.hepatora.security.SecuredServer;

/**
 * A SMART app of two pages on a web server of its own, with the {@code fhirclient} library as its
 * makers publish it. Its second page shows what the library did as JSON in {@code #result}.
 */
final class JavaScriptApp implements AutoCloseable {
  private static final NpmPackage LIBRARY =
      new NpmPackage(
          "fhirclient",
          "2.6.3",
          "CirZixcwWelbkIXxpxlNQx5+ZdJirl6F1s4y4yvA1X7hHAkr9n99aVHaMi0wX+97nATjKQ65X6NB5as/wZoJzg==");

  private static final String PAGE =
      "<!DOCTYPE html><html lang=en><head><meta charset=utf-8><title>App</title>"
          + "<link rel=icon href='data:,'><script src=/fhir-client.js></script></head>"
          + "<body><pre id=%s></pre><script>%s</script></body></html>";

  private static final String LAUNCH =
      "FHIR.oauth2.authorize({clientId: '%s', redirectUri: '/index.html',"
          + " scope: '%s openid fhirUser offline_access patient/*.rs'%s});";

  private static final String RUN =
      """
      FHIR.oauth2.ready().then(async client => {
        const first = client.state.tokenResponse;
        const done = {patient: client.patient.id, fhirUser: client.user.fhirUser,
          encounter: client.encounter.id, scope: first.scope, banner: first.need_patient_banner};
        done.name = (await client.patient.read()).name[0].family;
        done.user = (await client.user.read()).resourceType;
        done.observations = (await client.patient.request('Observation?_count=5')).entry.length;
        await client.refresh();
        done.renewed = client.state.tokenResponse.access_token !== first.access_token;
        done.again = (await client.request('Patient/' + client.patient.id)).id;
        document.getElementById('result').textContent = JSON.stringify(done);
      }).catch(problem => { document.getElementById('result').textContent = 'failed: ' + problem; });
      """;

  private final String id;
  private final HttpServer server;

  JavaScriptApp(String id) throws IOException {
    this.id = id;
    String fhir = SecuredServer.base() + "/fhir";
    var pages =
        Map.of(
            "/fhir-client.js",
            LIBRARY.file("build/fhir-client.min.js"),
            "/launch.html",
            PAGE.formatted("launch", LAUNCH.formatted(id, "launch", "")),
            "/standalone.html",
            PAGE.formatted(
                "launch", LAUNCH.formatted(id, "launch/patient", ", iss: '" + fhir + "'")),
            "/index.html",
            PAGE.formatted("result", RUN));
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    pages.forEach(this::serve);
    server.start();
  }

  private void serve(String path, String text) {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    server.createContext(
        path,
        exchange -> {
          exchange
              .getResponseHeaders()
              .put("Content-Type", List.of(path.endsWith("js") ? "text/javascript" : "text/html"));
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
  }

  String id() {
    return id;
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
