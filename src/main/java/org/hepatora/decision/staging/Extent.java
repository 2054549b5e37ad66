// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.staging;

import java.util.List;
import org.hepatora.decision.evidence.Finding;
import org.hepatora.decision.evidence.Truth;
import org.hepatora.decision.liver.ChildPugh;
import org.hepatora.decision.units.Millimetres;
import org.jspecify.annotations.Nullable;

/**
 * What the stages are read from, on one day.
 *
 * @param nodules the liver nodules, whole diameters
 * @param macrovascularInvasion tumour in a portal or hepatic vein
 * @param extrahepatic nodal or distant spread
 * @param childPugh a range counts as every class it may be
 */
public record Extent(
    List<Nodule> nodules,
    Truth macrovascularInvasion,
    Truth extrahepatic,
    ChildPugh childPugh,
    Finding<Integer> ecog) {
  public Extent {
    nodules = List.copyOf(nodules);
  }

  /** One liver nodule; the size is null when it is not known. */
  public record Nodule(@Nullable Millimetres size) {}
}
