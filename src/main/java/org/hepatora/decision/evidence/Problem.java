package org.hepatora.decision.evidence;

import org.hepatora.decision.words.Argument;
/**
 * A recorded fact that could not be read: where it stands (FHIRPath) and what is wrong with it.
 * Never contains the patient's data.
 */
public record Problem(String path, Argument text) {}
