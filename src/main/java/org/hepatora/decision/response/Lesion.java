// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.response;

import org.hepatora.decision.words.Argument;
import org.hepatora.decision.words.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * One tumour site followed over time.
 *
 * @param id the reference of its BodyStructure, by which measurements and procedures point at it
 * @param label what a clinician calls it, or the name of the code of its site; null without one
 * @param organ where it is
 * @param portaHepatis a node at the porta hepatis, malignant only from 20 mm short axis
 * @param role its RECIST role where recorded
 * @param kind its kind where recorded
 * @param vein how far the site or its words reach on the way of the hepatic veins to the heart;
 *     null where they speak of no such vein
 */
public record Lesion(
    String id,
    @Nullable Argument label,
    Organ organ,
    boolean portaHepatis,
    @Nullable Role role,
    @Nullable Kind kind,
    @Nullable Vein vein) {

  /** A site on no hepatic vein. */
  public Lesion(
      String id,
      @Nullable Argument label,
      Organ organ,
      boolean portaHepatis,
      @Nullable Role role,
      @Nullable Kind kind) {
    this(id, label, organ, portaHepatis, role, kind, null);
  }

  /** The veins from the liver to the heart, in the order of the blood. */
  public enum Vein {
    HEPATIC,
    CAVA,
    ATRIUM
  }

  /** Organ of a site; UNKNOWN when the site was not recorded or not recognised. */
  public enum Organ {
    LIVER,
    VESSEL,
    LYMPH_NODE,
    LUNG,
    BONE,
    ADRENAL,
    PERITONEUM,
    BRAIN,
    OTHER,
    UNKNOWN
  }

  /** RECIST role, CodeSystem lesion-role. */
  public enum Role {
    TARGET,
    NON_TARGET,
    NEW
  }

  /** Kind of lesion, CodeSystem lesion-kind. */
  public enum Kind {
    PRIMARY,
    INTRAHEPATIC,
    LYMPH_NODE,
    DISTANT,
    VASCULAR_THROMBUS
  }

  /** What it is called; without a label that is its reference. */
  public Argument name() {
    return label == null ? new Recorded(id) : label;
  }

  /** Measured by its short axis. */
  public boolean isNode() {
    return kind == Kind.LYMPH_NODE || (kind == null && organ == Organ.LYMPH_NODE);
  }

  /** A tumour thrombus: a viable site, neither nodule nor extrahepatic; never measurable. */
  public boolean isThrombus() {
    return kind == Kind.VASCULAR_THROMBUS || (kind == null && organ == Organ.VESSEL);
  }

  /** In the liver; the kind decides where it is recorded, else the organ. */
  public boolean isIntrahepatic() {
    if (kind != null) {
      return kind == Kind.PRIMARY || kind == Kind.INTRAHEPATIC;
    }
    return organ == Organ.LIVER;
  }

  /** Neither its kind nor its site says where it is. */
  public boolean isSiteUnknown() {
    return kind == null && organ == Organ.UNKNOWN;
  }
}
