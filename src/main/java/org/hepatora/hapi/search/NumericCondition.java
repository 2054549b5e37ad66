package org.hepatora.hapi.search;

import ca.uhn.fhir.jpa.dao.predicate.SearchFilterParser.CompareOperation;
import com.healthmarketscience.sqlbuilder.ComboCondition;
import com.healthmarketscience.sqlbuilder.Condition;
import java.math.BigDecimal;
import java.util.function.BiFunction;

/** A comparison of numbers by R4, put together from comparisons with one number. */
final class NumericCondition {
  private NumericCondition() {}

  static Condition of(
      Comparison asked,
      BigDecimal value,
      BiFunction<CompareOperation, BigDecimal, Condition> compared) {
    return switch (asked) {
      case EQ -> within(AskedNumber.rounded(value), compared);
      case AP -> within(AskedNumber.roughly(value), compared);
      case NE -> {
        var range = AskedNumber.rounded(value);
        yield ComboCondition.or(
            compared.apply(CompareOperation.lt, range.low()),
            compared.apply(CompareOperation.ge, range.end()));
      }
      case GT, SA -> compared.apply(CompareOperation.gt, value);
      case LT, EB -> compared.apply(CompareOperation.lt, value);
      case GE -> compared.apply(CompareOperation.ge, value);
      case LE -> compared.apply(CompareOperation.le, value);
    };
  }

  private static Condition within(
      AskedNumber range, BiFunction<CompareOperation, BigDecimal, Condition> compared) {
    return ComboCondition.and(
        compared.apply(CompareOperation.ge, range.low()),
        compared.apply(CompareOperation.lt, range.end()));
  }
}
