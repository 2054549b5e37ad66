// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.architecture.planted.cdshooks;

import org.hepatora.architecture.planted.feature.CycleHelper;

/** One half of a package cycle. */
public class OtherFeature {
  public CycleHelper back() {
    return new CycleHelper();
  }
}
