package huigou.publish.truth;

import huigou.model.corridor.Side;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Sentences that hold a rate against a ceiling. */
final class CorridorChecks {

  /** Two due days and a weekend: with a longer wait an answer for today is stale. */
  private static final int LONGEST_WAIT = 6;

  /** Where a finding says what its days coincide with. */
  private static final int COINCIDES = 6;

  private CorridorChecks() {}

  static void register(Map<String, SentenceCheck> checks) {
    for (String kind : new String[] {"answer", "fact", "detail", "title"}) {
      checks.put("corridor." + kind + ".", CorridorChecks::newest);
    }
    checks.put("chart.excess.title", CorridorChecks::widest);
    for (Side side : Side.values()) {
      String beyond = side == Side.CEILING ? "breach." : "floor.";
      checks.put("finding." + beyond + "other", (s, data, found) -> run(s, side, data, found, 2));
      checks.put("finding." + beyond, (s, data, found) -> run(s, side, data, found, 1));
      checks.put("feed." + beyond, (s, data, found) -> run(s, side, data, found, 1));
    }
    checks.put("front.repo.breach.", CorridorChecks::last);
    checks.put("breach.table.count", CorridorChecks::count);
  }

  /** Rate less ceiling in basis points, where both have a figure. */
  private static NavigableMap<LocalDate, BigDecimal> excess(Stated stated, PublishedData data) {
    return beyond(stated, Side.CEILING, data);
  }

  /** How far beyond an edge the rate stands in basis points, where both have a figure. */
  private static NavigableMap<LocalDate, BigDecimal> beyond(
      Stated stated, Side side, PublishedData data) {
    NavigableMap<LocalDate, BigDecimal> edge = data.series(stated.about(1));
    NavigableMap<LocalDate, BigDecimal> beyond = new TreeMap<>();
    data.series(stated.about(0))
        .forEach(
            (date, rate) ->
                Optional.ofNullable(edge.get(date))
                    .ifPresent(
                        level ->
                            beyond.put(date, side.beyond(rate.subtract(level).movePointRight(2)))));
    return beyond;
  }

  private static void newest(Stated stated, PublishedData data, Comparison found) {
    if (stated.abouts() == 0) {
      found.holds("no fixing is at hand", stated.key().equals("corridor.answer.none"));
      return;
    }
    NavigableMap<LocalDate, BigDecimal> rate = data.series(stated.about(0));
    LocalDate date = stated.date(3);
    NavigableMap<LocalDate, BigDecimal> ceiling = data.series(stated.about(1));
    found.same(
        "newest fixing that can be compared",
        date,
        rate.descendingKeySet().stream()
            .filter(ceiling::containsKey)
            .findFirst()
            .orElse(rate.lastKey()));
    BigDecimal top = ceiling.get(date);
    if (stated.says("unknown")) {
      found.holds("no ceiling is at hand for it", top == null);
    } else if (rate.containsKey(date)) {
      found.same("rate", stated.figure(0), rate.get(date));
      found.same("ceiling", stated.figure(4), top);
      BigDecimal excess = top == null ? BigDecimal.ZERO : rate.get(date).subtract(top);
      String state = excess.signum() > 0 ? "above" : excess.signum() == 0 ? "at" : "below";
      found.holds("it stands " + state, stated.says(state));
      found.same("distance", stated.figure(1), excess.movePointRight(2).abs());
    }
    if (stated.key().startsWith("corridor.answer.")) {
      age(stated, data, found);
    }
  }

  /** Whether the answer says that it is old when it is. */
  private static void age(Stated stated, PublishedData data, Comparison found) {
    found.same("date of the edition", stated.date(5), data.asOf());
    if (stated.says("earlier")) {
      LocalDate newest = data.series(stated.about(0)).lastKey();
      found.same("newest fixing", stated.date(7), newest);
      found.holds("it has no ceiling", !data.series(stated.about(1)).containsKey(newest));
      return;
    }
    int wait = SeriesChecks.weekdaysBetween(stated.date(3), data.asOf().plusDays(1));
    if (stated.says("stale")) {
      found.holds("as many fixings may be missing", stated.count(6) > 0 && stated.count(6) <= wait);
    } else {
      found.holds("it is of these days", wait <= LONGEST_WAIT);
    }
  }

  private static void widest(Stated stated, PublishedData data, Comparison found) {
    NavigableMap<LocalDate, BigDecimal> excess = excess(stated, data);
    Map.Entry<LocalDate, BigDecimal> top = Extremes.highest(excess);
    found.same("widest", stated.figure(1), top == null ? null : top.getValue());
    found.same("its day", stated.date(2), top == null ? LocalDate.MIN : top.getKey());
    found.same("since", stated.date(3), excess.isEmpty() ? LocalDate.MIN : excess.firstKey());
  }

