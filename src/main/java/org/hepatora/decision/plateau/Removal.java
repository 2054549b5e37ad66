package org.hepatora.decision.plateau;

import java.time.LocalDate;

/** A lesion resected or completely ablated, and when. */
public record Removal(String lesion, LocalDate date, String source) {}
