// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.options;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.RequestBuilder;

/** Requirement 51 of conformance.md 1. */
class CorsTest {
  private static final String EHR = "https://ehr.example";
  private static final String ALLOW_ORIGIN = "Access-Control-Allow-Origin";

  private final Ehr ehr = new Ehr();

  @ParameterizedTest
  @ValueSource(strings = {"/cds-services", Ehr.REVIEW})
  void answersThePreflightOfAnAllowedOriginWithoutAuthorization(String url) throws Exception {
    var response =
        perform(
            options(url)
                .header("Origin", EHR)
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization,content-type"));
    assertThat(response.getStatus()).isEqualTo(204);
    assertThat(response.getHeader(ALLOW_ORIGIN)).isEqualTo(EHR);
    assertThat(response.getHeader("Access-Control-Allow-Methods"))
        .contains("GET", "POST", "OPTIONS");
    assertThat(response.getHeader("Access-Control-Allow-Headers"))
        .contains("authorization", "content-type", "accept");
    assertThat(response.getHeader("Access-Control-Max-Age")).matches("\\d+");
    assertThat(response.getHeaders("Vary")).contains("Origin");
  }

  @Test
  void requirement51LetsEveryPortOfThisMachineInWhereThePatternSaysSo() throws Exception {
    var response = perform(get("/cds-services").header("Origin", "http://localhost:8098"));
    assertThat(response.getHeader(ALLOW_ORIGIN)).isEqualTo("http://localhost:8098");
  }

  @Test
  void requirement51NamesTheOriginOnErrorsTooOrABrowserHidesTheReason() throws Exception {
    var missing = perform(post(Ehr.REVIEW).header("Origin", EHR).contentType("text/plain"));
    assertThat(missing.getStatus()).isEqualTo(415);
    assertThat(missing.getHeader(ALLOW_ORIGIN)).isEqualTo(EHR);
    assertThat(missing.getHeaders("Vary")).contains("Origin");
    var body = Ehr.callWithoutPrefetch().toString();
    var noData =
        perform(
            post(Ehr.REVIEW).header("Origin", EHR).contentType("application/json").content(body));
    assertThat(noData.getStatus()).isEqualTo(412);
    assertThat(noData.getHeader(ALLOW_ORIGIN)).isEqualTo(EHR);
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://evil.example", "null", "https://ehr.example.evil.example"})
  void givesAnotherOriginNoLeave(String origin) throws Exception {
    var answer = perform(get("/cds-services").header("Origin", origin));
    assertThat(answer.getHeader(ALLOW_ORIGIN)).isNull();
    var preflight =
        perform(
            options(Ehr.REVIEW)
                .header("Origin", origin)
                .header("Access-Control-Request-Method", "POST"));
    assertThat(preflight.getHeader(ALLOW_ORIGIN)).isNull();
    assertThat(preflight.getHeader("Access-Control-Allow-Methods")).isNull();
  }

  @Test
  void requirement51NeedsNoOriginFromAServer() throws Exception {
    assertThat(perform(get("/cds-services")).getStatus()).isEqualTo(200);
  }

  private MockHttpServletResponse perform(RequestBuilder request) throws Exception {
    return ehr.mvc().perform(request).andReturn().getResponse();
  }
}
