// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.validation;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the text of a value has to look like, for each primitive type of R4 (datatypes.html); HAPI
 * reads more than it can write again. Bounds of a decimal, and of its kin, are ours.
 */
public final class PrimitiveRules {
  /** Significant digits of an IEEE 754 decimal128. */
  static final int DECIMAL_DIGITS = 34;

  /** Digits before the point: what the index of numbers holds. */
  static final int DECIMAL_WHOLE_DIGITS = 17;

  private static final int LONGEST_TEXT = 1024 * 1024;
  private static final Pattern DECIMAL =
      Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]{1,3})?");
  private static final String DATE = "(\\d{4})(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?";
  private static final String DAY = "(\\d{4})(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01])))";
  private static final String CLOCK = "([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?";
  private static final String ZONE = "(Z|[+-]((0\\d|1[0-3]):[0-5]\\d|14:00))";
  private static final Map<String, Pattern> FORMS =
      Map.ofEntries(
          form("boolean", "true|false"),
          form("integer", "0|[-+]?[1-9][0-9]*"),
          form("unsignedInt", "0|[+]?[1-9][0-9]*"),
          form("positiveInt", "[+]?[1-9][0-9]*"),
          form("date", DATE),
          form("dateTime", DATE + "|" + DAY + "T" + CLOCK + ZONE),
          form("instant", DAY + "T" + CLOCK + ZONE),
          form("time", CLOCK),
          form("oid", "urn:oid:[0-2](\\.(0|[1-9][0-9]*))+"),
          form("uuid", "urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"),
          form("id", "[A-Za-z0-9\\-.]{1,64}"));

  private PrimitiveRules() {}

  private static Map.Entry<String, Pattern> form(String type, String regex) {
    return Map.entry(type, Pattern.compile(regex));
  }

  /** What is wrong with the value, without quoting it; null when it is one of that type. */
  public static @Nullable String broken(String type, String value) {
    return switch (type) {
      case "string", "markdown" -> text(value);
      case "code" -> code(value);
      case "uri", "url", "canonical" -> address(value);
      case "decimal" -> decimal(value);
      case "xhtml" -> narrative(value);
      case "base64Binary" -> isBase64(value) ? null : formOf(type);
      case "integer", "unsignedInt", "positiveInt" -> unlike(type, value, !isInteger(value));
      case "date", "dateTime", "instant" -> unlike(type, value, !isDay(value));
      default -> unlike(type, value, false);
    };
  }

  private static @Nullable String unlike(String type, String value, boolean otherwise) {
    var form = FORMS.get(type);
    return form != null && (otherwise || !form.matcher(value).matches()) ? formOf(type) : null;
  }

  private static String formOf(String type) {
    return "This is not the form of a FHIR " + type;
  }

  private static @Nullable String text(String value) {
    if (value.length() > LONGEST_TEXT && value.codePointCount(0, value.length()) > LONGEST_TEXT) {
      return "A text has at most 1024 * 1024 characters";
    }
    return value.isBlank() ? "A value is not empty" : characters(value);
  }

  /** Only what XML can carry too reads back in both formats. */
  private static @Nullable String characters(String value) {
    for (int i = 0; i < value.length(); i++) {
      char each = value.charAt(i);
      boolean pair =
          Character.isHighSurrogate(each)
              && i + 1 < value.length()
              && Character.isLowSurrogate(value.charAt(i + 1));
      if (pair) {
        i++;
      } else if (!isCharacter(each)) {
        return "The value holds a control character, or half of one";
      }
    }
    return null;
  }

  private static boolean isCharacter(char each) {
    return each < ' '
        ? each == '\t' || each == '\n' || each == '\r'
        : !Character.isSurrogate(each) && each < '\uFFFE';
  }

  private static @Nullable String code(String value) {
    boolean spaced = value.isBlank() || isSpace(value.charAt(0));
    for (int i = 1; i < value.length() && !spaced; i++) {
      boolean last = i == value.length() - 1;
      spaced = isSpace(value.charAt(i)) && (last || isSpace(value.charAt(i - 1)));
    }
    return spaced ? formOf("code") : characters(value);
  }

  private static @Nullable String address(String value) {
    for (int i = 0; i < value.length(); i++) {
      if (isSpace(value.charAt(i))) {
        return "There is no space in an address";
      }
    }
    return text(value);
  }

  private static boolean isSpace(char each) {
    return each == ' ' || (each >= '\t' && each <= '\r');
  }

  private static @Nullable String decimal(String value) {
    if (!DECIMAL.matcher(value).matches()) {
      return formOf("decimal");
    }
    var number = new BigDecimal(value);
    boolean fits =
        number.signum() == 0
            ? Math.abs(number.scale()) <= DECIMAL_DIGITS
            : number.precision() <= DECIMAL_DIGITS
                && number.scale() <= DECIMAL_DIGITS
                && number.precision() - number.scale() <= DECIMAL_WHOLE_DIGITS;
    return fits
        ? null
        : "A decimal has at most 34 digits, 17 of them before and 34 after the point";
  }

  private static @Nullable String narrative(String value) {
    String trimmed = value.trim();
    return trimmed.startsWith("<div") && trimmed.endsWith(">")
        ? characters(value)
        : "A narrative is one XHTML div";
  }

  private static boolean isBase64(String value) {
    int count = 0;
    int padding = 0;
    for (int i = 0; i < value.length(); i++) {
      char each = value.charAt(i);
      if (isSpace(each)) {
        continue;
      }
      count++;
      padding += each == '=' ? 1 : 0;
      if (each != '=' && (padding > 0 || !isBase64(each))) {
        return false;
      }
    }
    return count > 0 && count % 4 == 0 && padding <= 2;
  }

  private static boolean isBase64(char each) {
    return (each >= 'a' && each <= 'z')
        || (each >= 'A' && each <= 'Z')
        || (each >= '0' && each <= '9')
        || each == '+'
        || each == '/';
  }

  /** 32 bits. */
  private static boolean isInteger(String value) {
    try {
      Integer.parseInt(value);
      return true;
    } catch (NumberFormatException other) {
      return false;
    }
  }

  /** Whether there is such a day; there is no 30 February and no year 0. */
  private static boolean isDay(String value) {
    try {
      return !value.startsWith("0000")
          && switch (value.indexOf('T') < 0 ? value.length() : value.indexOf('T')) {
            case 4 -> true;
            case 7 -> YearMonth.parse(value).isAfter(YearMonth.of(0, 12));
            default -> LocalDate.parse(value.substring(0, 10)).getYear() > 0;
          };
    } catch (DateTimeException | IndexOutOfBoundsException noDay) {
      return false;
    }
  }
}
