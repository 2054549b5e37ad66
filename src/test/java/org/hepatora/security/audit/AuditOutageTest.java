// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletResponse;
import java.util.concurrent.atomic.AtomicInteger;
import org.hepatora.metrics.CallMeter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** What becomes of an answer whose line in the audit cannot be written. */
class AuditOutageTest {
  private final MockHttpServletResponse response = new MockHttpServletResponse();
  private final AtomicInteger asked = new AtomicInteger();

  private void answer(int failures, FilterChain chain) throws Exception {
    var filter =
        new AuditFilter(
            entry -> {
              if (asked.incrementAndGet() <= failures) {
                throw new DataAccessResourceFailureException("away");
              }
            },
            new CallMeter(new SimpleMeterRegistry()));
    filter.doFilter(new MockHttpServletRequest("GET", "/fhir/Patient/x"), response, chain);
  }

  @Test
  void thatItIsAwayStaysTheAnswer() throws Exception {
    answer(9, (request, given) -> ((HttpServletResponse) given).setStatus(503));
    assertThat(response.getStatus()).isEqualTo(503);
    assertThat(asked).hasValue(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 403})
  void whatHasNoLineIsNotShown(int status) {
    assertThatThrownBy(
            () -> answer(9, (request, given) -> ((HttpServletResponse) given).setStatus(status)))
        .isInstanceOf(DataAccessResourceFailureException.class);
    assertThat(asked).hasValue(1);
  }

  @Test
  void whatHasBegunToLeaveWaitsForItsLine() throws Exception {
    answer(2, (request, given) -> given.flushBuffer());
    assertThat(asked).hasValue(3);
  }

  @Test
  void itDoesNotWaitForEver() {
    assertThatThrownBy(() -> answer(9, (request, given) -> given.flushBuffer()))
        .isInstanceOf(DataAccessResourceFailureException.class);
    assertThat(asked).hasValue(4);
  }

  @Test
  void theFirstFailureIsTheOneThatIsTold() {
    assertThatThrownBy(
            () ->
                answer(
                    9,
                    (request, given) -> {
                      throw new IllegalStateException("first");
                    }))
        .hasMessage("first");
  }
}
