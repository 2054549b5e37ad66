// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.hapi.search;

import com.healthmarketscience.sqlbuilder.ComboCondition;
import com.healthmarketscience.sqlbuilder.Condition;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The combo parameters of R4, which search an Observation and its components at once. Each is asked
 * of the two parameters it is made of, so that the index needs no third row of the same value.
 */
public final class Combo {
  private static final String TYPE = "Observation";

  private static final Map<String, List<String>> PARTS =
      Map.of(
          "combo-code", List.of("code", "component-code"),
          "combo-value-quantity", List.of("value-quantity", "component-value-quantity"),
          "combo-value-concept", List.of("value-concept", "component-value-concept"));

  private Combo() {}

  /**
   * Whether the index keeps no values of this parameter.
   *
   * @param type of the resource; null is unknown
   */
  public static boolean is(@Nullable String type, @Nullable String parameter) {
    return TYPE.equals(type) && parameter != null && PARTS.containsKey(parameter);
  }

  /** Either part meets the condition. */
  static Condition either(String parameter, Function<String, Condition> condition) {
    return ComboCondition.or(of(parameter, condition));
  }

  /** Both parts meet the condition. */
  static Condition both(String parameter, Function<String, Condition> condition) {
    return ComboCondition.and(of(parameter, condition));
  }

  private static Object[] of(String parameter, Function<String, Condition> condition) {
    return PARTS.getOrDefault(parameter, List.of(parameter)).stream().map(condition).toArray();
  }
}
