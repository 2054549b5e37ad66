// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.review;

import org.hepatora.fhir.read.MdtRecord;

/**
 * What became of an answer at the MDT.
 *
 * @param mdt what was asked and decided
 * @param settled whether the answer still is the one that was decided on: then it is not given as
 *     advice again until a fact changes
 */
public record Discussion(MdtRecord mdt, boolean settled) {
  public static final Discussion NONE = new Discussion(MdtRecord.NOTHING, false);
}
