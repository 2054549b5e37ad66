// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.demo;

import static org.hepatora.demo.Shape.coding;
import static org.hepatora.fhir.code.Codes.SNOMED;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** Where a lesion of the demo courses sits and of which kind it is there. */
enum Site {
  SEGMENT_2("Liver, Couinaud segment II", "10200004", Kind.INTRAHEPATIC),
  SEGMENT_3("Liver, Couinaud segment III", "10200004", Kind.INTRAHEPATIC),
  SEGMENT_4("Liver, Couinaud segment IV", "10200004", Kind.INTRAHEPATIC),
  SEGMENT_5("Liver, Couinaud segment V", "10200004", Kind.INTRAHEPATIC),
  SEGMENT_6("Liver, Couinaud segment VI", "10200004", Kind.INTRAHEPATIC),
  SEGMENT_7("Liver, Couinaud segment VII", "10200004", Kind.INTRAHEPATIC),
  SEGMENT_8("Liver, Couinaud segment VIII", "10200004", Kind.INTRAHEPATIC),
  RIGHT_PORTAL_VEIN("Right portal vein", "32764006", Kind.VASCULAR_THROMBUS),
  MAIN_PORTAL_VEIN("Main portal vein", "32764006", Kind.VASCULAR_THROMBUS),
  MESENTERIC_VEIN("Superior mesenteric vein", null, Kind.VASCULAR_THROMBUS),
  LEFT_LUNG("Lung, left lower lobe", null, Kind.DISTANT),
  RIGHT_LUNG("Lung, right upper lobe", null, Kind.DISTANT),
  ADRENAL("Left adrenal gland", null, Kind.DISTANT),
  NODE("Lymph node, retroperitoneal", "59441001", Kind.LYMPH_NODE);

  private final String title;
  private final @Nullable String snomed;
  private final Kind kind;

  Site(String title, @Nullable String snomed, Kind kind) {
    this.title = title;
    this.snomed = snomed;
    this.kind = kind;
  }

  String title() {
    return title;
  }

  Kind kind() {
    return kind;
  }

  /** Seen on CT, whatever the liver is looked at with. */
  boolean isChest() {
    return this == LEFT_LUNG || this == RIGHT_LUNG;
  }

  ObjectNode concept() {
    return snomed == null ? Shape.text(title) : Shape.concept(title, coding(SNOMED, snomed));
  }

  /** Code of extension lesion-kind. */
  enum Kind {
    PRIMARY("primary"),
    INTRAHEPATIC("intrahepatic"),
    LYMPH_NODE("lymph-node"),
    DISTANT("distant"),
    VASCULAR_THROMBUS("vascular-thrombus");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    String code() {
      return code;
    }

    boolean intrahepatic() {
      return this == PRIMARY || this == INTRAHEPATIC;
    }
  }
}
