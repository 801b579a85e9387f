package huigou.publish.truth;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Sentences on how scarce cash is and what it cost, against the files of those lines. */
final class ScarcityChecks {

  /** Where a sentence about the cost of a month names it. */
  private static final int MONTH = 7;

  private ScarcityChecks() {}

  static void register(Map<String, SentenceCheck> checks) {
    checks.put("ampleness.fact.share.", ScarcityChecks::interval);
    checks.put("ampleness.chart.share", ScarcityChecks::interval);
    checks.put("ampleness.fact.ratio.", ScarcityChecks::ratio);
    checks.put("ampleness.chart.ratio", ScarcityChecks::level);
    checks.put("ampleness.fact.slope", ScarcityChecks::slope);
    checks.put("segments.chart", ScarcityChecks::newest);
    checks.put("ampleness.fact.pop.", ScarcityChecks::pop);
    checks.put("ahead.fact.month-end", ScarcityChecks::next);
    checks.put("ahead.fact.tax-date", ScarcityChecks::next);
    checks.put("ahead.fact.fomc", ScarcityChecks::next);
    checks.put("ahead.fact.due", ScarcityChecks::due);
    checks.put("ahead.fact.path", ScarcityChecks::path);
    checks.put("forecasts.fact", ScarcityChecks::forecasts);
    checks.put("odds.fact.skill", ScarcityChecks::skill);
    checks.put("odds.fact.published", ScarcityChecks::published);
    checks.put("odds.chart.reliability", ScarcityChecks::reliability);
    checks.put("finding.forecast.", ScarcityChecks::resolved);
    checks.put("cost.fact.", ScarcityChecks::cost);
    checks.put("cost.chart.dearest", ScarcityChecks::cost);
  }

  private static Optional<Map<String, String>> line(
      PublishedData data, String line, String period) {
    return data.table("ampleness").stream()
        .filter(row -> row.get("line").equals(line) && row.get("period").equals(period))
        .findFirst();
  }

  private static Optional<BigDecimal> figure(Optional<Map<String, String>> row, String column) {
    return row.map(each -> each.get(column)).filter(text -> !text.isEmpty()).map(BigDecimal::new);
  }

  private static Optional<BigDecimal> percent(Optional<Map<String, String>> row, String column) {
    return figure(row, column).map(share -> share.movePointRight(2));
  }

  private static void interval(Stated stated, PublishedData data, Comparison found) {
    Optional<Map<String, String>> row = line(data, stated.about(0), stated.text(0));
    found.same("at least", stated.figure(1), figure(row, "lower"));
    found.same("at most", stated.figure(2), figure(row, "upper"));
    found.same("fixings", BigDecimal.valueOf(stated.count(3)), figure(row, "n"));
  }

  private static void level(Stated stated, PublishedData data, Comparison found) {
    found.same(
        "ratio", stated.figure(1), figure(line(data, stated.about(0), stated.text(0)), "value"));
  }

  /** The file is rounded: nothing between may lie further out, and the day named lies as far. */
  private static void ratio(Stated stated, PublishedData data, Comparison found) {
    level(stated, data, found);
    int direction = stated.says("lowest") ? -1 : 1;
    LocalDate since = stated.date(2);
    NavigableMap<LocalDate, BigDecimal> all = new TreeMap<>();
    data.table("ampleness").stream()
        .filter(row -> row.get("line").equals(stated.about(0)))
        .forEach(
            row -> all.put(LocalDate.parse(row.get("period")), new BigDecimal(row.get("value"))));
    if (stated.says("unchanged")) {
      LocalDate day = stated.date(0);
      found.same("day before", since, all.lowerKey(day));
      found.holds(
          "it stood there too",
          all.get(since) != null && all.get(since).compareTo(stated.figure(1)) == 0);
      return;
    }
    Predicate<BigDecimal> further = value -> value.compareTo(stated.figure(1)) * direction > 0;
    found.holds(
        "none since lies further out",
        all.tailMap(since, stated.says("ever")).values().stream().noneMatch(further));
    if (stated.says("ever")) {
      found.same("first day", since, all.firstKey());
    } else {
      found.holds(
          "that day lay as far out",
          all.containsKey(since) && all.get(since).compareTo(stated.figure(1)) * direction >= 0);
    }
  }

