// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.hapi.search;

import ca.uhn.fhir.jpa.dao.predicate.SearchFilterParser.CompareOperation;
import ca.uhn.fhir.rest.param.ParamPrefixEnum;
import org.hepatora.errors.Kind;
import org.hepatora.errors.Outcomes;
import org.jspecify.annotations.Nullable;

/** The prefixes of R4, which are also the operators of {@code _filter}. */
enum Comparison {
  EQ,
  NE,
  GT,
  LT,
  GE,
  LE,
  SA,
  EB,
  AP;

  /**
   * What is asked.
   *
   * @param operator of a filter; null outside of one
   * @param prefix of the value; null is none
   */
  static Comparison of(@Nullable CompareOperation operator, @Nullable ParamPrefixEnum prefix) {
    if (operator == null) {
      return prefix == null ? EQ : of(prefix);
    }
    return switch (operator) {
      case eq -> EQ;
      case ne -> NE;
      case gt -> GT;
      case lt -> LT;
      case ge -> GE;
      case le -> LE;
      case sa -> SA;
      case eb -> EB;
      case ap -> AP;
      default ->
          throw Outcomes.response(
              Kind.INVALID_VALUE, "This operator does not compare values", "_filter");
    };
  }

  private static Comparison of(ParamPrefixEnum prefix) {
    return switch (prefix) {
      case EQUAL -> EQ;
      case NOT_EQUAL -> NE;
      case GREATERTHAN -> GT;
      case LESSTHAN -> LT;
      case GREATERTHAN_OR_EQUALS -> GE;
      case LESSTHAN_OR_EQUALS -> LE;
      case STARTS_AFTER -> SA;
      case ENDS_BEFORE -> EB;
      case APPROXIMATE -> AP;
    };
  }
}
