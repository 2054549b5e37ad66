package org.hepatora.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A pattern of English with places to fill, and what it is in another language.
 *
 * @param english matches the whole text and captures what stands in the places
 * @param mark the longest piece of its own, in small letters; a text without it does not fit
 * @param places the numbers of the places, in the order of the English
 * @param words how many letters and digits of its own the English has
 * @param said with {@code {0}} where the first place's text belongs
 */
record Phrase(Pattern english, String mark, int[] places, int words, String said) {
  private static final Pattern PLACE = Pattern.compile("\\{(\\d)(?:,(number|date|word))?}");

  /** A space between two Chinese characters, or beside Chinese brackets. */
  private static final Pattern GAP =
      Pattern.compile("(?<=[\\p{IsHan}）]) (?=[\\p{IsHan}（])|(?<=）) | (?=（)");

  /** Text at the beginning; it ends with its clause. */
  private static final String FIRST = "((?:(?!\\. |; ).)+?)";

  /** Text further on; it ends with its sentence. */
  private static final String FURTHER = "((?:(?!\\. ).)+?)";

  static boolean isOpen(String english) {
    return PLACE.matcher(english).find();
  }

  static Phrase of(String english, String said) {
    var regex = new StringBuilder();
    var places = new ArrayList<Integer>();
    var place = PLACE.matcher(english);
    int at = 0;
    while (place.find()) {
      regex.append(Pattern.quote(english.substring(at, place.start()))).append(captured(place));
      places.add(Integer.valueOf(place.group(1)));
      at = place.end();
    }
    regex.append(Pattern.quote(english.substring(at)));
    var mark =
        Stream.of(PLACE.split(english)).max(Comparator.comparingInt(String::length)).orElse("");
    int words = (int) PLACE.matcher(english).replaceAll("").chars().filter(Phrase::isWord).count();
    return new Phrase(
        Pattern.compile(regex.toString(), Pattern.CASE_INSENSITIVE),
        mark.toLowerCase(Locale.ROOT),
        places.stream().mapToInt(Integer::intValue).toArray(),
        words,
        said);
  }

  /** The other language with its places filled; null when the English does not fit. */
  @Nullable String fill(String text, UnaryOperator<String> say) {
    var found = english.matcher(text);
    if (!found.matches()) {
      return null;
    }
    var parts = new String[places.length];
    boolean any = words > 0;
    for (int i = 0; i < places.length; i++) {
      var part = found.group(i + 1);
      parts[places[i]] = say.apply(part);
      any |= !parts[places[i]].equals(part);
    }
    return any ? GAP.matcher(filled(parts)).replaceAll("") : null;
  }

  private String filled(String[] parts) {
    return PLACE
        .matcher(said)
        .replaceAll(it -> Matcher.quoteReplacement(parts[Integer.parseInt(it.group(1))]));
  }

  private static boolean isWord(int letter) {
    return Character.isLetterOrDigit(letter);
  }

  private static String captured(Matcher place) {
    return switch (String.valueOf(place.group(2))) {
      case "number" -> "([-+]?\\d+(?:\\.\\d+)?)";
      case "word" -> "(\\S+)";
      case "date" -> "(\\d{4}-\\d{2}-\\d{2})";
      default -> place.start() == 0 ? FIRST : FURTHER;
    };
  }
}
