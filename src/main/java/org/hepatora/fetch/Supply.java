package org.hepatora.fetch;

/** What became of one prefetch key; CDS Hooks 2.0 "Prefetch query restrictions" and 2.0 errata. */
public enum Supply {
  /** The EHR sent the data. */
  SENT("Sent by the EHR"),
  /** The EHR sent null: there is no such data. */
  NONE("None, says the EHR"),
  /** The EHR left it out, or sent a part; its FHIR server gave the whole. */
  FETCHED("Fetched from the EHR's FHIR server"),
  /** The EHR left the key out; the chart stored on this server was read in its place. */
  STORED("Left out by the EHR and read from the chart stored on this server"),
  /** The EHR sent a part: a further page, or an error inside the Bundle. */
  PARTIAL("Sent in part"),
  /** The EHR sent an OperationOutcome: its query failed. */
  FAILED("Failed at the EHR"),
  /** The EHR left the key out, and its FHIR server did not answer in time. */
  LATE("Not sent, and not fetched from the EHR's FHIR server in time"),
  /** The EHR left the key out, and its FHIR server refused or failed. */
  REFUSED("Not sent, and not to be had from the EHR's FHIR server"),
  /** The EHR left the key out, and nothing was found in its place. */
  ABSENT("Not supplied by the EHR");

  private final String words;

  Supply(String words) {
    this.words = words;
  }

  /** What a clinician is told. */
  public String words() {
    return words;
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
