package huigou.publish.truth;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Sentences about buybacks. */
final class BuybackChecks {

  /** An instant begins with its day. */
  private static final int DAY = 10;

  private static final BigDecimal TRILLION = new BigDecimal("1000000000000");

  private BuybackChecks() {}

  static void register(Map<String, SentenceCheck> checks) {
    checks.put("buybacks.fact.reported", BuybackChecks::reported);
    checks.put("buybacks.fact.trillion", BuybackChecks::trillion);
    checks.put("hong-kong.fact.odd", BuybackChecks::odd);
    checks.put("united-states.fact.largest", BuybackChecks::largest);
    checks.put("united-states.chart.announced.", BuybackChecks::total);
    checks.put("united-states.chart.completed.", BuybackChecks::total);
    checks.put("programme.fact.bought", BuybackChecks::bought);
    checks.put("programme.fact.left", BuybackChecks::left);
    checks.put("programme.fact.mandate-pace", BuybackChecks::mandatePace);
    checks.put("programme.fact.budget-binds", BuybackChecks::binding);
    checks.put("programme.fact.mandate-binds", BuybackChecks::binding);
    checks.put("issuer.fact.year", BuybackChecks::year);
    checks.put("issuer.chart.quarters", BuybackChecks::quarters);
    checks.put("issuer.fact.adds-up", (s, data, found) -> parts(s, data, found, true));
    checks.put("issuer.fact.differs", (s, data, found) -> parts(s, data, found, false));
    checks.put("announcements.fact.read", BuybackChecks::read);
  }

  private static List<Map<String, String>> reportOf(PublishedData data, String day) {
    return data.table("buyback-executions").stream()
        .filter(row -> row.get("reported_on").equals(day))
        .toList();
  }

  private static void reported(Stated stated, PublishedData data, Comparison found) {
    List<Map<String, String>> lines = reportOf(data, stated.text(0));
    found.same("lines", stated.count(1), lines.size());
    found.same(
        "issuers",
        stated.count(2),
        lines.stream().map(row -> row.get("issuer")).distinct().count());
    found.same(
        "newest report",
        stated.text(0),
        data.table("buyback-executions").stream()
            .map(row -> row.get("reported_on"))
            .max(String::compareTo)
            .orElse(""));
  }

  private static void odd(Stated stated, PublishedData data, Comparison found) {
    found.same(
        "marked lines",
        stated.count(0),
        reportOf(data, stated.about(0)).stream()
            .filter(row -> !row.get("issue").isEmpty())
            .count());
  }

  private static void trillion(Stated stated, PublishedData data, Comparison found) {
    LocalDate day = stated.date(1);
    found.same("day of the year", stated.count(2), day.getDayOfYear());
    found.same("year", stated.text(3), String.valueOf(day.getYear()));
    List<Map<String, String>> reached =
        data.table("market-totals").stream()
            .filter(row -> row.get("measure").equals("announced-year-to-date"))
            .filter(row -> !row.get("status").equals("forecast"))
            .filter(row -> new BigDecimal(row.get("amount")).compareTo(TRILLION) >= 0)
            .toList();
    found.holds(
        "the publisher says so",
        reached.stream()
            .anyMatch(
                row ->
                    row.get("as_of").equals(day.toString())
                        && row.get("publisher").equals(stated.text(0))));
    found.holds(
        "none of the year says it earlier, and none of a later year",
        reached.stream()
            .map(row -> LocalDate.parse(row.get("as_of")))
            .noneMatch(
                each ->
                    each.getYear() > day.getYear()
                        || each.getYear() == day.getYear() && each.isBefore(day)));
  }

  private static void largest(Stated stated, PublishedData data, Comparison found) {
    Optional<BigDecimal> most =
        data.table("authorisations").stream()
            .filter(row -> row.get("currency").equals("USD"))
            .map(row -> new BigDecimal(row.get("amount")))
            .max(Comparator.naturalOrder());
    found.same("largest in US dollars", stated.figure(1), most);
    found.holds(
        "it is of the issuer and day",
        data.table("authorisations").stream()
            .anyMatch(
                row ->
                    row.get("issuer").equals(stated.about(0))
                        && row.get("announced_on").equals(stated.text(2))
                        && new BigDecimal(row.get("amount")).compareTo(stated.figure(1)) == 0));
  }

  private static void total(Stated stated, PublishedData data, Comparison found) {
    found.holds(
        "the publisher states it",
        data.table("market-totals").stream()
            .anyMatch(
                row ->
                    row.get("measure").equals(stated.about(0))
                        && row.get("publisher").equals(stated.text(0))
                        && row.get("as_of").equals(stated.text(2))
                        && row.get("at_least").equals(String.valueOf(stated.says("at-least")))
                        && new BigDecimal(row.get("amount")).compareTo(stated.figure(1)) == 0));
  }

  private static Optional<Map<String, String>> programme(Stated stated, PublishedData data) {
    return data.table("buyback-programmes").stream()
        .filter(row -> row.get("programme").equals(stated.about(0)))
        .findFirst();
  }

  private static Optional<BigDecimal> figure(Optional<Map<String, String>> row, String column) {
    return row.map(each -> each.get(column)).filter(text -> !text.isEmpty()).map(BigDecimal::new);
  }

  private static void bought(Stated stated, PublishedData data, Comparison found) {
    Optional<Map<String, String>> row = programme(stated, data);
    found.same("shares bought", stated.figure(1), figure(row, "executed_shares"));
    found.same(
        "of the mandate",
        stated.figure(2),
        figure(row, "executed_pct_of_mandate")
            .map(percent -> percent.setScale(2, RoundingMode.HALF_UP)));
  }

