// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.hapi.search;

import ca.uhn.fhir.context.RuntimeSearchParam;
import ca.uhn.fhir.interceptor.model.RequestPartitionId;
import ca.uhn.fhir.jpa.dao.predicate.SearchFilterParser.CompareOperation;
import ca.uhn.fhir.jpa.search.builder.models.MissingQueryParameterPredicateParams;
import ca.uhn.fhir.jpa.search.builder.predicate.TokenPredicateBuilder;
import ca.uhn.fhir.jpa.search.builder.sql.SearchQueryBuilder;
import ca.uhn.fhir.model.api.IQueryParameterType;
import ca.uhn.fhir.rest.param.TokenParam;
import com.healthmarketscience.sqlbuilder.ComboCondition;
import com.healthmarketscience.sqlbuilder.Condition;
import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the two parts of a composite to one element, where HAPI 8.8.0 does not; see {@link
 * CompositePart}. Asks a {@link Combo} of its parts.
 */
public final class TokenPredicate extends TokenPredicateBuilder {
  private final SearchQueryBuilder query;

  /** Called by HAPI for each query. */
  public TokenPredicate(SearchQueryBuilder query) {
    super(query);
    this.query = query;
  }

  @Override
  public @Nullable Condition createPredicateToken(
      Collection<IQueryParameterType> asked,
      String type,
      @Nullable String prefix,
      RuntimeSearchParam parameter,
      @Nullable CompareOperation operator,
      RequestPartitionId partition) {
    String name = parameter.getName();
    if (CompositePart.isCode(name) && asked.iterator().next() instanceof TokenParam code) {
      if (!name.startsWith("combo-")) {
        new CompositePart(code, null).keep();
        return super.createPredicateToken(asked, type, prefix, parameter, operator, partition);
      }
      var root = named("code", asked, type, prefix, parameter, operator, partition);
      new CompositePart(code, root).keep();
      return ComboCondition.or(
          root, named("component-code", asked, type, prefix, parameter, operator, partition));
    }
    var part = CompositePart.ofValue(name);
    Function<String, Condition> named =
        other -> named(other, asked, type, prefix, parameter, operator, partition);
    if (part != null) {
      return part.of(name, named);
    }
    return Combo.is(type, name)
        ? Combo.either(name, named)
        : super.createPredicateToken(asked, type, prefix, parameter, operator, partition);
  }

  @Override
  public Condition createPredicateParamMissingValue(MissingQueryParameterPredicateParams asked) {
    return MissingCombo.of(query.getResourceType(), asked, super::createPredicateParamMissingValue);
  }

  private Condition named(
      String name,
      Collection<IQueryParameterType> asked,
      String type,
      @Nullable String prefix,
      RuntimeSearchParam parameter,
      @Nullable CompareOperation operator,
      RequestPartitionId partition) {
    var other =
        new RuntimeSearchParam(
            parameter.getId(),
            parameter.getUri(),
            name,
            parameter.getDescription(),
            parameter.getPath(),
            parameter.getParamType(),
            parameter.getProvidesMembershipInCompartments(),
            parameter.getTargets(),
            parameter.getStatus(),
            parameter.getBase());
    return super.createPredicateToken(asked, type, prefix, other, operator, partition);
  }
}
