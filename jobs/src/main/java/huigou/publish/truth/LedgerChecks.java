package huigou.publish.truth;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sentences about what was bought over time: ledgers, months, programmes by what was paid. */
final class LedgerChecks {

  /** The day of a month's first in data files begins with the month. */
  private static final int MONTH = 7;

  private LedgerChecks() {}

  static void register(Map<String, SentenceCheck> checks) {
    checks.put("allowance.months", LedgerChecks::since);
    checks.put("buybacks.key.own", LedgerChecks::own);
    checks.put("buybacks.fact.largest", LedgerChecks::largest);
    checks.put("buybacks.fact.year", LedgerChecks::year);
    checks.put("hong-kong.fact.coverage", LedgerChecks::coverage);
    checks.put("hong-kong.chart.months", LedgerChecks::hongKongMonths);
    checks.put("united-states.fact.month", LedgerChecks::month);
    checks.put("united-states.chart.months", LedgerChecks::unitedStatesMonths);
    checks.put("programme.fact.paid", LedgerChecks::paid);
    checks.put("programme.fact.pace", LedgerChecks::pace);
    checks.put("programme.fact.reached", LedgerChecks::reached);
    checks.put("programme.fact.cited.", LedgerChecks::cited);
    checks.put("issuer.fact.coverage", LedgerChecks::days);
    checks.put("issuer.fact.reports", LedgerChecks::reports);
    checks.put("issuer.fact.pause", LedgerChecks::pause);
    checks.put("issuer.fact.remaining.", LedgerChecks::remaining);
    checks.put("issuer.chart.months", LedgerChecks::issuerMonths);
  }

  private static Stream<Map<String, String>> counting(PublishedData data) {
    return data.table("buyback-executions").stream()
        .filter(row -> !row.get("issue").contains("line-repeated"))
        .filter(row -> !row.get("issue").contains("line-corrected"));
  }

  private static Stream<Map<String, String>> ledger(PublishedData data) {
    return counting(data).filter(row -> row.get("reported_on").isEmpty());
  }

  private static BigDecimal amount(Map<String, String> row) {
    return new BigDecimal(row.get("amount"));
  }

  private static void largest(Stated stated, PublishedData data, Comparison found) {
    found.same(
        "largest line of the report",
        stated.figure(2),
        counting(data)
            .filter(row -> row.get("reported_on").equals(stated.about(0)))
            .filter(row -> row.get("currency").equals(stated.text(0)))
            .filter(row -> !row.get("issue").contains("aggregate-outside-price-range"))
            .filter(row -> !row.get("aggregate").isEmpty())
            .map(row -> new BigDecimal(row.get("aggregate")))
            .max(Comparator.naturalOrder()));
    found.holds(
        "it is of the issuer and day",
        counting(data)
            .filter(row -> row.get("reported_on").equals(stated.about(0)))
            .filter(row -> row.get("issuer").equals(stated.about(1)))
            .filter(row -> row.get("trade_date").equals(stated.text(3)))
            .anyMatch(row -> row.get("aggregate").equals(stated.figure(2).toPlainString())));
  }

  /**
   * Months of an issuer after a day; one whose scale is in doubt is in the table and not counted.
   */
  private static void since(Stated stated, PublishedData data, Comparison found) {
    String after = stated.about(1).length() < 10 ? stated.about(1) + "-32" : stated.about(1);
    List<Map<String, String>> months =
        data.table("monthly-purchases").stream()
            .filter(row -> row.get("issuer").equals(stated.about(0)))
            .filter(row -> row.get("period_start").compareTo(after) >= 0)
            .toList();
    long told = months.stream().map(row -> row.get("period_start")).distinct().count();
    found.holds("there are " + told + " months or fewer", stated.count(0) <= told);
    found.holds(
        "one of them ends then",
        months.stream().anyMatch(row -> row.get("period_end").equals(stated.text(1))));
  }

