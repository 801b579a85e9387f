package huigou.publish.truth;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Sentences of the pages about facilities, the balance sheet, the Treasury and episodes. */
final class TopicChecks {

  private TopicChecks() {}

  static void register(Map<String, SentenceCheck> checks) {
    checks.put("facilities.chart.srf", (s, data, found) -> top(s, data, found, 0, 1, 2));
    checks.put("facilities.chart.rrp", TopicChecks::peak);
    checks.put("facilities.fact.srf.record", TopicChecks::most);
    checks.put("facilities.fact.srf", (s, d, found) -> SeriesChecks.newest(s, d, found, 1, 0));
    checks.put("facilities.fact.rrp", (s, d, found) -> SeriesChecks.newest(s, d, found, 1, 0));
    checks.put("facilities.fact.stigma", TopicChecks::stigma);
    checks.put("balance-sheet.fact.assets.", TopicChecks::assets);
    checks.put("balance-sheet.fact.reserves", TopicChecks::reserves);
    checks.put("balance-sheet.fact.opposite", TopicChecks::opposite);
    checks.put("balance-sheet.fact.identity", TopicChecks::identity);
    checks.put(
        "balance-sheet.chart.reserves", (s, d, found) -> SeriesChecks.newest(s, d, found, 0, 1));
    checks.put("balance-sheet.chart.assets", TopicChecks::assetsPeak);
    checks.put("balance-sheet.chart.runoff", TopicChecks::runoff);
    checks.put("balance-sheet.bridge.", TopicChecks::bridge);
    checks.put("balance-sheet.chart.residual", TopicChecks::residual);
    checks.put(
        "balance-sheet.chart.net-liquidity",
        (s, d, found) -> SeriesChecks.newest(s, d, found, 0, 1));
    checks.put("treasury.fact.cash", (s, d, found) -> SeriesChecks.newest(s, d, found, 1, 0));
    checks.put("treasury.fact.bills.", TopicChecks::bills);
    checks.put("treasury.fact.ahead", TopicChecks::ahead);
    checks.put("treasury.chart.tga", TopicChecks::range);
    checks.put("treasury.chart.bills", (s, data, found) -> top(s, data, found, 0, 1, 2));
    checks.put("treasury.chart.debt", (s, d, found) -> SeriesChecks.newest(s, d, found, 0, 1));
    checks.put("episodes.fact", TopicChecks::episode);
    checks.put("episodes.chart.peak", TopicChecks::episodePeak);
    checks.put("episodes.chart.low", TopicChecks::episodeLow);
  }

  /** The largest of the last so many figures. */
  private static void top(
      Stated stated, PublishedData data, Comparison found, int value, int date, int count) {
    NavigableMap<LocalDate, BigDecimal> all = data.series(stated.about(0));
    NavigableMap<LocalDate, BigDecimal> shown = Extremes.last(all, stated.count(count));
    found.same("figures", stated.count(count), shown.size());
    extreme("largest", Extremes.highest(shown), stated, value, date, found);
  }

  private static void extreme(
      String what,
      Map.Entry<LocalDate, BigDecimal> extreme,
      Stated stated,
      int value,
      int date,
      Comparison found) {
    found.same(what, stated.figure(value), extreme == null ? null : extreme.getValue());
    found.same("day of the " + what, stated.date(date), extreme == null ? null : extreme.getKey());
  }

  private static void peak(Stated stated, PublishedData data, Comparison found) {
    NavigableMap<LocalDate, BigDecimal> all = data.series(stated.about(0));
    SeriesChecks.newest(stated, data, found, 0, 1);
    extreme("highest", Extremes.highest(all), stated, 2, 3, found);
    found.same("since", stated.date(4), all.firstKey());
  }

  private static void most(Stated stated, PublishedData data, Comparison found) {
    NavigableMap<LocalDate, BigDecimal> all = data.series(stated.about(0));
    extreme("largest", Extremes.highest(all), stated, 0, 1, found);
    found.same("since", stated.date(2), all.firstKey());
  }

