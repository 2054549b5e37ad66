// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir.code;

import java.util.Locale;
import org.hepatora.decision.therapy.LocalTherapy.Modality;
import org.jspecify.annotations.Nullable;

/**
 * What a Procedure was, as far as this server reads it. Ablation codes that do not say how count as
 * radiofrequency; how each is recognised stands in table procedures.
 */
public enum ProcedureKind {
  RESECTION(null),
  TACE(Modality.TACE),
  HAIC(Modality.HAIC),
  RFA(Modality.RFA),
  MWA(Modality.MWA),
  SBRT(Modality.SBRT),
  Y90(Modality.Y90),
  /** Destroys a lesion as the other ablations do, but has no modality of its own here. */
  CRYOABLATION(null),
  /** A diagnosis from then on: the liver is somebody else's. */
  LIVER_TRANSPLANT(null),
  /** Makes the remnant grow before an operation. */
  PORTAL_VEIN_EMBOLISATION(null);

  private final @Nullable Modality modality;

  ProcedureKind(@Nullable Modality modality) {
    this.modality = modality;
  }

  /** The kind of local therapy; null for operations and cryoablation. */
  public @Nullable Modality modality() {
    return modality;
  }

  /** The name a table has for it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static @Nullable ProcedureKind ofCode(@Nullable String code) {
    for (var kind : values()) {
      if (kind.code().equals(code)) {
        return kind;
      }
    }
    return null;
  }

  public static boolean isKnown(String code) {
    return ofCode(code) != null;
  }
}