  private static void own(Stated stated, PublishedData data, Comparison found) {
    Optional<Map<String, String>> sum =
        data.table("market-purchases").stream()
            .filter(row -> row.get("market").equals(stated.about(0)))
            .filter(row -> row.get("span").equals(stated.about(1)))
            .filter(row -> row.get("from").equals(stated.about(2)))
            .filter(row -> row.get("currency").equals(stated.about(3)))
            .findFirst();
    long buyers = sum.map(row -> Long.parseLong(row.get("issuers"))).orElse(-1L);
    found.same("buyers", stated.count(0), buyers);
    found.holds(
        "so many issuers are at hand",
        sum.filter(
                row ->
                    List.of(row.get("coverage").split(" "))
                        .contains("issuers-at-hand:" + stated.count(1)))
            .isPresent());
  }

  private static void year(Stated stated, PublishedData data, Comparison found) {
    List<Map<String, String>> years =
        data.table("issuer-purchases").stream()
            .filter(row -> row.get("span").equals("year") && row.get("currency").equals("HKD"))
            .filter(row -> row.get("from").equals(stated.about(1)))
            .toList();
    found.same(
        "most of the year",
        stated.figure(2),
        years.stream().map(LedgerChecks::amount).max(Comparator.naturalOrder()));
    found.holds(
        "it is of the issuer, on so many days",
        years.stream()
            .anyMatch(
                row ->
                    row.get("issuer").equals(stated.about(0))
                        && row.get("days").equals(stated.text(3))
                        && amount(row).compareTo(stated.figure(2)) == 0));
  }

  private static void coverage(Stated stated, PublishedData data, Comparison found) {
    List<Map<String, String>> lines = ledger(data).toList();
    found.same(
        "issuers",
        stated.count(0),
        lines.stream().map(row -> row.get("issuer")).distinct().count());
    TreeSet<String> days =
        lines.stream()
            .map(row -> row.get("trade_date"))
            .collect(Collectors.toCollection(TreeSet::new));
    found.same("first day", stated.text(1), days.first());
    found.same("last day", stated.text(2), days.last());
  }

  private static void reports(Stated stated, PublishedData data, Comparison found) {
    TreeSet<String> days =
        counting(data)
            .filter(row -> row.get("issuer").equals(stated.about(0)))
            .map(row -> row.get("trade_date"))
            .collect(Collectors.toCollection(TreeSet::new));
    found.same("days", stated.count(0), (long) days.size());
    found.same("first day", stated.text(1), days.first());
    found.same("last day", stated.text(2), days.last());
    found.holds(
        "no ledger tells of it",
        ledger(data).noneMatch(row -> row.get("issuer").equals(stated.about(0))));
  }

  private static List<Map<String, String>> months(
      PublishedData data, String market, String currency, Predicate<String> coverage) {
    return data.table("market-purchases").stream()
        .filter(row -> row.get("market").equals(market) && row.get("span").equals("month"))
        .filter(row -> row.get("currency").equals(currency))
        .filter(row -> coverage.test(row.get("coverage")))
        .toList();
  }

  private static int followed(String coverage) {
    return Integer.parseInt(coverage.replaceAll("issuers-at-hand:(\\d+).*", "$1"));
  }

  private static void top(
      Stated stated, List<Map<String, String>> months, int amount, int month, Comparison found) {
    found.same(
        "most of the months",
        stated.figure(amount),
        months.stream().map(LedgerChecks::amount).max(Comparator.naturalOrder()));
    found.holds(
        "it is of that month",
        months.stream()
            .anyMatch(
                row ->
                    row.get("from").substring(0, MONTH).equals(stated.text(month))
                        && amount(row).compareTo(stated.figure(amount)) == 0));
  }

  private static void hongKongMonths(Stated stated, PublishedData data, Comparison found) {
    found.same(
        "issuers", stated.count(0), ledger(data).map(row -> row.get("issuer")).distinct().count());
    top(stated, months(data, "hk", "HKD", all -> !all.contains("whole-report")), 1, 2, found);
  }

  private static List<Map<String, String>> told(PublishedData data) {
    List<Map<String, String>> all = months(data, "us", "USD", any -> true);
    int most = all.stream().mapToInt(row -> followed(row.get("coverage"))).max().orElse(0);
    return all.stream().filter(row -> followed(row.get("coverage")) * 4 >= most * 3).toList();
  }

