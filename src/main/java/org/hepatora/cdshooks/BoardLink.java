// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.cdshooks;

import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;
import org.hepatora.cdshooks.Card.Link;
import org.hepatora.chart.StoredResources;
import org.hepatora.decision.words.Sentence;
import org.hepatora.language.Speech;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** Leads from a card to the patient's page here, where this server holds the patient. */
@Component
final class BoardLink {
  private final OwnServer own;
  private final Predicate<String> stored;

  @Autowired
  BoardLink(OwnServer own, StoredResources stored) {
    this(own, stored::holds);
  }

  BoardLink(OwnServer own, Predicate<String> stored) {
    this.own = own;
    this.stored = stored;
  }

  /** The link; null when the call speaks of another server's patient or of one not stored. */
  @Nullable Link of(CdsRequest request) {
    var id = request.patientId();
    return own.answersFor(request.fhirServer()) && stored.test("Patient/" + id)
        ? Link.absolute(
            Speech.say(Sentence.of("card.link-patient")),
            own.url() + "/board/patients/" + UriUtils.encodePathSegment(id, StandardCharsets.UTF_8))
        : null;
  }
}
