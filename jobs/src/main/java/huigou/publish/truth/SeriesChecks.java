package huigou.publish.truth;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;

/** Sentences about the newest figure of one series, and its place among the others. */
final class SeriesChecks {

  private SeriesChecks() {}

  static void register(Map<String, SentenceCheck> checks) {
    checks.put("chart.series.title", (stated, data, found) -> newest(stated, data, found, 1, 2));
    checks.put("chart.spreads.title", (stated, data, found) -> newest(stated, data, found, 1, -1));
    checks.put("standing.", SeriesChecks::standing);
    for (String kind : new String[] {"high", "low", "rise", "fall"}) {
      checks.put("record." + kind + ".", SeriesChecks::record);
    }
    checks.put("freshness.", SeriesChecks::freshness);
  }

  /**
   * The newest figure of the series that the sentence is about, and its date.
   *
   * @param date position of the date; negative where none is stated
   */
  static void newest(Stated stated, PublishedData data, Comparison found, int value, int date) {
    NavigableMap<LocalDate, BigDecimal> figures = data.series(stated.about(0));
    found.holds("the series is published", !figures.isEmpty());
    if (!figures.isEmpty()) {
      found.same("newest figure", stated.figure(value), figures.get(figures.lastKey()));
      if (date >= 0) {
        found.same("date of the newest figure", stated.date(date), figures.lastKey());
      }
    }
  }

