package huigou.publish.truth;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** Sentences about what US boards allowed, and about quarters summed over companies. */
final class UnitedStatesChecks {

  private UnitedStatesChecks() {}

  static void register(Map<String, SentenceCheck> checks) {
    checks.put("announced.cited.", UnitedStatesChecks::cited);
    checks.put("announced.table.raised", UnitedStatesChecks::raised);
    checks.put("completed.coverage", UnitedStatesChecks::coverage);
    checks.put("us-programme.status.running", UnitedStatesChecks::status);
    checks.put("us-programme.status.exhausted", UnitedStatesChecks::status);
    checks.put("us-programme.status.replaced", UnitedStatesChecks::status);
    checks.put("us-programme.fact.remaining.", UnitedStatesChecks::remaining);
  }

  private static void raised(Stated stated, PublishedData data, Comparison found) {
    found.same(
        "authorisations that take in a rest",
        stated.count(0),
        data.table("authorisations").stream()
            .filter(row -> row.get("includes_rest").equals("true"))
            .count());
  }

  private static void cited(Stated stated, PublishedData data, Comparison found) {
    LocalDate day = stated.date(1);
    found.holds(
        "the publisher says so",
        data.table("market-totals").stream()
            .filter(row -> row.get("measure").equals("announced-year-to-date"))
            .filter(row -> row.get("publisher").equals(stated.text(0)))
            .anyMatch(row -> row.get("as_of").equals(day.toString())));
    found.holds(
        "nobody says anything newer of the year",
        data.table("market-totals").stream()
            .filter(row -> row.get("measure").equals("announced-year-to-date"))
            .filter(row -> !row.get("status").equals("forecast"))
            .map(row -> LocalDate.parse(row.get("as_of")))
            .noneMatch(each -> each.getYear() == day.getYear() && each.isAfter(day)));
  }

  private static void coverage(Stated stated, PublishedData data, Comparison found) {
    String value = stated.about(1).equals("cash") ? "cash_paid" : "all_purchases";
    found.same(
        "companies of which any quarter is at hand",
        stated.count(1),
        data.table("quarters-by-sense").stream()
            .filter(row -> !row.get(value).isEmpty())
            .map(row -> row.get("issuer"))
            .distinct()
            .count());
    found.holds(
        "so many of them are summed",
        data.table("completed-quarters").stream()
            .filter(row -> row.get("quarter_start").equals(stated.about(0)))
            .filter(row -> row.get("sense").equals(stated.about(1)))
            .anyMatch(row -> row.get("companies").equals(String.valueOf(stated.count(0)))));
  }

  private static Optional<Map<String, String>> programme(Stated stated, PublishedData data) {
    return data.table("us-programmes").stream()
        .filter(row -> row.get("issuer").equals(stated.about(0)))
        .filter(row -> row.get("announced_on").equals(stated.about(1)))
        .filter(row -> row.get("amount").equals(stated.about(2)))
        .findFirst();
  }

  private static void status(Stated stated, PublishedData data, Comparison found) {
    Map<String, String> row = programme(stated, data).orElseThrow();
    found.holds("it stands so", stated.key().endsWith("." + row.get("status")));
    found.same("on that day", stated.text(0), row.get("status_on"));
  }

  private static void remaining(Stated stated, PublishedData data, Comparison found) {
    Map<String, String> row = programme(stated, data).orElseThrow();
    found.same("remaining", stated.figure(1), new BigDecimal(row.get("remaining")));
    found.same("on that day", stated.text(0), row.get("remaining_on"));
    found.holds("counted in that", stated.key().endsWith("." + row.get("remaining_unit")));
    found.holds(
        "a table of that day prints it",
        data.table("monthly-purchases").stream()
            .filter(month -> month.get("issuer").equals(stated.about(0)))
            .filter(month -> month.get("period_end").equals(stated.text(0)))
            .anyMatch(month -> month.get("remaining").equals(row.get("remaining"))));
  }
}
