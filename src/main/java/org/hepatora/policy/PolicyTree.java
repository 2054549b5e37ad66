// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.policy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.hepatora.decision.policy.Policy;
import org.hepatora.decision.units.Limit;
import org.jspecify.annotations.Nullable;

/**
 * The limits of a policy under their keys, e.g. {@code gates.hard-stops.platelets}: the names of
 * the records' components, joined by dots. A new limit in the code has its key at once.
 */
public final class PolicyTree {
  private PolicyTree() {}

  /** Two limits of one group that can not stand together. */
  static final class Contradiction extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String group;

    private Contradiction(String group, String message) {
      super(message);
      this.group = group;
    }

    /** What the keys of the group begin with; empty when they are in several groups. */
    String group() {
      return group;
    }
  }

  /** Every limit of the policy under its key, in the order of the code. */
  public static Map<String, Limit> limits(Policy policy) {
    var limits = new LinkedHashMap<String, Limit>();
    collect("", policy, limits);
    return limits;
  }

  private static void collect(String prefix, Record node, Map<String, Limit> limits) {
    for (var component : node.getClass().getRecordComponents()) {
      var value = value(component, node);
      var key = prefix + kebab(component.getName());
      if (value instanceof Limit limit) {
        limits.put(key, limit);
      } else if (value instanceof Record inner) {
        collect(key + ".", inner, limits);
      }
    }
  }

  /**
   * The policy with other limits under some keys and another version.
   *
   * @throws Contradiction when two limits contradict each other
   */
  static Policy with(Policy policy, Map<String, Limit> changed, String version) {
    var rebuilt = (Policy) rebuild("", policy, changed);
    return new Policy(
        version,
        rebuilt.ages(),
        rebuilt.gates(),
        rebuilt.response(),
        rebuilt.plateau(),
        rebuilt.behaviour(),
        rebuilt.therapy(),
        rebuilt.plan(),
        rebuilt.scans(),
        rebuilt.markers());
  }

  private static Record rebuild(String prefix, Record node, Map<String, Limit> changed) {
    var components = node.getClass().getRecordComponents();
    var values = new @Nullable Object[components.length];
    for (int i = 0; i < components.length; i++) {
      var key = prefix + kebab(components[i].getName());
      var value = value(components[i], node);
      if (value instanceof Limit limit) {
        value = changed.getOrDefault(key, limit);
      } else if (value instanceof Record inner) {
        value = rebuild(key + ".", inner, changed);
      }
      values[i] = value;
    }
    return construct(prefix, node, components, values);
  }

  private static Record construct(
      String prefix, Record node, RecordComponent[] components, @Nullable Object[] values) {
    var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      return node.getClass().getDeclaredConstructor(types).newInstance(values);
    } catch (InvocationTargetException refused) {
      throw new Contradiction(prefix, String.valueOf(refused.getTargetException().getMessage()));
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException("a record of the policy is not public", impossible);
    }
  }

  private static @Nullable Object value(RecordComponent component, Record node) {
    try {
      return component.getAccessor().invoke(node);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException("a record of the policy is not public", impossible);
    }
  }

  private static String kebab(String name) {
    var text = new StringBuilder();
    for (char c : name.toCharArray()) {
      text.append(Character.isUpperCase(c) ? "-" : "").append(c);
    }
    return text.toString().toLowerCase(Locale.ROOT);
  }
}
