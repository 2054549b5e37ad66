package org.hepatora.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The phrases of one language.
 *
 * @param fixed those without a place to fill, by their English in small letters
 * @param open those with places, the one with the most words of its own first
 */
record Phrases(Map<String, String> fixed, List<Phrase> open) {
  /**
   * From a bundle of English patterns and one of what they are in another language.
   *
   * @throws java.util.MissingResourceException when a key has no words in the other language
   */
  static Phrases of(ResourceBundle english, ResourceBundle other) {
    var fixed = new HashMap<String, String>();
    var open = new ArrayList<Phrase>();
    for (var key : english.keySet()) {
      var pattern = english.getString(key);
      var said = other.getString(key);
      if (Phrase.isOpen(pattern)) {
        open.add(Phrase.of(pattern, said));
      } else {
        fixed.put(pattern.toLowerCase(Locale.ROOT), said);
      }
    }
    open.sort(Comparator.comparingInt(Phrase::words).reversed().thenComparing(Phrase::said));
    return new Phrases(Map.copyOf(fixed), List.copyOf(open));
  }

  /** What a text is in this language; null when no phrase fits. */
  @Nullable String find(String english, UnaryOperator<String> say) {
    var small = english.toLowerCase(Locale.ROOT);
    var whole = fixed.get(small);
    if (whole != null) {
      return whole;
    }
    for (var phrase : open) {
      var said = small.contains(phrase.mark()) ? phrase.fill(english, say) : null;
      if (said != null) {
        return said;
      }
    }
    return null;
  }
}
