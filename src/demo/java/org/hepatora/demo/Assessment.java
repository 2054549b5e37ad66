// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.ToIntBiFunction;
import org.jspecify.annotations.Nullable;

/**
 * What the radiologist of a demo course reports of one scan: RECIST 1.1 or mRECIST worked out from
 * the same sizes the record holds, so that report and measurements agree.
 */
record Assessment(
    String criteria,
    String overall,
    String target,
    @Nullable String nonTarget,
    boolean newLesion,
    BigDecimal sum,
    @Nullable BigDecimal fromBaseline,
    @Nullable BigDecimal fromNadir) {

  static Assessment recist(List<Lesion> lesions, int scan) {
    return of("recist-1.1", lesions, scan, 1, (lesion, at) -> lesion.at(at).longest());
  }

  /** A new lesion counts from 10 mm; what does not enhance any more has answered completely. */
  static Assessment mrecist(List<Lesion> lesions, int scan) {
    return of(
        "mrecist",
        lesions,
        scan,
        10,
        (lesion, at) ->
            lesion.kind().intrahepatic() ? lesion.at(at).forMrecist() : lesion.at(at).longest());
  }

  private static Assessment of(
      String criteria,
      List<Lesion> lesions,
      int scan,
      int newFrom,
      ToIntBiFunction<Lesion, Integer> size) {
    var targets = Lesion.targets(lesions);
    int baseline = sum(targets, 0, size);
    int nadir = baseline;
    for (int earlier = 1; earlier < scan; earlier++) {
      nadir = Math.min(nadir, sum(targets, earlier, size));
    }
    int now = sum(targets, scan, size);
    var target = category(targets, scan, size, baseline, nadir, now);
    boolean newLesion = false;
    boolean others = false;
    boolean othersLeft = false;
    for (Lesion lesion : lesions) {
      if (lesion.role() == Lesion.Role.NEW) {
        newLesion |= lesion.seenAt(scan) && lesion.at(scan).longest() >= newFrom;
      } else if (!lesion.target()) {
        others = true;
        othersLeft |= size.applyAsInt(lesion, scan) > 0;
      }
    }
    var overall = overall(target, newLesion, othersLeft);
    return new Assessment(
        criteria,
        overall,
        target,
        others ? (othersLeft ? "NON-CR-NON-PD" : "CR") : null,
        newLesion,
        BigDecimal.valueOf(now),
        change(now, baseline),
        change(now, nadir));
  }

  private static int sum(List<Lesion> targets, int scan, ToIntBiFunction<Lesion, Integer> size) {
    return targets.stream().mapToInt(lesion -> size.applyAsInt(lesion, scan)).sum();
  }

  private static String category(
      List<Lesion> targets,
      int scan,
      ToIntBiFunction<Lesion, Integer> size,
      int baseline,
      int nadir,
      int now) {
    if (targets.stream()
        .allMatch(
            lesion ->
                size.applyAsInt(lesion, scan) < (lesion.kind() == Site.Kind.LYMPH_NODE ? 10 : 1))) {
      return "CR";
    }
    if (now - nadir >= 5 && (now - nadir) * 5 >= nadir) {
      return "PD";
    }
    return now * 10 <= baseline * 7 ? "PR" : "SD";
  }

  private static String overall(String target, boolean newLesion, boolean othersLeft) {
    if (newLesion || target.equals("PD")) {
      return "PD";
    }
    return target.equals("CR") && othersLeft ? "PR" : target;
  }

  private static @Nullable BigDecimal change(int now, int then) {
    if (then == 0) {
      return null;
    }
    return BigDecimal.valueOf((now - then) * 100L)
        .divide(BigDecimal.valueOf(then), 1, RoundingMode.HALF_UP);
  }
}