  private static void unitedStatesMonths(Stated stated, PublishedData data, Comparison found) {
    List<Map<String, String>> told = told(data);
    top(stated, told, 1, 2, found);
    found.holds(
        "so many companies bought, of so many that tell of it",
        told.stream()
            .filter(row -> row.get("from").startsWith(stated.text(2)))
            .allMatch(
                row ->
                    row.get("issuers").equals(stated.text(0))
                        && followed(row.get("coverage")) == stated.count(3)));
  }

  private static void month(Stated stated, PublishedData data, Comparison found) {
    Map<String, String> newest =
        told(data).stream().max(Comparator.comparing(row -> row.get("from"))).orElseThrow();
    found.same("month", stated.text(1), newest.get("from").substring(0, MONTH));
    found.same("companies", stated.count(0), followed(newest.get("coverage")));
    found.same("companies that bought", stated.text(2), newest.get("issuers"));
    found.same("paid", stated.figure(3), amount(newest));
  }

  private static Map<String, String> programme(Stated stated, PublishedData data) {
    return data.table("buyback-programmes").stream()
        .filter(row -> row.get("programme").equals(stated.about(0)))
        .findFirst()
        .orElseThrow();
  }

  private static void paid(Stated stated, PublishedData data, Comparison found) {
    Map<String, String> row = programme(stated, data);
    found.same("paid", stated.figure(1), new BigDecimal(row.get("executed_amount")));
    found.same(
        "of the budget",
        stated.figure(2),
        new BigDecimal(row.get("executed_pct_of_budget")).setScale(2, RoundingMode.HALF_UP));
    found.holds(
        "the last purchase stands on that day",
        counting(data)
            .filter(line -> line.get("issuer").equals(row.get("issuer")))
            .anyMatch(line -> line.get("trade_date").equals(stated.text(0))));
  }

  private static void cited(Stated stated, PublishedData data, Comparison found) {
    found.holds(
        "somebody says so",
        data.table("cited-executions").stream()
            .filter(row -> row.get("issuer").equals(stated.about(0)))
            .filter(row -> row.get("from").equals(stated.text(0)))
            .filter(row -> row.get("to").equals(stated.text(1)))
            .filter(
                row ->
                    !stated.says("shares")
                        || row.get("shares").equals(stated.figure(3).toPlainString()))
            .anyMatch(row -> amount(row).compareTo(stated.figure(2)) == 0));
  }

  private static void reached(Stated stated, PublishedData data, Comparison found) {
    paid(stated, data, found);
    Map<String, String> row = programme(stated, data);
    found.same("status", "completed", row.get("status"));
    BigDecimal budget = new BigDecimal(row.get("budget"));
    found.holds(
        "the budget is reached with that day", spent(stated, row, data, 0).compareTo(budget) >= 0);
    found.holds("and not before it", spent(stated, row, data, 1).compareTo(budget) < 0);
  }

