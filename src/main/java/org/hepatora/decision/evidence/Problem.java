package org.hepatora.decision.evidence;

/**
 * A recorded fact that could not be read: where it stands (FHIRPath) and what is wrong with it.
 * Never contains the patient's data.
 */
public record Problem(String path, String text) {
  /** Of a whole stored resource: whatever it says is unknown. */
  public static final String UNREADABLE = "the stored resource cannot be read";
}
