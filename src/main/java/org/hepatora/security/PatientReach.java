// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.security;

import org.hepatora.security.scopes.Caller;

/** Whose records a person or an app may open, by their own bounds. */
public interface PatientReach {
  /** Whether that patient is known here and the caller may see who it is. */
  boolean reaches(Caller caller, String patient);

  /** Whether that encounter is stored here and is that patient's. */
  boolean isOf(String encounter, String patient);
}
