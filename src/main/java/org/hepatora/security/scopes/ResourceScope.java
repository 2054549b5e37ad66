// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security.scopes;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A SMART scope for FHIR resources, such as {@code patient/Observation.rs?category=laboratory}.
 *
 * @param type a resource type, or {@code *} for each
 * @param access never empty
 * @param filter the search parameters a resource must match, empty for none
 * @param text as it was or would be written; SMART 1 is written as such
 */
public record ResourceScope(
    Level level, String type, Set<Access> access, String filter, String text) {
  /**
   * A parameter of the type itself. A chain, {@code _has} or {@code _filter} would ask about other
   * resources, and each match would answer yes or no about what the scope does not give; the
   * modifiers are those that a resource can be held against alone.
   */
  private static final Pattern PLAIN =
      Pattern.compile(
          "(?:[a-z][A-Za-z0-9-]*|_id|_tag|_security|_profile)"
              + "(?::(?:not|exact|contains|in|not-in|above|below|[A-Z][A-Za-z]*))?");

  private static final Pattern FORM =
      Pattern.compile(
          "(patient|user|system)/(\\*|[A-Z][A-Za-z]{1,63})\\.(read|write|\\*|[a-z]+)(?:\\?([^\\s]+))?");

  /**
   * The scope of that text, or null when it is not one for resources, or its filter looks beyond.
   */
  public static @Nullable ResourceScope parse(String text) {
    var form = FORM.matcher(text);
    if (!form.matches()) {
      return null;
    }
    String filter = form.group(4) == null ? "" : form.group(4);
    var old = filter.isEmpty() ? Access.ofWord(form.group(3)) : null;
    var access = old == null ? Access.ofLetters(form.group(3)) : old;
    if (access == null || !isFilter(filter)) {
      return null;
    }
    var level = Level.valueOf(form.group(1).toUpperCase(Locale.ROOT));
    return new ResourceScope(level, form.group(2), access, filter, text);
  }

  /** A scope in the words of SMART 2. */
  public static ResourceScope of(Level level, String type, Set<Access> access, String filter) {
    String text =
        level.word()
            + "/"
            + type
            + "."
            + Access.letters(access)
            + (filter.isEmpty() ? "" : "?" + filter);
    return new ResourceScope(level, type, access, filter, text);
  }

  /** Whether it speaks of this type. */
  public boolean speaksOf(String resourceType) {
    return type.equals("*") || type.equals(resourceType);
  }

  /**
   * What remains of this scope when no more than the other may be given, or null when nothing does.
   * What a user may see of everybody may also be given for one patient.
   */
  public @Nullable ResourceScope within(ResourceScope limit) {
    boolean sameLevel =
        level == limit.level || (level == Level.PATIENT && limit.level == Level.USER);
    if (!sameLevel || !(limit.speaksOf(type) || type.equals("*"))) {
      return null;
    }
    var both = EnumSet.copyOf(access);
    both.retainAll(limit.access);
    if (both.isEmpty()) {
      return null;
    }
    String narrower = type.equals("*") ? limit.type : type;
    String filters = joined(filter, limit.filter);
    boolean whole = both.equals(access) && narrower.equals(type) && filters.equals(filter);
    return whole ? this : of(level, narrower, Collections.unmodifiableSet(both), filters);
  }

  private static String joined(String one, String other) {
    if (one.isEmpty() || one.equals(other)) {
      return other;
    }
    return other.isEmpty() ? one : one + "&" + other;
  }

  /** A blank one, however it is written, would be no condition. */
  private static boolean hasValue(String text) {
    try {
      return !URLDecoder.decode(text, StandardCharsets.UTF_8).isBlank();
    } catch (IllegalArgumentException unreadable) {
      return false;
    }
  }

  private static boolean isFilter(String filter) {
    if (filter.isEmpty()) {
      return true;
    }
    for (String each : filter.split("&", -1)) {
      int equals = each.indexOf('=');
      if (equals < 1
          || !hasValue(each.substring(equals + 1))
          || !PLAIN.matcher(each.substring(0, equals)).matches()) {
        return false;
      }
    }
    return true;
  }
}
