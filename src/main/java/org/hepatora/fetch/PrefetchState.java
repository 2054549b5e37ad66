// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fetch;

import java.util.Locale;
import org.hepatora.decision.words.Sentence;

/** What became of one prefetch key; CDS Hooks 2.0 "Prefetch query restrictions" and 2.0 errata. */
public enum PrefetchState {
  /** The EHR sent the data. */
  SENT,
  /** The EHR sent null: there is no such data. */
  NONE,
  /** The EHR left it out, or sent a part; its FHIR server gave the whole. */
  FETCHED,
  /** The EHR left the key out; the chart stored on this server was read in its place. */
  STORED,
  /** The EHR sent a part: a further page, or an error inside the Bundle. */
  PARTIAL,
  /** The EHR sent an OperationOutcome: its query failed. */
  FAILED,
  /** The EHR left the key out, and its FHIR server did not answer in time. */
  LATE,
  /** The EHR left the key out, and its FHIR server refused or failed. */
  REFUSED,
  /** The EHR left the key out, and nothing was found in its place. */
  ABSENT;

  /** What a clinician is told. */
  public Sentence words() {
    return Sentence.of("supply." + name().toLowerCase(Locale.ROOT));
  }

  /** Whether everything the key stands for is known. */
  public boolean isComplete() {
    return this == SENT || this == NONE || this == FETCHED || this == STORED;
  }

  /** Whether anything at all is known. */
  public boolean isKnown() {
    return isComplete() || this == PARTIAL;
  }
}
