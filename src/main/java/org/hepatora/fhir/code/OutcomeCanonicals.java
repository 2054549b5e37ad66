// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir.code;

/** The canonical URLs of the outcome measures and of what their reports carry. */
public final class OutcomeCanonicals {
  private static final String EXTENSION = Canonicals.BASE + "/StructureDefinition/";

  public static final String MEASURE = Canonicals.BASE + "/Measure/";
  public static final String STRATEGY_SYSTEM = Canonicals.BASE + "/CodeSystem/strategy";
  public static final String SUBGROUP_SYSTEM = Canonicals.BASE + "/CodeSystem/outcome-subgroup";
  public static final String REPORT = EXTENSION + "hcc-outcome-report";
  public static final String SURVIVAL_ESTIMATE = EXTENSION + "survival-estimate";
  public static final String CONTRAST = EXTENSION + "contrast";
  public static final String FLOW = EXTENSION + "flow";
  public static final String NOT_COMPUTED = EXTENSION + "not-computed";
  public static final String FIGURE = EXTENSION + "outcome-figure";
  public static final String BALANCE = EXTENSION + "covariate-balance";
  public static final String SMALL_COUNT = EXTENSION + "small-count";

  private OutcomeCanonicals() {}
}
