// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hepatora.security.SecuredServer;

/** What a person's browser does at the authorization server, page by page, without scripts. */
final class Browser {
  private static final Pattern HIDDEN =
      Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");
  private static final Pattern SCOPE = Pattern.compile("name=\"scope\" value=\"([^\"]*)\"");

  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .version(HttpClient.Version.HTTP_1_1)
          .build();

  /** What came back; redirects are not followed unless asked. */
  record Page(int status, String location, String text, HttpResponse<String> response) {
    String hidden(String name) {
      var matcher = HIDDEN.matcher(text);
      while (matcher.find()) {
        if (matcher.group(1).equals(name)) {
          return matcher.group(2);
        }
      }
      return "";
    }

    String[] scopes() {
      return SCOPE.matcher(text).results().map(each -> each.group(1)).toArray(String[]::new);
    }

    /** A parameter of the address the app is called back at. */
    String parameter(String name) {
      return parameters().getOrDefault(name, "");
    }

    private Map<String, String> parameters() {
      var all = new LinkedHashMap<String, String>();
      String query = location.contains("?") ? location.substring(location.indexOf('?') + 1) : "";
      for (String each : query.split("&", -1)) {
        String[] pair = each.split("=", 2);
        if (pair.length == 2) {
          all.put(pair[0], java.net.URLDecoder.decode(pair[1], StandardCharsets.UTF_8));
        }
      }
      return all;
    }
  }

  Page get(String url) {
    return send(HttpRequest.newBuilder(absolute(url)).header("Accept", "text/html").GET());
  }

  Page post(String url, String form) {
    return send(
        HttpRequest.newBuilder(absolute(url))
            .header("Accept", "text/html")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form)));
  }

  private static URI absolute(String url) {
    return URI.create(url.startsWith("http") ? url : SecuredServer.base() + url);
  }

  private Page send(HttpRequest.Builder request) {
    try {
      var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
      return new Page(
          answer.statusCode(),
          answer.headers().firstValue("Location").orElse(""),
          answer.body(),
          answer);
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  /** Signs in where the address led to the sign-in page, and goes on to where it was to lead. */
  Page signIn(String name, String password) {
    var page = get("/login");
    return post(
        "/login", form("username", name, "password", password, "_csrf", page.hidden("_csrf")));
  }

  /** Opens the address as that person, chooses the patient, allows what is asked; the callback. */
  Page authorize(String url, String user, String patient) {
    var page = get(url);
    if (page.location().contains("/login")) {
      page = get(signIn(user, user.replace("-a", "") + "-secret").location());
    }
    while (!page.location().isEmpty() && page.location().contains("/oauth2/")) {
      page = get(page.location());
      if (page.text().contains("Choose a patient")) {
        page =
            post(
                "/oauth2/patient",
                form(
                    "state",
                    page.hidden("state"),
                    "patient",
                    patient,
                    "_csrf",
                    page.hidden("_csrf")));
        assertThat(page.status()).isEqualTo(302);
      } else if (page.text().contains("id=\"allow\"")) {
        page = allow(page, page.scopes());
      }
    }
    return page;
  }

  Page allow(Page consent, String... scopes) {
    var form =
        new StringBuilder(
            form("client_id", consent.hidden("client_id"), "state", consent.hidden("state")));
    for (String each : scopes) {
      form.append("&").append(form("scope", each.replace("&amp;", "&")));
    }
    return post("/oauth2/authorize", form.toString());
  }

  static String form(String... pairs) {
    var parts = new LinkedHashMap<String, String>();
    for (int n = 0; n < pairs.length; n += 2) {
      parts.put(pairs[n], pairs[n + 1]);
    }
    return parts.entrySet().stream()
        .map(each -> each.getKey() + "=" + encoded(each.getValue()))
        .collect(Collectors.joining("&"));
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
