// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.demo;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One tumour site of a course and its size on every scan. Sizes are planned in per cent of the
 * first one; a short axis stands for the size of a node.
 */
final class Lesion {
  private final Site site;
  private final Site.Kind kind;
  private final Role role;
  private final int base;
  private final int shift;
  private final int firstScan;
  private int[] longest = {};
  private int @Nullable [] viable;
  private String reference = "";

  Lesion(Site site, Site.Kind kind, Role role, int base, int shift, int firstScan) {
    this.site = site;
    this.kind = kind;
    this.role = role;
    this.base = base;
    this.shift = shift;
    this.firstScan = firstScan;
  }

  /** Its size at each follow-up scan, in per cent of the first. */
  Lesion longest(int... percents) {
    longest = percents.clone();
    return this;
  }

  /** Its arterially enhancing part at each follow-up scan, in per cent of the first. */
  Lesion viable(int... percents) {
    viable = percents.clone();
    return this;
  }

  Site site() {
    return site;
  }

  Site.Kind kind() {
    return kind;
  }

  Role role() {
    return role;
  }

  boolean target() {
    return role == Role.TARGET;
  }

  void writtenAs(String written) {
    reference = written;
  }

  String reference() {
    return reference;
  }

  boolean seenAt(int scan) {
    return scan >= firstScan;
  }

  /** The size on that scan; scan 0 is the baseline. */
  Size at(int scan) {
    int viableBase = Math.round(base * 0.95f);
    if (scan == firstScan) {
      return new Size(base, viable == null ? null : viableBase);
    }
    int index = scan - firstScan - 1;
    int size = of(base, longest[index]);
    return new Size(size, viable == null ? null : Math.min(size, of(viableBase, viable[index])));
  }

  /** 0 stays 0: what has vanished has vanished in every patient. */
  private int of(int whole, int percent) {
    return percent == 0 ? 0 : Math.max(1, Math.round(whole * (percent + shift) / 100f));
  }

  /** A longest diameter and, where it was looked at, the viable one; mm. */
  record Size(int longest, @Nullable Integer viable) {
    /** The diameter mRECIST adds up. */
    int forMrecist() {
      return viable == null ? longest : viable;
    }
  }

  /** Code of extension lesion-role. */
  enum Role {
    TARGET("target"),
    NON_TARGET("non-target"),
    NEW("new");

    private final String code;

    Role(String code) {
      this.code = code;
    }

    String code() {
      return code;
    }
  }

  /** Those of the lesions that are targets. */
  static List<Lesion> targets(List<Lesion> lesions) {
    var targets = new ArrayList<Lesion>();
    for (Lesion lesion : lesions) {
      if (lesion.target()) {
        targets.add(lesion);
      }
    }
    return targets;
  }
}
