package org.hepatora.decision.outcome;

/** What the cohort is too small for, and what is missing. */
public record NotComputed(String what, String why) {}