  private static void newest(Stated stated, PublishedData data, Comparison found) {
    NavigableMap<LocalDate, BigDecimal> figures = data.series(stated.about(0));
    found.same("newest day", stated.date(1), figures.lastKey());
    found.same("its figure", stated.figure(0), figures.get(stated.date(1)));
  }

  private static void slope(Stated stated, PublishedData data, Comparison found) {
    Optional<Map<String, String>> row =
        line(data, stated.about(0), stated.text(0) + "/" + stated.text(1));
    found.same("slope", stated.figure(2), figure(row, "value"));
    found.same("lower end", stated.figure(3), figure(row, "lower"));
    found.same("upper end", stated.figure(4), figure(row, "upper"));
    found.same("weeks", BigDecimal.valueOf(stated.count(5)), figure(row, "n"));
    found.same("share explained", stated.figure(6), figure(row, "r2"));
  }

  private static void pop(Stated stated, PublishedData data, Comparison found) {
    Optional<Map<String, String>> row =
        data.table("pops").stream()
            .filter(each -> each.get("class").equals(stated.about(0)))
            .filter(each -> each.get("year").equals(stated.text(0)))
            .findFirst();
    found.same("days", BigDecimal.valueOf(stated.count(1)), figure(row, "n"));
    BigDecimal mean = stated.figure(2);
    found.same("mean", stated.says("below") ? mean.negate() : mean, figure(row, "mean_bp"));
    found.same("largest", stated.figure(3), figure(row, "largest_bp"));
    found.same("its day", stated.text(4), row.map(each -> each.get("largest_date")).orElse(""));
  }

  private static List<Map<String, String>> coming(Stated stated, PublishedData data) {
    return data.table("ahead").stream()
        .filter(row -> row.get("kind").equals(stated.about(0)))
        .toList();
  }

  private static void next(Stated stated, PublishedData data, Comparison found) {
    found.same("next day", stated.text(0), coming(stated, data).get(0).get("date"));
  }

  private static void due(Stated stated, PublishedData data, Comparison found) {
    List<Map<String, String>> rows = coming(stated, data);
    Optional<BigDecimal> most =
        rows.stream().map(row -> new BigDecimal(row.get("amount_usd"))).max(BigDecimal::compareTo);
    found.same("most that falls due", stated.figure(1), most);
    found.holds(
        "it falls due on that day",
        rows.stream()
            .filter(row -> row.get("date").equals(stated.text(0)))
            .anyMatch(
                row -> new BigDecimal(row.get("amount_usd")).compareTo(stated.figure(1)) == 0));
  }

  private static void path(Stated stated, PublishedData data, Comparison found) {
    List<Map<String, String>> rows = coming(stated, data);
    Optional<Map<String, String>> last = rows.stream().reduce((one, other) -> other);
    found.same("last day", stated.text(0), last.map(row -> row.get("date")).orElse(""));
    found.same("cash", stated.figure(1), figure(last, "amount_usd"));
    found.same("lower end", stated.figure(2), figure(last, "lower_usd"));
    found.same("upper end", stated.figure(3), figure(last, "upper_usd"));
  }

  private static void forecasts(Stated stated, PublishedData data, Comparison found) {
    Map<String, Long> states =
        data.table("forecasts").stream()
            .collect(Collectors.groupingBy(row -> row.get("state"), Collectors.counting()));
    long right = states.getOrDefault("came-true", 0L);
    found.same("forecasts", stated.count(0), data.table("forecasts").size());
    found.same("resolved", stated.count(1), right + states.getOrDefault("failed", 0L));
    found.same("right", stated.count(2), right);
    found.same("open", stated.count(3), states.getOrDefault("open", 0L).longValue());
    found.same(
        "not checkable", stated.count(4), states.getOrDefault("not-checkable", 0L).longValue());
  }