  /** How many weekdays lie between two dates, neither included: no fewer than fixings. */
  static int weekdaysBetween(LocalDate one, LocalDate other) {
    return (int)
        one.plusDays(1)
            .datesUntil(other.isAfter(one) ? other : one.plusDays(1))
            .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0)
            .count();
  }

  private static void standing(Stated stated, PublishedData data, Comparison found) {
    NavigableMap<LocalDate, BigDecimal> figures = data.series(stated.about(0));
    found.holds("the series is published", !figures.isEmpty());
    if (figures.isEmpty()) {
      return;
    }
    LocalDate newest = figures.lastKey();
    BigDecimal value = figures.get(figures.lastKey());
    NavigableMap<LocalDate, BigDecimal> before = figures.headMap(newest, false);
    String word = stated.key().substring("standing.".length());
    switch (word) {
      case "first" -> found.same("figures", 1, figures.size());
      case "gap" -> {
        found.same("date of the figure before", stated.date(0), before.lastKey());
        found.holds(
            "as many days may be missing",
            stated.count(1) > 0 && stated.count(1) <= weekdaysBetween(before.lastKey(), newest));
      }
      case "unchanged" -> {
        found.holds(
            "no other figure since",
            figures.tailMap(stated.date(0), true).values().stream()
                .allMatch(each -> each.compareTo(value) == 0));
        found.holds("more than one figure", stated.date(0).isBefore(newest));
        found.holds("it has a figure of the day", figures.containsKey(stated.date(0)));
        found.holds("another figure, or none, before it", beginsAt(stated.date(0), figures));
      }
      case "within" -> within(stated, before, value, found);
      default -> extreme(stated, before, value, word.startsWith("highest") ? 1 : -1, found);
    }
  }

  /** Whether a run of equal figures begins on a day: another figure or a gap lies before it. */
  private static boolean beginsAt(LocalDate day, NavigableMap<LocalDate, BigDecimal> figures) {
    Map.Entry<LocalDate, BigDecimal> before = figures.lowerEntry(day);
    return before == null
        || before.getValue().compareTo(figures.getOrDefault(day, before.getValue())) != 0
        || weekdaysBetween(before.getKey(), day) > 0;
  }

  private static void within(
      Stated stated,
      NavigableMap<LocalDate, BigDecimal> before,
      BigDecimal value,
      Comparison found) {
    List<BigDecimal> all = List.copyOf(before.values());
    List<BigDecimal> last = all.subList(Math.max(0, all.size() - stated.count(0)), all.size());
    found.holds(
        "one of them is at least as high",
        last.stream().anyMatch(each -> each.compareTo(value) >= 0));
    found.holds(
        "one of them is at least as low",
        last.stream().anyMatch(each -> each.compareTo(value) <= 0));
  }

  private static void extreme(
      Stated stated,
      NavigableMap<LocalDate, BigDecimal> before,
      BigDecimal value,
      int side,
      Comparison found) {
    Optional<LocalDate> since = latest(before, value, side);
    if (stated.says("few")) {
      found.same("figures at hand", stated.count(0), before.size() + 1);
      found.holds("none before it is as extreme", since.isEmpty());
    } else if (stated.key().contains("-since")) {
      found.same("since", stated.date(0), since.orElse(LocalDate.MIN));
    } else {
      found.holds("none before it is as extreme", since.isEmpty());
      found.same("first date", stated.date(0), before.firstKey());
    }
  }

  /** The latest date with a figure at least as extreme. */
  private static Optional<LocalDate> latest(
      NavigableMap<LocalDate, BigDecimal> figures, BigDecimal value, int side) {
    return figures.descendingMap().entrySet().stream()
        .filter(each -> each.getValue().compareTo(value) * side >= 0)
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private static void record(Stated stated, PublishedData data, Comparison found) {
    String kind = stated.about(1);
    NavigableMap<LocalDate, BigDecimal> figures = data.series(stated.about(0));
    boolean moves = kind.equals("rise") || kind.equals("fall");
    int side = kind.equals("high") || kind.equals("rise") ? 1 : -1;
    NavigableMap<LocalDate, BigDecimal> all =
        moves ? Moves.of(figures, data.isRate(stated.about(0))) : figures;
    LocalDate date = stated.date(2);
    BigDecimal signed =
        moves ? stated.figure(1).multiply(BigDecimal.valueOf(side)) : stated.figure(1);
    found.same("figure of " + date, signed, all.get(date));
    if (!stated.about(2).equals("all")) {
      found.holds("it stands in the table of records", isInTable(stated, data));
      return;
    }
    NavigableMap<LocalDate, BigDecimal> before = all.headMap(date, false);
    if (stated.says("ever")) {
      found.holds("none before it is as extreme", latest(before, signed, side).isEmpty());
      found.same("first date", stated.date(3), all.firstKey());
    } else {
      BigDecimal then =
          moves ? stated.figure(4).multiply(BigDecimal.valueOf(side)) : stated.figure(4);
      found.same("figure of " + stated.date(3), then, all.get(stated.date(3)));
      found.same("since", stated.date(3), latest(before, signed, side).orElse(LocalDate.MIN));
    }
  }

  private static boolean isInTable(Stated stated, PublishedData data) {
    return data.table("records").stream()
        .filter(row -> row.get("series_id").equals(stated.about(0)))
        .filter(row -> row.get("kind").equals(stated.about(1)))
        .filter(row -> row.get("filter").equals(stated.about(2)))
        .anyMatch(row -> row.get("reference_date").equals(stated.date(2).toString()));
  }

  private static void freshness(Stated stated, PublishedData data, Comparison found) {
    if (stated.abouts() == 0) {
      return;
    }
    List<Map<String, String>> led =
        data.table("series").stream()
            .filter(row -> row.get("source").split(" ")[0].equals(stated.about(0)))
            .filter(row -> !row.get("next_due").isEmpty())
            .toList();
    long late = led.stream().filter(row -> row.get("late").equals("true")).count();
    List<Map<String, String>> due =
        led.stream()
            .filter(row -> !LocalDate.parse(row.get("next_due")).isAfter(data.asOf()))
            .toList();
    switch (stated.key()) {
      case "freshness.carried-over" -> {
        found.same("late series", 0, late);
        // The tables do not say of a series whose copy it came out of: others may be within grace.
        found.holds(
            "series that stop before what was due are " + due.size(),
            stated.count(2) <= due.size());
        found.same("series", stated.count(3), led.size());
        found.holds(
            "one of them ends on " + stated.date(4),
            due.stream().anyMatch(row -> row.get("last_date").equals(stated.date(4).toString())));
      }
      case "freshness.late" -> {
        found.same("late series", stated.count(3) + 1L, late);
        found.holds(
            "one is due on the day",
            due.stream().anyMatch(row -> row.get("next_due").equals(stated.text(2))));
      }
      case "freshness.current" -> found.same("late series", 0, late);
      default -> found.same("series", 0, led.size());
    }
  }
}
