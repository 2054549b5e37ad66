// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.hapi.everything;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.jpa.model.entity.ResourceIndexedSearchParamDate;
import ca.uhn.fhir.jpa.searchparam.extractor.ISearchParamExtractor;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.hepatora.errors.Kind;
import org.hepatora.errors.RequestProblem;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * Keeps to {@code start}, {@code end} and {@code _since} of Patient/$everything, which HAPI 8.8.0
 * does not have. A resource without a date of care is always in; a page may hold fewer than it was
 * asked for.
 */
@Interceptor
public final class EverythingPeriod {
  private static final String ASKED = EverythingPeriod.class.getName();
  private static final String OPERATION = "$everything";

  /** The search parameters that are dates of care, the most telling first. */
  private static final List<String> CARE =
      List.of(
          "date",
          "effective-time",
          "effective",
          "onset-date",
          "started",
          "occurrence",
          "period",
          "authoredon",
          "authored",
          "authored-on",
          "recorded-date",
          "created");

  private final ISearchParamExtractor extractor;

  public EverythingPeriod(ISearchParamExtractor extractor) {
    this.extractor = extractor;
  }

  /** What is asked, as it is asked. */
  private record Asked(
      @Nullable String start, @Nullable String end, @Nullable String since, CarePeriod period) {

    @Nullable Instant from() {
      return since == null ? null : new DateTimeType(since).getValue().toInstant();
    }
  }

  /** Called by HAPI before it reads the parameters. */
  @Hook(Pointcut.SERVER_INCOMING_REQUEST_POST_PROCESSED)
  public void read(@Nullable RequestDetails request) {
    if (request == null) {
      return;
    }
    boolean isPage = request.getRestOperationType() == RestOperationTypeEnum.GET_PAGE;
    if (!isPage && !OPERATION.equals(request.getOperation())) {
      return;
    }
    var parameters = new AskedParameters(request);
    checkTypes(parameters.value("_type"), request);
    String start = parameters.value("start");
    String end = parameters.value("end");
    String since = parameters.value("_since");
    if (since != null && !isInstant(since)) {
      throw new RequestProblem(
          Kind.INVALID_VALUE, "This is an instant, such as 2026-11-20T08:00:00Z", "_since");
    }
    if (start != null || end != null) {
      if (!isPage && !"Patient".equals(request.getResourceName())) {
        throw new RequestProblem(
            Kind.UNKNOWN_PARAMETER,
            "Only $everything of a patient has a period",
            start == null ? "end" : "start");
      }
    }
    if (start != null || end != null || since != null) {
      request.getUserData().put(ASKED, new Asked(start, end, since, CarePeriod.of(start, end)));
    }
  }

  /** Called by HAPI with what it is about to answer. */
  @Hook(Pointcut.SERVER_OUTGOING_RESPONSE)
  public void keep(@Nullable RequestDetails request, @Nullable IBaseResource answer) {
    if (request == null
        || !(request.getUserData().get(ASKED) instanceof Asked asked)
        || !(answer instanceof Bundle bundle)) {
      return;
    }
    var from = asked.from();
    bundle
        .getEntry()
        .removeIf(
            each ->
                each.hasResource()
                    && (!isWithin(each.getResource(), asked.period())
                        || isBefore(each.getResource(), from)));
    bundle.setTotalElement(null);
    for (var link : bundle.getLink()) {
      if (link.getUrl().contains("_getpages=")) {
        link.setUrl(
            link.getUrl()
                + named("start", asked.start())
                + named("end", asked.end())
                + named("_since", asked.since()));
      }
    }
  }

  /** HAPI answers 404 to a type that FHIR does not have, as if the patient were not there. */
  private static void checkTypes(@Nullable String types, RequestDetails request) {
    var known = request.getFhirContext().getResourceTypes();
    for (String each : types == null || types.isBlank() ? new String[0] : types.split(",", -1)) {
      if (!known.contains(each.trim())) {
        throw new RequestProblem(
            Kind.INVALID_VALUE, "These are resource types of FHIR R4, joined by commas", "_type");
      }
    }
  }

  private static boolean isInstant(String text) {
    try {
      return new DateTimeType(text).getValue() != null;
    } catch (RuntimeException unreadable) {
      return false;
    }
  }

  private static boolean isBefore(Resource resource, @Nullable Instant from) {
    var changed = resource.getMeta().getLastUpdated();
    return from != null && changed != null && changed.toInstant().isBefore(from);
  }

  private static String named(String name, @Nullable String value) {
    return value == null ? "" : "&" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private boolean isWithin(Resource resource, CarePeriod period) {
    var dates = List.copyOf(extractor.extractSearchParamDates(resource));
    for (String name : CARE) {
      var care = dates.stream().filter(each -> name.equals(each.getParamName())).toList();
      if (!care.isEmpty()) {
        return care.stream().anyMatch(each -> touches(each, period));
      }
    }
    return true;
  }

  private static boolean touches(ResourceIndexedSearchParamDate care, CarePeriod period) {
    return period.touches(care.getValueLowDateOrdinal(), care.getValueHighDateOrdinal());
  }
}
