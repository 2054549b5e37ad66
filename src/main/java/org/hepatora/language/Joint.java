package org.hepatora.language;

import java.util.ArrayList;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What parts a text in English, and what joins its parts in another language. */
record Joint(Pattern parting, String joining) {
  Joint(String parting, String joining) {
    this(Pattern.compile(parting), joining);
  }

  /** The parts said one by one; null when there are none, or none of them could be said. */
  @Nullable String apart(String english, UnaryOperator<String> say) {
    var parts = parting.split(english);
    if (parts.length < 2) {
      return null;
    }
    var said = new ArrayList<String>();
    boolean any = false;
    for (var part : parts) {
      var other = say.apply(part);
      any |= !other.equals(part);
      said.add(other);
    }
    return any ? String.join(joining, said) : null;
  }
}
