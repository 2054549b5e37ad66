// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.hapi;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request to the FHIR endpoint as if it were to another address of it. */
final class OtherAddress extends HttpServletRequestWrapper {
  private final String method;
  private final String path;
  private final String query;

  /**
   * Beneath the servlet.
   *
   * @param path such as {@code /Patient}; empty is the endpoint itself
   */
  OtherAddress(HttpServletRequest request, String method, String path, String query) {
    super(request);
    this.method = method;
    this.path = path;
    this.query = query;
  }

  @Override
  public String getMethod() {
    return method;
  }

  @Override
  public @Nullable String getPathInfo() {
    return path.isEmpty() ? null : path;
  }

  @Override
  public String getRequestURI() {
    return getContextPath() + getServletPath() + path;
  }

  @Override
  public StringBuffer getRequestURL() {
    String whole = super.getRequestURL().toString();
    String origin = whole.substring(0, whole.length() - super.getRequestURI().length());
    return new StringBuffer(origin).append(getRequestURI());
  }

  @Override
  public @Nullable String getQueryString() {
    return query.isEmpty() ? null : query;
  }

  @Override
  public Map<String, String[]> getParameterMap() {
    var found = new LinkedHashMap<String, List<String>>();
    for (String each : query.isEmpty() ? new String[0] : query.split("&", -1)) {
      String[] parts = each.split("=", 2);
      found
          .computeIfAbsent(decoded(parts[0]), name -> new ArrayList<>())
          .add(parts.length > 1 ? decoded(parts[1]) : "");
    }
    var map = new LinkedHashMap<String, String[]>();
    found.forEach((name, values) -> map.put(name, values.toArray(new String[0])));
    return map;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  @Override
  public String @Nullable [] getParameterValues(String name) {
    return getParameterMap().get(name);
  }

  @Override
  public @Nullable String getParameter(String name) {
    var values = getParameterValues(name);
    return values == null || values.length == 0 ? null : values[0];
  }

  @Override
  public Enumeration<String> getParameterNames() {
    return Collections.enumeration(getParameterMap().keySet());
  }
}
