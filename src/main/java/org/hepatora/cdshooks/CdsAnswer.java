// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.cdshooks;

import java.util.List;

/**
 * What a service answers.
 *
 * @param outcome words for the log line: disposition and policy version, nothing of the patient
 */
record CdsAnswer(List<Card> cards, String outcome) {
  CdsAnswer {
    cards = List.copyOf(cards);
  }
}
