// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.board;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.hepatora.Answer;
import org.hepatora.Http;

/** Somebody at a browser without scripts: keeps the session, sends the forms of a page. */
final class Visitor {
  private static final Pattern HIDDEN =
      Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");

  private final Http http;
  private String session = "";

  Visitor(Http http) {
    this.http = http;
  }

  Answer get(String path) {
    return kept(http.get(path, headers()));
  }

  /** Sends the form of that page, with its hidden fields and these others, as name and value. */
  Answer send(Answer page, String action, String... fields) {
    var text = page.text();
    int start = text.indexOf("action=\"" + action);
    if (start < 0) {
      throw new IllegalStateException("the page has no form " + action);
    }
    var pairs = new ArrayList<String>();
    var hidden = HIDDEN.matcher(text.substring(start, text.indexOf("</form>", start)));
    while (hidden.find()) {
      pairs.add(pair(hidden.group(1), hidden.group(2)));
    }
    for (int n = 0; n < fields.length; n += 2) {
      pairs.add(pair(fields[n], fields[n + 1]));
    }
    return post(action.substring(1), String.join("&", pairs));
  }

  Answer post(String path, String form) {
    var all = new ArrayList<>(List.of(headers()));
    all.add("Content-Type: application/x-www-form-urlencoded");
    return kept(http.post(path, form, all.toArray(String[]::new)));
  }

  private String[] headers() {
    return session.isEmpty() ? new String[0] : new String[] {"Cookie: " + session};
  }

  private Answer kept(Answer answer) {
    var cookie = answer.header("Set-Cookie");
    if (!cookie.isEmpty()) {
      session = cookie.split(";", 2)[0];
    }
    return answer;
  }

  private static String pair(String name, String value) {
    return name + "=" + URLEncoder.encode(value.replace("&amp;", "&"), StandardCharsets.UTF_8);
  }
}
