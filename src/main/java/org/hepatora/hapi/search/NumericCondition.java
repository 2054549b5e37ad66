// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.hapi.search;

import ca.uhn.fhir.jpa.dao.predicate.SearchFilterParser.CompareOperation;
import com.healthmarketscience.sqlbuilder.ComboCondition;
import com.healthmarketscience.sqlbuilder.Condition;
import java.math.BigDecimal;
import java.util.function.BiFunction;
import org.hepatora.errors.Kind;
import org.hepatora.errors.Outcomes;

/** A comparison of numbers by R4, put together from comparisons with one number. */
final class NumericCondition {
  /** What is stored has no more; docs/fhir-api.md. */
  private static final int LONGEST = 34;

  private NumericCondition() {}

  static Condition of(
      Comparison asked,
      BigDecimal value,
      BiFunction<CompareOperation, BigDecimal, Condition> compared) {
    if (Math.abs((long) value.scale()) > LONGEST || value.precision() > LONGEST) {
      throw Outcomes.response(
          Kind.INVALID_VALUE, "A number of a search has at most 34 digits", null);
    }
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
