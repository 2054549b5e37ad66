// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.demo;

import java.util.function.Consumer;
import org.hepatora.decision.answer.Disposition;
import org.jspecify.annotations.Nullable;

/**
 * A kind of course and the answer it is built to get.
 *
 * @param weight how often it comes up in a large cohort, relative to the others
 * @param only where its regimen is used; null when everywhere
 */
record Archetype(
    String name,
    Disposition intended,
    int weight,
    @Nullable Origin only,
    Consumer<Course> telling) {

  static Archetype of(String name, Disposition intended, int weight, Consumer<Course> telling) {
    return new Archetype(name, intended, weight, null, telling);
  }

  /** The same in China only, where its drugs are licensed. */
  Archetype inChina() {
    return new Archetype(name, intended, weight, Origin.CHINA, telling);
  }
}
