// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.hapi.search;

import ca.uhn.fhir.interceptor.model.RequestPartitionId;
import ca.uhn.fhir.jpa.dao.predicate.SearchFilterParser.CompareOperation;
import ca.uhn.fhir.jpa.search.builder.predicate.NumberPredicateBuilder;
import ca.uhn.fhir.jpa.search.builder.sql.SearchQueryBuilder;
import ca.uhn.fhir.model.api.IQueryParameterType;
import com.healthmarketscience.sqlbuilder.Condition;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Takes the number of a search for the range its digits stand for, as R4 does for {@code eq} and
 * {@code ne} (search.html 3.1.1.4.6); HAPI 8.8.0 looks for the very number.
 */
public final class NumberPredicate extends NumberPredicateBuilder {
  /** Called by HAPI for each query. */
  public NumberPredicate(SearchQueryBuilder query) {
    super(query);
  }

  @Override
  public Condition createPredicateNumeric(
      String type,
      String parameter,
      @Nullable CompareOperation operator,
      BigDecimal value,
      RequestPartitionId partition,
      IQueryParameterType asked) {
    return NumericCondition.of(
        Comparison.of(operator, null),
        value,
        (than, number) ->
            super.createPredicateNumeric(type, parameter, than, number, partition, asked));
  }
}
