// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.architecture.planted.demo;

/** A planted part of a demonstration. */
public final class Invented {
  /** A name nobody bears. */
  public String name() {
    return "nobody";
  }
}
