// SPDX-FileCopyrightText: 2026 The Hepatora founders
// SPDX-License-Identifier: Apache-2.0

package org.hepatora.fhir.code;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import org.fhir.ucum.Decimal;
import org.fhir.ucum.UcumEssenceService;
import org.fhir.ucum.UcumException;
import org.jspecify.annotations.Nullable;

/**
 * The UCUM library, asked once for every unit that is not among the usual ones. It takes amounts of
 * substance, counts and arbitrary units for one and the same, so callers say which they allow.
 */
public final class Ucum {
  /** Longer than any unit a laboratory writes; ours. */
  private static final int MAX_LENGTH = 40;

  /** The library computes with rounding; its factors are true to this many digits. */
  private static final MathContext PRECISION = new MathContext(15);

  private final UcumEssenceService service;

  private Ucum(UcumEssenceService service) {
    this.service = service;
  }

  private static final Ucum SHARED = load();

  /** The one copy; loading its table takes a quarter of a second. */
  public static Ucum shared() {
    return SHARED;
  }

  private static Ucum load() {
    try (InputStream essence = Ucum.class.getResourceAsStream("/ucum-essence.xml")) {
      if (essence == null) {
        throw new IllegalStateException("ucum-essence.xml is not on the class path");
      }
      return new Ucum(new UcumEssenceService(essence));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (UcumException failure) {
      throw new IllegalStateException("ucum-essence.xml cannot be read", failure);
    }
  }

  /** How many {@code target} one {@code unit} is; null when it is no unit or another kind of. */
  public synchronized @Nullable BigDecimal factor(String unit, String target) {
    if (unit.isEmpty() || unit.length() > MAX_LENGTH) {
      return null;
    }
    try {
      var factor = service.convert(Decimal.one(), unit, target).asDecimal();
      return new BigDecimal(factor).round(PRECISION).stripTrailingZeros();
    } catch (UcumException | RuntimeException unknown) {
      return null;
    }
  }
}
