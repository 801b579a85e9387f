package huigou.derive;

import huigou.model.buyback.FiledAmount;
import huigou.model.buyback.FiledAmount.Item;
import huigou.model.buyback.FiledAmount.Sense;
import huigou.model.buyback.Filing;
import huigou.model.series.Figures;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Authorised, remaining and treasury amounts as filed: of a date the latest filing counts. A tag
 * that a company uses in another sense is marked, not corrected.
 */
public final class FiledAmounts {

  private FiledAmounts() {}

  private record Key(Item item, String unit, Optional<LocalDate> start, LocalDate end) {}

  /**
   * The amounts by item, date and start.
   *
   * @param filings of one issuer, those that were filed by a day
   */
  public static List<FiledAmount> of(Collection<Filing> filings) {
    Map<Key, Filing> latest =
        new TreeMap<>(
            Comparator.comparing(Key::item)
                .thenComparing(Key::unit)
                .thenComparing(Key::end)
                .thenComparing(key -> key.start().orElse(key.end())));
    for (Filing filing : filings) {
      Item.of(filing.tag())
          .ifPresent(
              item ->
                  latest.merge(
                      new Key(item, filing.unit(), filing.start(), filing.end()),
                      filing,
                      FiledAmounts::later));
    }
    Map<String, BigDecimal> before = new HashMap<>();
    List<FiledAmount> amounts = new ArrayList<>();
    latest.forEach(
        (key, filing) -> {
          BigDecimal amount = Figures.canonical(filing.value(), 0);
          amounts.add(
              new FiledAmount(
                  filing.issuer(),
                  key.item(),
                  key.start(),
                  key.end(),
                  key.unit(),
                  amount,
                  filing.accession(),
                  filing.filed(),
                  sense(key, amount, Optional.ofNullable(before.get(key.item() + key.unit())))));
          if (key.start().isEmpty()) {
            before.put(key.item() + key.unit(), amount);
          }
        });
    return amounts;
  }

  private static Filing later(Filing one, Filing other) {
    return Comparator.comparing(Filing::filed).thenComparing(Filing::accession).compare(one, other)
            >= 0
        ? one
        : other;
  }

  private static Sense sense(Key key, BigDecimal amount, Optional<BigDecimal> before) {
    if (key.start().isPresent()) {
      return Sense.OVER_A_PERIOD;
    }
    boolean falls =
        key.item() == Item.AUTHORISED
            && before.filter(earlier -> amount.compareTo(earlier) < 0).isPresent();
    return falls ? Sense.FALLS_LIKE_A_REMAINDER : Sense.OWN;
  }
}
