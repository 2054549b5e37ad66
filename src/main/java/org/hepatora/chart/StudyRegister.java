// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.chart;

import java.util.List;
import org.hepatora.fhir.read.Located;

/** The trials a hospital has stored here. */
public interface StudyRegister {
  /**
   * The current version of every ResearchStudy, the oldest first, up to a number that a plan bears.
   */
  List<Located> studies();
}
