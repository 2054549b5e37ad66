package org.hepatora.decision.words;

/** A name that is the same in every language: a code, a unit, an abbreviation, a citation. */
public record Term(String text) implements Argument {}
