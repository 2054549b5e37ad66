// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.picture;

import org.hepatora.decision.evidence.Truth;
import org.hepatora.decision.words.Sentence;

/**
 * How far a tumour thrombus reaches from the hepatic veins towards the heart, CodeSystem
 * hepatic-vein-thrombus.
 */
public enum HepaticVein {
  VV1("vv1"),
  VV2("vv2"),
  /** In the inferior vena cava; whether it reaches the right atrium is not said. */
  VV3("vv3"),
  VV3_NO_ATRIUM("vv3-no-atrium"),
  VV3_ATRIUM("vv3-atrium");

  private final String code;

  HepaticVein(String code) {
    this.code = code;
  }

  /** The code other systems see. */
  public String code() {
    return code;
  }

  /** Whether it reaches the right atrium. */
  public Truth inAtrium() {
    return switch (this) {
      case VV1, VV2, VV3_NO_ATRIUM -> Truth.NO;
      case VV3 -> Truth.UNKNOWN;
      case VV3_ATRIUM -> Truth.YES;
    };
  }

  /** The name a clinician reads. */
  public Sentence words() {
    return Sentence.of("value.hepatic-vein." + code);
  }
}
