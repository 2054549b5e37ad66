// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.hapi;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.RuntimeSearchParam;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Searches a compartment, {@code Patient/1/Condition}, as the type with the parameters that R4's
 * CompartmentDefinition names, any of which puts a resource into it; HAPI 8.8.0 has no compartments
 * in its storage.
 */
public final class CompartmentAddresses extends OncePerRequestFilter {
  private static final Pattern ADDRESS =
      Pattern.compile(
          "/(Patient|Encounter|Practitioner|RelatedPerson|Device)/([A-Za-z0-9.-]{1,64})"
              + "/([A-Z][A-Za-z]{1,40})(/_search)?/?");
  private static final String FILTER = "_filter=";

  private final FhirContext context;

  public CompartmentAddresses(FhirContext context) {
    this.context = context;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    chain.doFilter(asSearch(request), response);
  }

  private HttpServletRequest asSearch(HttpServletRequest request) {
    var path = request.getPathInfo();
    var address = ADDRESS.matcher(path == null ? "" : path);
    if (!address.matches()
        || !request.getMethod().equals(address.group(4) == null ? "GET" : "POST")) {
      return request;
    }
    var members = members(address.group(3), address.group(1));
    if (members.isEmpty()) {
      return request;
    }
    String search = address.group(4) == null ? "" : "/_search";
    return new OtherAddress(
        request,
        request.getMethod(),
        "/" + address.group(3) + search,
        query(request.getQueryString(), address, members));
  }

  /** The parameters of the type that put one into the compartment. */
  private List<String> members(String type, String compartment) {
    return context.getResourceTypes().contains(type)
        ? context
            .getResourceDefinition(type)
            .getSearchParamsForCompartmentName(compartment)
            .stream()
            .map(RuntimeSearchParam::getName)
            .distinct()
            .sorted()
            .toList()
        : List.of();
  }

  private static String query(@Nullable String asked, Matcher address, List<String> members) {
    String owner = address.group(1) + "/" + address.group(2);
    String condition =
        members.stream()
            .map(each -> each + " eq " + owner)
            .collect(Collectors.joining(" or ", "(", ")"));
    var parts = new ArrayList<String>();
    for (String each : asked == null || asked.isEmpty() ? new String[0] : asked.split("&", -1)) {
      if (each.startsWith(FILTER)) {
        String theirs = URLDecoder.decode(each.substring(FILTER.length()), StandardCharsets.UTF_8);
        condition = condition + " and (" + theirs + ")";
      } else {
        parts.add(each);
      }
    }
    if (members.size() == 1 && condition.startsWith("(") && !condition.contains(" and ")) {
      parts.add(members.get(0) + "=" + owner);
    } else {
      parts.add(FILTER + URLEncoder.encode(condition, StandardCharsets.UTF_8));
    }
    return String.join("&", parts);
  }
}
