package org.hepatora.decision.words;

import java.util.List;
import java.util.stream.Stream;

/** Parts said in a row. */
public record Joined(List<Argument> parts, Joint joint) implements Argument {
  public Joined {
    parts = List.copyOf(parts);
  }

  public static Joined of(Joint joint, Object... parts) {
    return new Joined(Stream.of(parts).map(Argument::of).toList(), joint);
  }
}
