// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The patients a request names by its address, whatever came of it; a refusal showed nobody's. */
final class NamedPatients {
  private static final Pattern IN_PATH =
      Pattern.compile("/fhir/Patient/([A-Za-z0-9.-]{1,64})(?:/.*)?");
  private static final Pattern REFERENCE = Pattern.compile("(?:Patient/)?([A-Za-z0-9.-]{1,64})");
  private static final List<String> PARAMETERS = List.of("patient", "subject");
  private static final int MOST = 50;

  private NamedPatients() {}

  static Set<String> in(HttpServletRequest request) {
    var named = new TreeSet<String>();
    var path = IN_PATH.matcher(request.getRequestURI());
    if (path.matches()) {
      named.add(path.group(1));
    }
    if (request.getQueryString() != null) {
      PARAMETERS.stream()
          .map(request::getParameterValues)
          .filter(values -> values != null)
          .flatMap(Arrays::stream)
          .flatMap(value -> Arrays.stream(value.split(",", MOST)))
          .map(REFERENCE::matcher)
          .filter(matcher -> matcher.matches())
          .limit(MOST)
          .forEach(matcher -> named.add(matcher.group(1)));
    }
    return named;
  }
}
