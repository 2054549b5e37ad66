package org.hepatora.cdshooks;

/** What became of one prefetch key; CDS Hooks 2.0 "Prefetch query restrictions" and 2.0 errata. */
enum Supply {
  /** The EHR sent the data. */
  SENT,
  /** The EHR sent null: there is no such data. */
  NONE,
  /** The EHR sent a part: a further page, or an error inside the Bundle. */
  PARTIAL,
  /** The EHR sent an OperationOutcome: its query failed. */
  FAILED,
  /** The EHR left the key out, and nothing was found in its place. */
  ABSENT,
  /** The EHR left the key out; the chart stored on this server was read in its place. */
  STORED;

  /** Whether everything the key stands for is known. */
  boolean isComplete() {
    return this == SENT || this == NONE || this == STORED;
  }
}