  private static void stigma(Stated stated, PublishedData data, Comparison found) {
    List<String> days =
        data.table("stigma-days").stream()
            .map(row -> row.get("reference_date"))
            .distinct()
            .sorted()
            .toList();
    if (stated.says("none")) {
      found.same("days", 0, days.size());
    } else {
      found.same("days", stated.count(0), days.size());
      found.same("last", stated.text(2), days.isEmpty() ? "" : days.get(days.size() - 1));
    }
  }

  private static void assets(Stated stated, PublishedData data, Comparison found) {
    NavigableMap<LocalDate, BigDecimal> assets = data.series(stated.about(0));
    SeriesChecks.newest(stated, data, found, 1, 0);
    BigDecimal then = assets.get(stated.date(3));
    BigDecimal change = then == null ? null : assets.get(assets.lastKey()).subtract(then);
    found.same("change", stated.figure(2), change == null ? null : change.abs());
    found.holds("direction", change != null && (change.signum() < 0) == stated.says("less"));
  }

  private static void reserves(Stated stated, PublishedData data, Comparison found) {
    SeriesChecks.newest(stated, data, found, 1, 0);
    found.same("average", stated.figure(2), data.series(stated.about(1)).get(stated.date(0)));
  }

  private static void opposite(Stated stated, PublishedData data, Comparison found) {
    NavigableMap<LocalDate, BigDecimal> other = data.series(stated.about(1));
    int moved = 0;
    int opposite = 0;
    for (Map.Entry<LocalDate, BigDecimal> each :
        Extremes.last(data.series(stated.about(0)), stated.count(2)).entrySet()) {
      int signs =
          each.getValue().signum()
              * Optional.ofNullable(other.get(each.getKey())).map(BigDecimal::signum).orElse(0);
      moved += Math.abs(signs);
      opposite += signs < 0 ? 1 : 0;
    }
    found.same("weeks in which both moved", stated.count(0), moved);
    found.same("in opposite ways", stated.count(1), opposite);
    found.same("weeks in which not both did", stated.count(3), stated.count(2) - moved);
  }

  private static void identity(Stated stated, PublishedData data, Comparison found) {
    if (stated.says("none")) {
      found.holds(
          "no week has a residual",
          data.table("drain").stream().allMatch(row -> row.get("residual").isEmpty()));
      return;
    }
    NavigableMap<LocalDate, BigDecimal> residual = data.series(stated.about(0));
    found.same("weeks", stated.count(0), residual.size());
    found.same("first week", stated.date(1), residual.firstKey());
    found.same("last week", stated.date(2), residual.lastKey());
    extreme("largest miss", Extremes.highest(sizes(residual)), stated, 3, 4, found);
    found.same("partial weeks", stated.count(5), data.series(stated.about(1)).size());
  }

  private static NavigableMap<LocalDate, BigDecimal> sizes(
      NavigableMap<LocalDate, BigDecimal> figures) {
    NavigableMap<LocalDate, BigDecimal> sizes = new TreeMap<>();
    figures.forEach((date, figure) -> sizes.put(date, figure.abs()));
    return sizes;
  }

  private static void assetsPeak(Stated stated, PublishedData data, Comparison found) {
    NavigableMap<LocalDate, BigDecimal> assets = data.series(stated.about(0));
    extreme("highest", Extremes.highest(assets), stated, 0, 1, found);
    found.same("newest figure", stated.figure(2), assets.get(assets.lastKey()));
    found.same("since", stated.date(3), assets.firstKey());
  }

  private static void runoff(Stated stated, PublishedData data, Comparison found) {
    for (int i = 0; i < 2; i++) {
      BigDecimal change = data.series(stated.about(i)).get(stated.date(2));
      BigDecimal said = stated.figure(i);
      found.same(
          "run-off of " + stated.about(i), stated.says("signed") ? said : said.negate(), change);
    }
    found.same("newest week", stated.date(2), data.series(stated.about(0)).lastKey());
  }

