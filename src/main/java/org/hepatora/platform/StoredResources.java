// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.platform;

import org.hl7.fhir.instance.model.api.IBaseResource;
import org.jspecify.annotations.Nullable;

/** What is stored under an address, whoever asks; for judging a request before it begins. */
public interface StoredResources {
  /** The newest version that has content, also of one that was deleted; null when there is none. */
  @Nullable IBaseResource last(String type, String id);

  /** What is stored now; null for what was deleted, too. */
  @Nullable IBaseResource current(String type, String id);
}
