// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.platform;

import java.util.function.Consumer;
import org.hl7.fhir.instance.model.api.IBaseResource;

/** What a search finds, whoever asks; for writing down what is about to be removed. */
public interface StoredMatches {
  /**
   * Hands on each match.
   *
   * @param search as {@code Type?name=value}
   */
  void each(String search, Consumer<IBaseResource> receiver);
}
