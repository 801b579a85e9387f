package huigou.derive.buyback;

import huigou.model.buyback.FiledAmount;
import huigou.model.buyback.FiledAmount.Item;
import huigou.model.buyback.FiledAmount.Sense;
import huigou.model.fact.Filing;
import huigou.model.series.Figures;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Authorised, remaining and treasury amounts as filed: of a date the latest filing counts. A tag
 * that a company uses in another sense is marked, not corrected; so is an amount below nothing, and
 * one three hundred times off those before and after it. A remainder may fall to next to nothing.
 * Amounts under tags near to that of cash paid stand under their own names, in no sum.
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
    Set<Key> doubtful = doubtful(latest);
    doubtful.addAll(doubtfulFlows(latest));
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
                  doubtful.contains(key)
                      ? Sense.DOUBTFUL
                      : sense(
                          key, amount, Optional.ofNullable(before.get(key.item() + key.unit())))));
          if (key.start().isEmpty() && !doubtful.contains(key)) {
            before.put(key.item() + key.unit(), amount);
          }
        });
    return amounts;
  }

  private static Set<Key> doubtful(Map<Key, Filing> latest) {
    Set<Key> doubtful = new HashSet<>();
    List<Map.Entry<Key, Filing>> dated =
        latest.entrySet().stream().filter(entry -> entry.getKey().start().isEmpty()).toList();
    for (int i = 0; i < dated.size(); i++) {
      Key key = dated.get(i).getKey();
      Filing filing = dated.get(i).getValue();
      List<Filing> beside =
          Stream.of(i - 1, i + 1)
              .filter(at -> at >= 0 && at < dated.size())
              .map(dated::get)
              .filter(other -> other.getKey().item() == key.item())
              .filter(other -> other.getKey().unit().equals(key.unit()))
              .map(Map.Entry::getValue)
              .toList();
      boolean alone = beside.stream().allMatch(other -> isFar(key.item(), filing, other));
      boolean later = beside.stream().allMatch(other -> later(filing, other) == filing);
      if (filing.value().signum() < 0
          || !beside.isEmpty() && alone && (beside.size() > 1 || later)) {
        doubtful.add(key);
      }
    }
    return doubtful;
  }

  /** Flows are held against each other as what was paid is. */
  private static Set<Key> doubtfulFlows(Map<Key, Filing> latest) {
    Map<String, List<Filing>> flows = new HashMap<>();
    latest.forEach(
        (key, filing) -> {
          if (key.item().isFlow()) {
            flows.computeIfAbsent(key.item() + key.unit(), any -> new ArrayList<>()).add(filing);
          }
        });
    Set<Filing> doubted = new HashSet<>();
    flows.values().stream()
        .flatMap(filings -> DoubtfulFilings.of(filings).stream())
        .forEach(doubt -> doubted.add(doubt.filing()));
    Set<Key> keys = new HashSet<>();
    latest.forEach(
        (key, filing) -> {
          if (doubted.contains(filing)) {
            keys.add(key);
          }
        });
    return keys;
  }

  private static boolean isFar(Item item, Filing filing, Filing other) {
    boolean larger = filing.value().compareTo(other.value()) > 0;
    return filing.value().signum() > 0
        && other.value().signum() > 0
        && (larger || item != Item.REMAINING)
        && DoubtfulFilings.isFar(filing.value(), other.value());
  }

  private static Filing later(Filing one, Filing other) {
    return Comparator.comparing(Filing::filed).thenComparing(Filing::accession).compare(one, other)
            >= 0
        ? one
        : other;
  }

  private static Sense sense(Key key, BigDecimal amount, Optional<BigDecimal> before) {
    if (key.item().isFlow()) {
      return Sense.OWN;
    } else if (key.start().isPresent()) {
      return Sense.OVER_A_PERIOD;
    }
    boolean falls =
        key.item() == Item.AUTHORISED
            && before.filter(earlier -> amount.compareTo(earlier) < 0).isPresent();
    return falls ? Sense.FALLS_LIKE_A_REMAINDER : Sense.OWN;
  }
}
