// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.hapi.search;

import ca.uhn.fhir.interceptor.model.RequestPartitionId;
import ca.uhn.fhir.jpa.dao.predicate.SearchFilterParser.CompareOperation;
import ca.uhn.fhir.jpa.search.builder.models.MissingQueryParameterPredicateParams;
import ca.uhn.fhir.jpa.search.builder.predicate.BaseQuantityPredicateBuilder;
import ca.uhn.fhir.jpa.search.builder.predicate.QuantityPredicateBuilder;
import ca.uhn.fhir.jpa.search.builder.sql.SearchQueryBuilder;
import ca.uhn.fhir.rest.param.QuantityParam;
import com.healthmarketscience.sqlbuilder.Condition;
import jakarta.persistence.criteria.CriteriaBuilder;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Takes the number of a quantity for the range its digits stand for, as R4 does for {@code eq} and
 * {@code ne} (search.html 3.1.1.4.12); HAPI 8.8.0 looks for the very number, and fails on {@code
 * sa} and {@code eb}. Asks a {@link Combo} of its parts.
 */
public final class QuantityPredicate extends QuantityPredicateBuilder {
  private final SearchQueryBuilder query;

  /** Called by HAPI for each query. */
  public QuantityPredicate(SearchQueryBuilder query) {
    super(query);
    this.query = query;
  }

  @Override
  public Condition createPredicateQuantity(
      QuantityParam asked,
      String type,
      String parameter,
      @Nullable CriteriaBuilder unused,
      BaseQuantityPredicateBuilder from,
      @Nullable CompareOperation operator,
      RequestPartitionId partition) {
    var part = CompositePart.ofValue(parameter);
    Function<String, Condition> named =
        name -> named(name, asked, type, unused, from, operator, partition);
    if (part != null) {
      return part.of(parameter, named);
    }
    return Combo.is(type, parameter) ? Combo.either(parameter, named) : named.apply(parameter);
  }

  @Override
  public Condition createPredicateParamMissingValue(MissingQueryParameterPredicateParams asked) {
    return MissingCombo.of(query.getResourceType(), asked, super::createPredicateParamMissingValue);
  }

  private Condition named(
      String parameter,
      QuantityParam asked,
      String type,
      @Nullable CriteriaBuilder unused,
      BaseQuantityPredicateBuilder from,
      @Nullable CompareOperation operator,
      RequestPartitionId partition) {
    if (asked.getValue() == null) {
      return super.createPredicateQuantity(
          asked, type, parameter, unused, from, operator, partition);
    }
    return NumericCondition.of(
        Comparison.of(operator, asked.getPrefix()),
        asked.getValue(),
        (than, number) ->
            super.createPredicateQuantity(
                new QuantityParam(null, number, asked.getSystem(), asked.getUnits()),
                type,
                parameter,
                unused,
                from,
                than,
                partition));
  }
}
