// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.hapi.search;

import ca.uhn.fhir.context.RuntimeSearchParam;
import ca.uhn.fhir.rest.param.TokenParam;
import com.google.common.hash.Hashing;
import com.healthmarketscience.sqlbuilder.ComboCondition;
import com.healthmarketscience.sqlbuilder.Condition;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.hepatora.errors.Kind;
import org.hepatora.errors.Outcomes;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ConcurrentReferenceHashMap;

/**
 * The code of a composite search over elements that repeat, such as the components of an
 * Observation, until its value is asked for. HAPI 8.8.0 (QueryStack.createPredicateComposite) joins
 * the two by the resource alone, so that {@code 8480-6$70} finds systolic 120, diastolic 70. Here
 * the index has each value once more, under a name that says whose it is ({@link ComponentIndex}).
 *
 * @param code the first part of the composite
 * @param ofTheRoot what its code asks of the resource itself; null where only its elements count
 */
record CompositePart(TokenParam code, @Nullable Condition ofTheRoot) {
  /** The parameters of R4 whose composites are over elements that repeat, by that of the code. */
  private static final Map<String, Set<String>> VALUES =
      Map.of(
          "component-code", Set.of("component-value-quantity", "component-value-concept"),
          "combo-code", Set.of("combo-value-quantity", "combo-value-concept"),
          "context-type", Set.of("context-quantity", "context"),
          "characteristic", Set.of("value"));

  /** Asked for each resource that is written; a definition that changes is another object. */
  private static final Map<RuntimeSearchParam, Boolean> KEPT = new ConcurrentReferenceHashMap<>();

  private static final ThreadLocal<CompositePart> ASKED = new ThreadLocal<>();
  private static final String CALLER = "createPredicateComposite";

  /** Whether HAPI asks this on behalf of a composite over elements. */
  static boolean isCode(String parameter) {
    return VALUES.containsKey(parameter) && isWithinComposite();
  }

  private static boolean isWithinComposite() {
    return StackWalker.getInstance()
        .walk(frames -> frames.anyMatch(frame -> frame.getMethodName().equals(CALLER)));
  }

  /** Kept for the value, which HAPI asks for next, in this thread. */
  void keep() {
    if (code.getModifier() != null || code.getValue() == null || code.getValue().isEmpty()) {
      throw Outcomes.response(
          Kind.INVALID_VALUE, "The first part of this composite names one code", null);
    }
    ASKED.set(this);
  }

  /** The code whose value this parameter asks for; null outside such a composite. */
  static @Nullable CompositePart ofValue(String parameter) {
    var asked = ASKED.get();
    if (asked == null
        || VALUES.values().stream().noneMatch(each -> each.contains(parameter))
        || !isWithinComposite()) {
      return null;
    }
    ASKED.remove();
    return asked;
  }

  /** The condition for the value, from the same one for a parameter of another name. */
  Condition of(String parameter, Function<String, Condition> condition) {
    String ofElement = parameter.replaceFirst("^combo-", "component-");
    var paired = condition.apply(name(ofElement, code.getSystem(), code.getValue()));
    return ofTheRoot == null
        ? paired
        : ComboCondition.or(
            paired,
            ComboCondition.and(ofTheRoot, condition.apply(parameter.replaceFirst("^combo-", ""))));
  }

  /** Whether the index keeps anything for this composite: one of its parts is a code of these. */
  static boolean isKept(RuntimeSearchParam composite) {
    return KEPT.computeIfAbsent(composite, CompositePart::hasCodeOfElements);
  }

  private static boolean hasCodeOfElements(RuntimeSearchParam composite) {
    return composite.getComponents().stream()
        .map(RuntimeSearchParam.Component::getReference)
        .filter(Objects::nonNull)
        .anyMatch(CompositePart::isCodeOfElements);
  }

  private static boolean isCodeOfElements(String definition) {
    return VALUES.keySet().stream()
        .anyMatch(code -> !code.startsWith("combo-") && definition.endsWith(code));
  }

  /** Whether values of this parameter are kept by their codes; combos are made of the others. */
  static boolean isKept(String code, String value) {
    return !code.startsWith("combo-") && VALUES.getOrDefault(code, Set.of()).contains(value);
  }

  /**
   * The name in the index of the values that stand beside this code.
   *
   * @param system null is any
   */
  static String name(String parameter, @Nullable String system, String code) {
    String of = system == null ? code : system + "|" + code;
    return parameter
        + "@"
        + Hashing.sha256().hashString(of, StandardCharsets.UTF_8).toString().substring(0, 16);
  }
}
