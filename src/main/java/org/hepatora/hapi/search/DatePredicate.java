// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.hapi.search;

import ca.uhn.fhir.jpa.dao.predicate.SearchFilterParser.CompareOperation;
import ca.uhn.fhir.jpa.search.builder.predicate.DatePredicateBuilder;
import ca.uhn.fhir.jpa.search.builder.sql.SearchQueryBuilder;
import ca.uhn.fhir.model.api.IQueryParameterType;
import ca.uhn.fhir.rest.param.DateParam;
import ca.uhn.fhir.rest.param.ParamPrefixEnum;
import com.healthmarketscience.sqlbuilder.ComboCondition;
import com.healthmarketscience.sqlbuilder.Condition;
import com.healthmarketscience.sqlbuilder.dbspec.basic.DbColumn;
import java.time.Instant;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/**
 * Compares the period of a search with the period of a resource by R4's definitions (search.html
 * 3.1.1.4.5). HAPI 8.8.0 takes the last day of a year or month for {@code ge} and the first for
 * {@code le} (DateRangeParam), takes {@code ne} for {@code eq}, and fails on {@code ap}.
 */
public final class DatePredicate extends DatePredicateBuilder {
  private final DbColumn low = column("SP_VALUE_LOW");
  private final DbColumn high = column("SP_VALUE_HIGH");
  private final DbColumn lowDay = column("SP_VALUE_LOW_DATE_ORDINAL");
  private final DbColumn highDay = column("SP_VALUE_HIGH_DATE_ORDINAL");

  /** Called by HAPI for each query. */
  public DatePredicate(SearchQueryBuilder query) {
    super(query);
  }

  private DbColumn column(String name) {
    return getTable().getColumns().stream()
        .filter(each -> each.getColumnNameSQL().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Override
  public @Nullable Condition createPredicateDateWithoutIdentityPredicate(
      IQueryParameterType asked, @Nullable CompareOperation operator) {
    if (!(asked instanceof DateParam date) || date.isEmpty()) {
      return super.createPredicateDateWithoutIdentityPredicate(asked, operator);
    }
    var period = AskedPeriod.of(date);
    return switch (Comparison.of(operator, date.getPrefix())) {
      case EQ -> within(period);
      case NE -> ComboCondition.or(beginsBefore(period), endsAfter(period));
      case GT -> endsAfter(period);
      case LT -> beginsBefore(period);
      case GE -> ComboCondition.or(endsAfter(period), within(period));
      case LE -> ComboCondition.or(beginsBefore(period), within(period));
      case SA -> lowIs(ParamPrefixEnum.GREATERTHAN, period.high(), period.lastDay(), period);
      case EB -> highIs(ParamPrefixEnum.LESSTHAN, period.low(), period.firstDay(), period);
      case AP -> touches(period.roughly(Instant.now()));
    };
  }

  /** Both ends are looked at twice, as the indexes have either of them first. */
  private Condition within(AskedPeriod period) {
    return ComboCondition.and(
        lowIs(ParamPrefixEnum.GREATERTHAN_OR_EQUALS, period.low(), period.firstDay(), period),
        lowIs(ParamPrefixEnum.LESSTHAN_OR_EQUALS, period.high(), period.lastDay(), period),
        highIs(ParamPrefixEnum.LESSTHAN_OR_EQUALS, period.high(), period.lastDay(), period),
        highIs(ParamPrefixEnum.GREATERTHAN_OR_EQUALS, period.low(), period.firstDay(), period));
  }

  private Condition touches(AskedPeriod period) {
    return ComboCondition.and(
        lowIs(ParamPrefixEnum.LESSTHAN_OR_EQUALS, period.high(), period.lastDay(), period),
        highIs(ParamPrefixEnum.GREATERTHAN_OR_EQUALS, period.low(), period.firstDay(), period));
  }

  private Condition beginsBefore(AskedPeriod period) {
    return lowIs(ParamPrefixEnum.LESSTHAN, period.low(), period.firstDay(), period);
  }

  private Condition endsAfter(AskedPeriod period) {
    return highIs(ParamPrefixEnum.GREATERTHAN, period.high(), period.lastDay(), period);
  }

  private Condition lowIs(ParamPrefixEnum than, Instant moment, int day, AskedPeriod period) {
    return period.byDay()
        ? createConditionForValueWithComparator(than, lowDay, day)
        : createConditionForValueWithComparator(than, low, Date.from(moment));
  }

  private Condition highIs(ParamPrefixEnum than, Instant moment, int day, AskedPeriod period) {
    return period.byDay()
        ? createConditionForValueWithComparator(than, highDay, day)
        : createConditionForValueWithComparator(than, high, Date.from(moment));
  }
}
