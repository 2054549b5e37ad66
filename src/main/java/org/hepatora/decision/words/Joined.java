// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.words;

import java.util.List;

/** Parts said in a row. */
public record Joined(List<Argument> parts, Joint joint) implements Argument {
  public Joined {
    parts = List.copyOf(parts);
  }

  public static Joined of(Joint joint, Argument... parts) {
    return new Joined(List.of(parts), joint);
  }

  public static Joined of(Joint joint, List<? extends Argument> parts) {
    return new Joined(List.copyOf(parts), joint);
  }
}
