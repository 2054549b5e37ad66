// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.browser;

/** A size of window in CSS pixels that the pages must be usable at. */
public record Viewport(int width, int height) {
  public static final Viewport DESKTOP = new Viewport(1280, 900);
  public static final Viewport TABLET = new Viewport(820, 1180);
  public static final Viewport PHONE = new Viewport(390, 844);
}
