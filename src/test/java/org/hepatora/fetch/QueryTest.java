// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.util.concurrent.CompletableFuture;
import org.hepatora.fetch.Fetched.State;
import org.junit.jupiter.api.Test;

/** What went wrong with a query is not what merely came too late (conformance.md 1). */
class QueryTest {
  private static final FhirSource EHR = new FhirSource("https://ehr.example/fhir", null);

  private static State after(Exception fault) {
    var query = new Query(EHR, address -> CompletableFuture.failedFuture(fault));
    query.from(EHR.address("Condition?patient=1")).join();
    return query.end().state();
  }

  @Test
  void anAnswerThatTakesTooLongIsLate() {
    assertThat(after(new HttpTimeoutException("request timed out"))).isEqualTo(State.LATE);
  }

  @Test
  void aServerThatIsNotReachedHasFailed() {
    assertThat(after(new HttpConnectTimeoutException("connect timed out"))).isEqualTo(State.FAILED);
    assertThat(after(new IOException("connection reset"))).isEqualTo(State.FAILED);
  }

  @Test
  void whatIsStillRunningAtTheEndIsLate() {
    var query = new Query(EHR, address -> new CompletableFuture<>());
    assertThat(query.from(EHR.address("Condition?patient=1"))).isNotDone();
    assertThat(query.end().state()).isEqualTo(State.LATE);
  }
}
