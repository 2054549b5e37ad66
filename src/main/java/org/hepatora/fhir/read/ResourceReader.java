// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir.read;

/** Reads the resources of one type into a reading. */
interface ResourceReader {
  /** What became of it. */
  Fate read(Located from, Reading reading);
}