  private static void left(Stated stated, PublishedData data, Comparison found) {
    Optional<Map<String, String>> row = programme(stated, data);
    found.same(
        "shares left",
        stated.figure(1),
        figure(row, "mandate_shares")
            .flatMap(most -> figure(row, "executed_shares").map(most::subtract)));
    found.holds(
        "it goes on",
        row.filter(each -> List.of("announced", "running").contains(each.get("status")))
            .isPresent());
  }

  private static void mandatePace(Stated stated, PublishedData data, Comparison found) {
    Optional<Map<String, String>> row = programme(stated, data);
    long days = ChronoUnit.DAYS.between(stated.date(0), stated.date(1)) + 1;
    Optional<LocalDate> usedUp =
        figure(row, "executed_shares")
            .flatMap(
                bought ->
                    figure(row, "mandate_shares")
                        .map(
                            most ->
                                most.subtract(bought)
                                    .multiply(BigDecimal.valueOf(days))
                                    .divide(bought, 0, RoundingMode.CEILING)))
            .map(more -> stated.date(1).plusDays(more.longValueExact()));
    found.holds(
        "counted from the mandate, or from the programme",
        row.filter(
                each ->
                    List.of(each.get("mandate_date"), each.get("announced_on"))
                        .contains(stated.date(0).toString()))
            .isPresent());
    if (stated.says("not")) {
      found.holds("it would be used up later", usedUp.filter(stated.date(2)::isBefore).isPresent());
    } else {
      found.same("day on which it is used up", stated.date(2), usedUp);
    }
  }

  private static void binding(Stated stated, PublishedData data, Comparison found) {
    Optional<Map<String, String>> row = programme(stated, data);
    found.same(
        "break-even price",
        stated.figure(0),
        figure(row, "break_even_price").map(price -> price.setScale(2, RoundingMode.HALF_UP)));
    String binds = row.map(each -> each.get("binding")).orElse("");
    found.holds(binds + " binds", stated.says(binds + "-binds"));
    found.holds(
        "the latest price lies on that side",
        (stated.figure(1).compareTo(stated.figure(0)) >= 0) == binds.equals("budget"));
  }

  private static void year(Stated stated, PublishedData data, Comparison found) {
    found.holds(
        "a filing says so",
        data.table("repurchases").stream()
            .filter(row -> row.get("issuer").equals(stated.about(0)))
            .filter(row -> row.get("period_kind").equals("year"))
            .filter(row -> row.get("period_start").equals(stated.text(0)))
            .filter(row -> row.get("period_end").equals(stated.text(1)))
            .anyMatch(row -> new BigDecimal(row.get("amount")).compareTo(stated.figure(2)) == 0));
  }

  private static void quarters(Stated stated, PublishedData data, Comparison found) {
    TreeMap<LocalDate, List<BigDecimal>> byEnd = new TreeMap<>();
    data.table("repurchases").stream()
        .filter(row -> row.get("issuer").equals(stated.about(0)))
        .filter(row -> row.get("period_kind").contains("quarter"))
        .filter(row -> row.get("currency").equals("USD"))
        .forEach(
            row ->
                byEnd.merge(
                    LocalDate.parse(row.get("period_end")),
                    List.of(new BigDecimal(row.get("amount"))),
                    (one, more) -> Stream.concat(one.stream(), more.stream()).toList()));
    List<LocalDate> ends = List.copyOf(byEnd.keySet());
    List<LocalDate> last = ends.subList(Math.max(0, ends.size() - stated.count(3)), ends.size());
    found.same("quarters", stated.count(3), last.size());
    found.holds(
        "it was paid in that quarter",
        byEnd.getOrDefault(stated.date(2), List.of()).stream()
            .anyMatch(amount -> amount.compareTo(stated.figure(1)) == 0));
    found.holds(
        "no quarter of these has more",
        last.stream()
            .map(byEnd::get)
            .allMatch(
                amounts -> amounts.stream().anyMatch(a -> a.compareTo(stated.figure(1)) <= 0)));
  }

  private static void parts(Stated stated, PublishedData data, Comparison found, boolean adds) {
    List<Map<String, String>> of =
        data.table("operating-figures").stream()
            .filter(row -> row.get("issuer").equals(stated.about(0)))
            .filter(row -> row.get("period").equals(stated.text(0)))
            .toList();
    List<BigDecimal> parts =
        of.stream()
            .filter(row -> row.get("part_of").equals(stated.about(1)))
            .map(row -> new BigDecimal(row.get("value")))
            .toList();
    Optional<BigDecimal> total =
        of.stream()
            .filter(row -> row.get("item").equals(stated.about(1)))
            .map(row -> new BigDecimal(row.get("value")))
            .findFirst();
    BigDecimal sum = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    found.same("total", stated.figure(2), total);
    if (adds) {
      found.same("parts", stated.count(1), parts.size());
      found.same("sum of the parts", stated.figure(2), sum);
    } else {
      found.same("sum of the parts", stated.figure(1), sum);
    }
  }

  private static void read(Stated stated, PublishedData data, Comparison found) {
    List<Map<String, String>> all = data.table("announcements");
    found.same("announcements", stated.count(0), all.size());
    found.same(
        "newest",
        stated.text(3),
        all.stream()
            .map(row -> row.get("published_at").substring(0, DAY))
            .max(String::compareTo)
            .orElse(""));
    found.same(
        "for review",
        stated.count(2),
        all.stream().filter(row -> row.get("confidence").equals("low")).count());
    found.same(
        "read as a buyback",
        stated.count(1),
        all.stream()
            .filter(row -> !row.get("kind").equals("none"))
            .filter(row -> !row.get("confidence").equals("low"))
            .count());
  }
}