  /**
   * A run of fixings above the ceiling or below the floor.
   *
   * @param at position of how many; start and end follow it, then excess and day where stated
   */
  private static void run(Stated stated, Side side, PublishedData data, Comparison found, int at) {
    NavigableMap<LocalDate, BigDecimal> excess = beyond(stated, side, data);
    LocalDate start = stated.date(at + 1);
    LocalDate end = stated.date(at + 2);
    NavigableMap<LocalDate, BigDecimal> run = span(excess, start, end);
    found.same("fixings", stated.count(at), run.size());
    found.holds("it begins and ends with fixings", isWhole(run, start, end));
    found.holds("each is beyond", run.values().stream().allMatch(each -> each.signum() > 0));
    found.holds("it does not begin earlier", isOutside(excess.lowerEntry(start), start));
    if (stated.says("open") || stated.says("other")) {
      found.same("newest fixing", end, data.series(stated.about(0)).lastKey());
    } else if (stated.says("ended")) {
      Map.Entry<LocalDate, BigDecimal> next = excess.higherEntry(end);
      found.holds("the next is not beyond", next != null && next.getValue().signum() <= 0);
    } else if (stated.says("unseen")) {
      found.holds("nobody saw the next", isOutside(excess.higherEntry(end), end));
    }
    if (stated.has(at + 4) && !stated.key().startsWith("feed.")) {
      Map.Entry<LocalDate, BigDecimal> peak = Extremes.highest(run);
      found.same("largest excess", stated.figure(at + 3), peak == null ? null : peak.getValue());
      found.same("its day", stated.date(at + 4), peak == null ? LocalDate.MIN : peak.getKey());
    }
    if (stated.has(COINCIDES) && at == 1) {
      calendar(stated, side, data, found);
    }
  }

  private static boolean isWhole(
      NavigableMap<LocalDate, BigDecimal> run, LocalDate start, LocalDate end) {
    return !run.isEmpty() && run.firstKey().equals(start) && run.lastKey().equals(end);
  }

  private static NavigableMap<LocalDate, BigDecimal> span(
      NavigableMap<LocalDate, BigDecimal> excess, LocalDate start, LocalDate end) {
    return start.isAfter(end) ? new TreeMap<>() : excess.subMap(start, true, end, true);
  }

  /** The words about the calendar are those of the table of runs. */
  private static void calendar(Stated stated, Side side, PublishedData data, Comparison found) {
    String said =
        stated.sentence(COINCIDES).key().replace("finding.coincides.", "").replace(".one", "");
    found.same(
        "coincides with the calendar",
        said,
        data.table("breaches").stream()
            .filter(row -> row.get("measure").equals(stated.about(0)))
            .filter(row -> row.get("side").equals(side.token()) && row.get("rule").equals("strict"))
            .filter(row -> row.get("start_date").equals(stated.text(2)))
            .filter(row -> row.get("end_date").equals(stated.text(3)))
            .map(row -> row.get("attribution"))
            .findFirst()
            .orElse(""));
  }

  /** Whether a fixing beside a run is none, is not above, or lies beyond a missing day. */
  private static boolean isOutside(Map.Entry<LocalDate, BigDecimal> beside, LocalDate edge) {
    if (beside == null || beside.getValue().signum() <= 0) {
      return true;
    }
    LocalDate one = beside.getKey().isBefore(edge) ? beside.getKey() : edge;
    return SeriesChecks.weekdaysBetween(one, one.equals(edge) ? beside.getKey() : edge) > 0;
  }

  private static void last(Stated stated, PublishedData data, Comparison found) {
    NavigableMap<LocalDate, BigDecimal> excess = excess(stated, data);
    LocalDate start = stated.date(2);
    LocalDate end = stated.date(3);
    NavigableMap<LocalDate, BigDecimal> run = span(excess, start, end);
    found.same("fixings", stated.count(1), run.size());
    found.holds("it begins and ends with fixings", isWhole(run, start, end));
    found.holds("each is above", run.values().stream().allMatch(each -> each.signum() > 0));
    found.holds(
        "none later is above",
        excess.tailMap(end, false).values().stream().allMatch(each -> each.signum() <= 0));
    Map.Entry<LocalDate, BigDecimal> peak = Extremes.highest(run);
    found.same("largest excess", stated.figure(4), peak == null ? null : peak.getValue());
    found.same("last fixing compared", stated.date(5), excess.lastKey());
  }

  private static void count(Stated stated, PublishedData data, Comparison found) {
    int runs = 0;
    int fixings = 0;
    for (Map<String, String> row : data.table("breaches")) {
      if (row.get("corridor").equals(stated.about(0))
          && row.get("measure").equals(stated.about(1))
          && row.get("rule").equals(stated.about(2))
          && row.get("side").equals(stated.about(3))) {
        runs++;
        fixings += Integer.parseInt(row.get("fixings"));
      }
    }
    found.same("runs", stated.count(0), runs);
    found.same("fixings", stated.count(1), fixings);
  }
}
