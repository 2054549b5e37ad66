package org.hepatora.decision.words;

/** A part said as a sentence of its own, with a capital letter and a full stop. */
public record Whole(Argument part) implements Argument {
  @Override
  public Argument whole() {
    return this;
  }
}
