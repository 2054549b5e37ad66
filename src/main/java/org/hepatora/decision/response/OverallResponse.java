// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.response;

import org.jspecify.annotations.Nullable;

/**
 * The published matrix of target, non-target and new-lesion response; RECIST 1.1 (Eisenhauer et al.
 * 2009), tables 1 and 2; decision.md 3.2.
 */
final class OverallResponse {
  private OverallResponse() {}

  /**
   * The overall response where nothing progresses.
   *
   * @param target null without targets
   * @param nonTarget null without non-targets
   */
  static Category of(@Nullable Category target, @Nullable Category nonTarget) {
    if (target == Category.PD || nonTarget == Category.PD) {
      return Category.PD;
    }
    if (target == null) {
      return nonTarget == null ? Category.NE : nonTarget;
    }
    boolean nothingElseLeft = nonTarget == null || nonTarget == Category.CR;
    return target == Category.CR && !nothingElseLeft ? Category.PR : target;
  }
}
