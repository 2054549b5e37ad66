package org.hepatora.decision.answer;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.hepatora.decision.answer.Criterion.Observed;
import org.hepatora.decision.evidence.Finding;
import org.hepatora.decision.units.Amount;
import org.jspecify.annotations.Nullable;

/** The value a criterion was judged on, its day and the resources it came from. */
public record Seen(@Nullable Observed observed, @Nullable LocalDate date, List<String> sources) {
  public static final Seen NOTHING = new Seen(null, null, List.of());

  public Seen {
    sources = sources.size() < 2 ? sources : List.copyOf(new TreeSet<>(sources));
  }

  public static Seen amount(Finding.Known<? extends Amount> known) {
    var amount = known.value();
    return new Seen(
        new Observed.Quantity(amount.value(), amount.ucum()), known.date(), known.sources());
  }

  public static Seen number(Finding.Known<Integer> known) {
    return new Seen(new Observed.Number(known.value()), known.date(), known.sources());
  }

  public static Seen text(String words, Finding.Known<?> known) {
    return new Seen(new Observed.Text(words), known.date(), known.sources());
  }

  public static Seen text(String words, @Nullable LocalDate date, List<String> sources) {
    return new Seen(new Observed.Text(words), date, sources);
  }

  public static Seen quantity(
      BigDecimal value, String ucum, @Nullable LocalDate date, List<String> sources) {
    return new Seen(new Observed.Quantity(value, ucum), date, sources);
  }

  public static Seen number(int value, @Nullable LocalDate date, List<String> sources) {
    return new Seen(new Observed.Number(value), date, sources);
  }
}