  private static void resolved(Stated stated, PublishedData data, Comparison found) {
    String state =
        data.table("forecasts").stream()
            .filter(row -> row.get("id").equals(stated.about(0)))
            .filter(row -> row.get("said_on").equals(stated.text(1)))
            .map(row -> row.get("state"))
            .findFirst()
            .orElse("");
    found.holds("it is " + state, !state.isEmpty() && stated.says(state));
  }

  private static void skill(Stated stated, PublishedData data, Comparison found) {
    Optional<Map<String, String>> row =
        data.table("odds-score").stream()
            .filter(each -> each.get("target").equals(stated.about(0)))
            .filter(each -> each.get("horizon").equals(stated.text(1)))
            .findFirst();
    found.same("skill", stated.figure(2), percent(row, "skill_climatology"));
    found.same("lower end", stated.figure(3), percent(row, "lower"));
    found.same("upper end", stated.figure(4), percent(row, "upper"));
    found.same("days", BigDecimal.valueOf(stated.count(5)), figure(row, "n"));
    found.holds(
        "it may be shown", row.filter(each -> each.get("published").equals("true")).isPresent());
  }

  private static void published(Stated stated, PublishedData data, Comparison found) {
    List<Map<String, String>> scored =
        data.table("odds-published").stream()
            .filter(each -> each.get("in_time").equals("true") && !each.get("outcome").isEmpty())
            .toList();
    found.same("scored", stated.count(0), scored.size());
    found.holds(
        "made between",
        scored.stream()
            .map(each -> each.get("made_on"))
            .allMatch(
                day -> day.compareTo(stated.text(1)) >= 0 && day.compareTo(stated.text(2)) <= 0));
    found.same(
        "right",
        stated.count(3),
        scored.stream()
            .filter(
                each ->
                    new BigDecimal(each.get("probability")).compareTo(new BigDecimal("0.5")) > 0
                        == each.get("outcome").equals("1"))
            .count());
  }

  private static void reliability(Stated stated, PublishedData data, Comparison found) {
    Optional<BigDecimal> apart =
        data.table("odds-reliability").stream()
            .filter(each -> each.get("target").equals(stated.about(0)))
            .filter(each -> each.get("horizon").equals(stated.text(1)))
            .filter(each -> !each.get("came").isEmpty())
            .map(
                each ->
                    new BigDecimal(each.get("foretold"))
                        .subtract(new BigDecimal(each.get("came")))
                        .abs()
                        .movePointRight(2))
            .max(Comparator.naturalOrder());
    found.same("apart", stated.figure(2), apart);
  }

  private static void cost(Stated stated, PublishedData data, Comparison found) {
    if (stated.has(MONTH)) {
      found.same("month", stated.text(MONTH), YearMonth.from(stated.date(1)).toString());
    }
    Optional<Map<String, String>> row =
        data.table("cost").stream()
            .filter(each -> each.get("level").equals(stated.about(0)))
            .filter(each -> each.get("span").equals(stated.about(1)))
            .filter(each -> each.get("from").equals(stated.text(1)))
            .findFirst();
    found.same("last fixing", stated.text(2), row.map(each -> each.get("to")).orElse(""));
    found.same("by the median", stated.figure(3), figure(row, "amount_usd"));
    found.same("at least", stated.figure(4), figure(row, "lower_usd"));
    found.same("at most", stated.figure(5), figure(row, "upper_usd"));
    found.same("fixings above", BigDecimal.valueOf(stated.count(6)), figure(row, "fixings"));
    if (stated.says("dearest")) {
      found.holds(
          "none was dearer",
          data.table("cost").stream()
              .filter(each -> each.get("level").equals(stated.about(0)))
              .filter(each -> each.get("span").equals(stated.about(1)))
              .allMatch(
                  each -> new BigDecimal(each.get("amount_usd")).compareTo(stated.figure(3)) <= 0));
    }
  }
}
