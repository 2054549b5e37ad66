// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.hapi.search;

import ca.uhn.fhir.jpa.search.builder.models.MissingQueryParameterPredicateParams;
import com.healthmarketscience.sqlbuilder.Condition;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A {@link Combo} is missing where both of its parts are. */
final class MissingCombo {
  private MissingCombo() {}

  /**
   * @param type whose parameter it is
   */
  static Condition of(
      @Nullable String type,
      MissingQueryParameterPredicateParams asked,
      Function<MissingQueryParameterPredicateParams, Condition> condition) {
    String name = asked.getParamName();
    if (!Combo.is(type, name)) {
      return condition.apply(asked);
    }
    Function<String, Condition> named =
        part ->
            condition.apply(
                new MissingQueryParameterPredicateParams(
                    asked.getResourceTablePredicateBuilder(),
                    asked.isMissing(),
                    part,
                    asked.getRequestPartitionId()));
    return asked.isMissing() ? Combo.both(name, named) : Combo.either(name, named);
  }
}
