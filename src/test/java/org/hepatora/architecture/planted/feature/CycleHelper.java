// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.architecture.planted.feature;

import org.hepatora.architecture.planted.cdshooks.OtherFeature;

/** The other half of a package cycle, with a name that hides what it is. */
public class CycleHelper {
  OtherFeature forth() {
    return new OtherFeature();
  }
}
