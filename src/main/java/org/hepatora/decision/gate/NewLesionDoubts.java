// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.decision.gate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.hepatora.decision.course.PatientCase;
import org.hepatora.decision.policy.GateLimits;
import org.hepatora.decision.response.Category;
import org.hepatora.decision.response.Lesion.Role;
import org.hepatora.decision.response.LesionHistory;
import org.hepatora.decision.response.NewLesion;
import org.hepatora.decision.response.Progression;
import org.hepatora.decision.response.TimePoint;
import org.hepatora.decision.words.Argument;
import org.hepatora.decision.words.Joined;
import org.hepatora.decision.words.Joint;
import org.hepatora.decision.words.Numeral;
import org.hepatora.decision.words.Recorded;
import org.hepatora.decision.words.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Doubts about a progression that rests on new lesions alone: one small nodule while the rest
 * responds, or the parts of a lesion that split; evidence.md 3.2, RECIST 1.1.
 */
final class NewLesionDoubts {
  private static final List<String> TYPICAL =
      List.of("washout", "lr-5", "li-rads 5", "lr5", "typical", "典型", "廓清");

  private final GateLimits.Progression limits;

  NewLesionDoubts(GateLimits.Progression limits) {
    this.limits = limits;
  }

  /** Whether nothing but one small new lesion without a typical pattern speaks of progression. */
  boolean isSingleSmall(@Nullable TimePoint recist, @Nullable TimePoint mrecist) {
    var progressing =
        Stream.of(recist, mrecist)
            .flatMap(Stream::ofNullable)
            .filter(TimePoint::isProgression)
            .toList();
    boolean responding =
        Stream.of(recist, mrecist)
            .flatMap(Stream::ofNullable)
            .map(TimePoint::target)
            .anyMatch(target -> target == Category.PR || target == Category.CR);
    return responding
        && !progressing.isEmpty()
        && progressing.stream().allMatch(this::isSingleSmall);
  }

  private boolean isSingleSmall(TimePoint point) {
    if (!point.causes().equals(Set.of(Progression.NEW_LESION)) || point.newLesions().size() != 1) {
      return false;
    }
    var lesion = point.newLesions().get(0);
    var size = lesion.size();
    return size != null && limits.smallNewLesion().compare(size.value()) < 0 && !isTypical(lesion);
  }

  private static boolean isTypical(NewLesion lesion) {
    if (!(lesion.lesion().name() instanceof Recorded recorded)) {
      return false;
    }
    var words = recorded.text().toLowerCase(Locale.ROOT);
    return !words.contains("atypical")
        && !words.contains("不典型")
        && TYPICAL.stream().anyMatch(words::contains);
  }

  /** New lesions that may be the parts of one that split, and what to say of them. */
  record Split(Argument parts, Argument whole, Argument sum) {
    Sentence words() {
      return Sentence.of("scan.may-be-parts-of", parts, whole, sum);
    }
  }

  /**
   * At least two new lesions of the liver seen first on that day, while a target of the liver is
   * not measured on it that was about as large as all of them together; null otherwise.
   */
  static @Nullable Split split(PatientCase patient, @Nullable LocalDate day) {
    if (day == null) {
      return null;
    }
    var lesions = patient.course().response().lesions();
    var parts =
        lesions.stream()
            .filter(one -> one.part() == Role.NEW && one.lesion().isIntrahepatic())
            .filter(one -> one.readings().size() == 1 && sizeOn(one, day) != null)
            .toList();
    var others = lesions.stream().anyMatch(one -> one.part() == Role.NEW && !parts.contains(one));
    if (parts.size() < 2 || others) {
      return null;
    }
    var sum =
        parts.stream()
            .map(one -> sizeOn(one, day))
            .flatMap(Stream::ofNullable)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    for (var one : lesions) {
      var before = lastSize(one);
      boolean gone =
          one.part() == Role.TARGET && one.lesion().isIntrahepatic() && one.on(day) == null;
      if (gone && before != null && isAbout(sum, before)) {
        return new Split(
            Joined.of(Joint.SEMICOLON, parts.stream().map(part -> part.lesion().name()).toList()),
            one.lesion().name(),
            Sentence.of("scan.sum-against", Numeral.of(sum), Numeral.of(before)));
      }
    }
    return null;
  }

  /** Within half and one and a half of what it was. */
  private static boolean isAbout(BigDecimal sum, BigDecimal before) {
    return sum.multiply(BigDecimal.valueOf(2)).compareTo(before) >= 0
        && sum.multiply(BigDecimal.valueOf(2)).compareTo(before.multiply(BigDecimal.valueOf(3)))
            <= 0;
  }

  private static @Nullable BigDecimal sizeOn(LesionHistory lesion, LocalDate day) {
    var reading = lesion.on(day);
    var size = reading == null ? null : reading.size();
    return size == null ? null : size.value();
  }

  private static @Nullable BigDecimal lastSize(LesionHistory lesion) {
    var latest = lesion.latest();
    var size = latest == null ? null : latest.size();
    return size == null ? null : size.value();
  }
}
