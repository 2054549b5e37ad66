package org.hepatora.decision.outcome;

import org.hepatora.decision.words.Argument;
/** What the cohort is too small for, and what is missing. */
public record NotComputed(String what, Argument why) {}
