package org.hepatora.fhir.code;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;

/** What a concept is called, in small letters, so that words can be looked for in it. */
public final class Words {
  private Words() {}

  /** Its text and the displays of its codings. */
  public static String of(JsonNode concept) {
    var words = new StringBuilder(concept.path("text").asText());
    for (JsonNode coding : concept.path("coding")) {
      words.append(" ; ").append(coding.path("display").asText());
    }
    return words.toString().toLowerCase(Locale.ROOT);
  }

  /** Whether the word stands alone, so that "tare" is not found in "target area". */
  public static boolean hasWord(String words, String word) {
    int at = words.indexOf(word);
    while (at >= 0) {
      int end = at + word.length();
      boolean open = at == 0 || !isLetter(words.charAt(at - 1));
      boolean closed = end == words.length() || !isLetter(words.charAt(end));
      if (open && closed) {
        return true;
      }
      at = words.indexOf(word, at + 1);
    }
    return false;
  }

  /** Letters and digits of alphabets; a Chinese character ends a word of another script. */
  private static boolean isLetter(char c) {
    return Character.isLetterOrDigit(c) && c < 0x2E80;
  }

  /** Whether any word ends so, as the stems of drug names do. */
  public static boolean hasStem(String words, String stem) {
    int at = words.indexOf(stem);
    while (at >= 0) {
      int end = at + stem.length();
      boolean within = at > 0 && isLetter(words.charAt(at - 1));
      boolean closed = end == words.length() || !isLetter(words.charAt(end));
      if (within && closed) {
        return true;
      }
      at = words.indexOf(stem, at + 1);
    }
    return false;
  }
}
