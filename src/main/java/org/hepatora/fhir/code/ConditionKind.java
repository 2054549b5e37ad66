// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir.code;

import java.util.Locale;
import org.hepatora.decision.picture.Diagnosis;
import org.hepatora.decision.response.Lesion.Organ;
import org.jspecify.annotations.Nullable;

/** What a Condition says, as far as this server reads it; table conditions. */
public final class ConditionKind {
  public static final String ASCITES = "ascites";
  public static final String ENCEPHALOPATHY = "encephalopathy";
  public static final String PORTAL_THROMBOSIS = "portal-thrombosis";
  public static final String ADVERSE_EVENT = "adverse-event";
  private static final String METASTASIS = "metastasis-";

  private ConditionKind() {}

  public static boolean isKnown(String code) {
    return diagnosis(code) != null
        || code.equals(ASCITES)
        || code.equals(ENCEPHALOPATHY)
        || code.equals(PORTAL_THROMBOSIS)
        || code.equals(ADVERSE_EVENT)
        || isMetastasis(code);
  }

  /** A diagnosis the decision asks for; null for anything else. */
  public static Diagnosis.@Nullable Kind diagnosis(String code) {
    for (var kind : Diagnosis.Kind.values()) {
      if (name(kind).equals(code)) {
        return kind;
      }
    }
    return null;
  }

  public static boolean isMetastasis(String code) {
    return code.startsWith(METASTASIS);
  }

  /** Where a metastasis is; OTHER where only that there is one is said. */
  public static Organ organ(String code) {
    for (var organ : Organ.values()) {
      if ((METASTASIS + name(organ)).equals(code)) {
        return organ;
      }
    }
    return Organ.OTHER;
  }

  private static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
