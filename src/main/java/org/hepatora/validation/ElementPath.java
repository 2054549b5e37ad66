// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.validation;

import org.jspecify.annotations.Nullable;

/**
 * Where a walk through a resource is; made into text only when something is wrong there.
 *
 * @param parent null at the root
 * @param index in a list, or -1
 */
record ElementPath(@Nullable ElementPath parent, String name, int index) {
  static ElementPath root(String type) {
    return new ElementPath(null, type, -1);
  }

  ElementPath child(String element) {
    return new ElementPath(this, element, -1);
  }

  ElementPath item(int number) {
    return new ElementPath(parent, name, number);
  }

  boolean isRoot() {
    return parent == null;
  }

  /** A FHIRPath such as {@code Bundle.entry[0].resource.birthDate}. */
  @Override
  public String toString() {
    String own = index < 0 ? name : name + "[" + index + "]";
    return parent == null ? own : parent + "." + own;
  }
}