  /** What was spent until a stated day, so many days before it. */
  private static BigDecimal spent(
      Stated stated, Map<String, String> programme, PublishedData data, int before) {
    LocalDate last = stated.date(3).minusDays(before);
    return counting(data)
        .filter(line -> line.get("issuer").equals(programme.get("issuer")))
        .filter(line -> line.get("trade_date").compareTo(stated.about(1)) >= 0)
        .filter(line -> line.get("trade_date").compareTo(last.toString()) <= 0)
        .map(line -> new BigDecimal(line.get("aggregate")))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static void pace(Stated stated, PublishedData data, Comparison found) {
    paid(stated, data, found);
    Map<String, String> row = programme(stated, data);
    BigDecimal left = new BigDecimal(row.get("budget")).subtract(stated.figure(1));
    long days = ChronoUnit.DAYS.between(LocalDate.parse(stated.about(1)), stated.date(0)) + 1;
    found.same(
        "day at that pace",
        stated.text(3),
        stated
            .date(0)
            .plusDays(
                left.multiply(BigDecimal.valueOf(days))
                    .divide(stated.figure(1), 0, RoundingMode.CEILING)
                    .longValueExact())
            .toString());
  }

  private static void days(Stated stated, PublishedData data, Comparison found) {
    TreeSet<String> days =
        ledger(data)
            .filter(row -> row.get("issuer").equals(stated.about(0)))
            .map(row -> row.get("trade_date"))
            .collect(Collectors.toCollection(TreeSet::new));
    found.same("first day", stated.text(0), days.first());
    found.same("last day", stated.text(1), days.last());
  }

  private static void pause(Stated stated, PublishedData data, Comparison found) {
    TreeSet<LocalDate> days =
        ledger(data)
            .filter(row -> row.get("issuer").equals(stated.about(0)))
            .map(row -> LocalDate.parse(row.get("trade_date")))
            .collect(Collectors.toCollection(TreeSet::new));
    found.holds(
        "it bought on both days and on none between",
        days.contains(stated.date(0)) && stated.date(1).equals(days.higher(stated.date(0))));
    found.same("days", stated.count(2), ChronoUnit.DAYS.between(stated.date(0), stated.date(1)));
    found.holds(
        "no pause is longer",
        days.stream()
            .filter(day -> days.higher(day) != null)
            .allMatch(day -> ChronoUnit.DAYS.between(day, days.higher(day)) <= stated.count(2)));
  }

  private static void remaining(Stated stated, PublishedData data, Comparison found) {
    List<Map<String, String>> told =
        data.table("monthly-purchases").stream()
            .filter(row -> row.get("issuer").equals(stated.about(0)))
            .filter(row -> !row.get("remaining").isEmpty())
            .toList();
    found.same(
        "newest month",
        stated.text(0),
        told.stream().map(row -> row.get("period_end")).max(String::compareTo).orElseThrow());
    found.holds(
        "the filing says so",
        told.stream()
            .filter(row -> row.get("period_end").equals(stated.text(0)))
            .filter(row -> row.get("filed").equals(stated.text(2)))
            .filter(row -> stated.says(row.get("remaining_unit")))
            .anyMatch(
                row -> new BigDecimal(row.get("remaining")).compareTo(stated.figure(1)) == 0));
  }

  /** The last day of an issuer's ledger; empty for one of which reports alone tell. */
  private static Optional<String> ledgerEnd(String issuer, PublishedData data) {
    return ledger(data)
        .filter(line -> line.get("issuer").equals(issuer))
        .map(line -> line.get("trade_date"))
        .max(Comparator.naturalOrder());
  }

  private static void issuerMonths(Stated stated, PublishedData data, Comparison found) {
    found.same("month", stated.text(2), stated.about(1).substring(0, MONTH));
    Optional<String> until =
        stated.says("until") ? ledgerEnd(stated.about(0), data) : Optional.empty();
    List<Map<String, String>> all =
        data.table("issuer-purchases").stream()
            .filter(row -> row.get("issuer").equals(stated.about(0)))
            .filter(row -> row.get("span").equals("month"))
            .filter(row -> row.get("from").compareTo(stated.about(2)) >= 0)
            .filter(row -> until.filter(end -> end.compareTo(row.get("from")) < 0).isEmpty())
            .toList();
    String currency =
        all.stream()
            .filter(row -> row.get("from").equals(stated.about(1)))
            .filter(row -> amount(row).compareTo(stated.figure(1)) == 0)
            .filter(row -> row.get("days").equals(stated.text(3)))
            .map(row -> row.get("currency"))
            .findFirst()
            .orElseThrow();
    if (stated.says("until")) {
      found.same(
          "the last of the months",
          stated.text(4),
          all.stream()
              .filter(row -> row.get("currency").equals(currency))
              .map(row -> row.get("from").substring(0, MONTH))
              .max(Comparator.naturalOrder())
              .orElseThrow());
    }
    found.same(
        "most of the months",
        stated.figure(1),
        all.stream()
            .filter(row -> row.get("currency").equals(currency))
            .map(LedgerChecks::amount)
            .max(Comparator.naturalOrder()));
  }
}
