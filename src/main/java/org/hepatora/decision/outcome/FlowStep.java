package org.hepatora.decision.outcome;

/** How many records passed, or were left out at, a step on the way into the comparison. */
public record FlowStep(String step, int count) {}