  private static void bridge(Stated stated, PublishedData data, Comparison found) {
    BigDecimal said = stated.figure(0);
    found.same(
        "change of reserves",
        stated.says("fell") ? said.negate() : said,
        data.series(stated.about(0)).get(stated.date(1)));
  }

  private static void residual(Stated stated, PublishedData data, Comparison found) {
    NavigableMap<LocalDate, BigDecimal> residual = data.series(stated.about(0));
    extreme("largest miss", Extremes.highest(sizes(residual)), stated, 0, 1, found);
    found.same("weeks", stated.count(2), residual.size());
  }

  private static void bills(Stated stated, PublishedData data, Comparison found) {
    NavigableMap<LocalDate, BigDecimal> net = data.series(stated.about(0));
    found.same("month", stated.date(0), net.lastKey());
    BigDecimal said = stated.figure(1);
    found.same("net", stated.says("repaid") ? said.negate() : said, net.get(net.lastKey()));
  }

  private static void ahead(Stated stated, PublishedData data, Comparison found) {
    int at = stated.says("none") ? 0 : 1;
    found.same("edition", stated.date(at), data.asOf());
    found.same(
        "settlement days",
        at == 0 ? 0 : stated.count(0),
        data.table("auctions").stream()
            .map(row -> row.get("issue_date"))
            .filter(day -> LocalDate.parse(day).isAfter(data.asOf()))
            .distinct()
            .count());
  }

  private static void range(Stated stated, PublishedData data, Comparison found) {
    NavigableMap<LocalDate, BigDecimal> shown =
        Extremes.last(data.series(stated.about(0)), stated.count(4));
    found.same("figures", stated.count(4), shown.size());
    extreme("lowest", Extremes.lowest(shown), stated, 0, 1, found);
    extreme("highest", Extremes.highest(shown), stated, 2, 3, found);
  }

  private static List<Map<String, String>> episodeRows(Stated stated, PublishedData data) {
    return data.table("episodes").stream()
        .filter(row -> row.get("episode").equals(stated.about(0)))
        .filter(row -> row.get("measure").equals(stated.about(1)))
        .sorted(Comparator.comparing(row -> row.get("reference_date")))
        .toList();
  }

  private static void episodePeak(Stated stated, PublishedData data, Comparison found) {
    episodeExtreme(stated, data, found, Comparator.reverseOrder());
  }

  private static void episodeLow(Stated stated, PublishedData data, Comparison found) {
    episodeExtreme(stated, data, found, Comparator.naturalOrder());
  }

  private static void episodeExtreme(
      Stated stated, PublishedData data, Comparison found, Comparator<BigDecimal> order) {
    List<Map<String, String>> rows = episodeRows(stated, data);
    found.same(
        "extreme",
        stated.figure(1),
        rows.stream().map(row -> new BigDecimal(row.get("value"))).min(order));
    found.holds(
        "it is of the day",
        rows.stream()
            .filter(row -> row.get("reference_date").equals(stated.text(2)))
            .anyMatch(row -> new BigDecimal(row.get("value")).compareTo(stated.figure(1)) == 0));
  }

  private static void episode(Stated stated, PublishedData data, Comparison found) {
    Optional<Map<String, String>> peak =
        data.table("episodes").stream()
            .filter(row -> row.get("episode").equals(stated.about(0)))
            .filter(row -> row.get("measure").equals(stated.about(1)))
            .filter(row -> row.get("offset_fixings").equals("0"))
            .findFirst();
    found.same("peak", stated.figure(1), peak.map(row -> new BigDecimal(row.get("value")).abs()));
    found.same("its day", stated.text(2), peak.map(row -> row.get("reference_date")).orElse(""));
  }
}
