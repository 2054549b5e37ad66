package org.hepatora.hapi.search;

import ca.uhn.fhir.interceptor.model.RequestPartitionId;
import ca.uhn.fhir.jpa.dao.predicate.SearchFilterParser.CompareOperation;
import ca.uhn.fhir.jpa.search.builder.predicate.BaseQuantityPredicateBuilder;
import ca.uhn.fhir.jpa.search.builder.predicate.QuantityPredicateBuilder;
import ca.uhn.fhir.jpa.search.builder.sql.SearchQueryBuilder;
import ca.uhn.fhir.rest.param.QuantityParam;
import com.healthmarketscience.sqlbuilder.Condition;
import jakarta.persistence.criteria.CriteriaBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Takes the number of a quantity for the range its digits stand for, as R4 does for {@code eq} and
 * {@code ne} (search.html 3.1.1.4.12); HAPI 8.8.0 looks for the very number, and fails on {@code
 * sa} and {@code eb}.
 */
public final class QuantityPredicate extends QuantityPredicateBuilder {
  /** Called by HAPI for each query. */
  public QuantityPredicate(SearchQueryBuilder query) {
    super(query);
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
    return part == null
        ? named(parameter, asked, type, unused, from, operator, partition)
        : part.of(parameter, name -> named(name, asked, type, unused, from, operator, partition));
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
