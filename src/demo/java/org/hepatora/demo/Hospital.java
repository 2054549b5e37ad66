// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.demo;

import java.util.Locale;

/**
 * An invented hospital and its habits: the units its laboratory prints, how its radiologists write
 * a size, how it codes ECOG.
 */
enum Hospital {
  BEIJING("Demo Cancer Hospital, Beijing", "He", "Lin", true, false, EcogStyle.INTEGER, "+08:00"),
  SHANGHAI("Demo Liver Institute, Shanghai", "Qian", "Tan", true, true, EcogStyle.LOINC, ""),
  GUANGZHOU("Demo Hospital, Guangzhou", "Liao", "Ouyang", true, false, EcogStyle.LOINC, ""),
  OSAKA("Demo Medical Center, Osaka", "Arai", "Mori", false, false, EcogStyle.INTEGER, "+09:00"),
  SEOUL("Demo University Hospital, Seoul", "Baek", "Han", false, true, EcogStyle.SNOMED, ""),
  MILAN("Demo Policlinico, Milan", "Galli", "Conti", false, false, EcogStyle.SNOMED, ""),
  MAINZ("Demo Klinikum, Mainz", "Brandt", "Vogel", true, true, EcogStyle.INTEGER, "");

  private final String title;
  private final String surgeon;
  private final String radiologist;
  private final boolean molar;
  private final boolean centimetres;
  private final EcogStyle ecogStyle;
  private final String offset;

  Hospital(
      String title,
      String surgeon,
      String radiologist,
      boolean molar,
      boolean centimetres,
      EcogStyle ecogStyle,
      String offset) {
    this.title = title;
    this.surgeon = surgeon;
    this.radiologist = radiologist;
    this.molar = molar;
    this.centimetres = centimetres;
    this.ecogStyle = ecogStyle;
    this.offset = offset;
  }

  String title() {
    return title;
  }

  String surgeon() {
    return surgeon;
  }

  String radiologist() {
    return radiologist;
  }

  /** Bilirubin and creatinine in umol/L and albumin in g/L; else mg/dL and g/dL. */
  boolean molar() {
    return molar;
  }

  /** Lesions are written in cm; else mm. */
  boolean centimetres() {
    return centimetres;
  }

  EcogStyle ecogStyle() {
    return ecogStyle;
  }

  /** What follows a laboratory date: the hour with its zone, or nothing. */
  String hour() {
    return offset.isEmpty() ? "" : "T08:15:00" + offset;
  }

  /** Drugs are written in Chinese. */
  boolean chinese() {
    return this == SHANGHAI || this == GUANGZHOU;
  }

  String organizationId() {
    return "demo-" + stem();
  }

  String surgeonId() {
    return "demo-" + stem() + "-surgeon";
  }

  String radiologistId() {
    return "demo-" + stem() + "-radiologist";
  }

  private String stem() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** How an ECOG score is written. */
  enum EcogStyle {
    INTEGER,
    LOINC,
    SNOMED
  }
}
