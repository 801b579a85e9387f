package huigou.publish.truth;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;

/** Sentences about what is new. */
final class FindingChecks {

  /** Rules by which a figure looks wrong beside others. */
  private static final Set<String> DOUBTS =
      Set.of("figure-held", "figure-unusual", "filing-doubtful", "bases-differ");

  /** Marks of a line that another one repeats or corrects. */
  private static final Set<String> SAID_ELSEWHERE = Set.of("line-repeated", "line-corrected");

  private FindingChecks() {}

  static void register(Map<String, SentenceCheck> checks) {
    checks.put("finding.step.rate", FindingChecks::step);
    checks.put("finding.move.", FindingChecks::move);
    checks.put("finding.bought", FindingChecks::bought);
    checks.put("finding.revisions", FindingChecks::revisions);
    checks.put("findings.none", FindingChecks::none);
    checks.put("changes.figure", (s, d, found) -> SeriesChecks.newest(s, d, found, 1, 2));
    checks.put("changes.files", FindingChecks::files);
    checks.put("changes.verdict", FindingChecks::turned);
    checks.put("front.repo.claims", FindingChecks::claims);
    checks.put("revisions.fact", FindingChecks::changes);
    checks.put("correction.", FindingChecks::corrected);
    checks.put("feed.revisions", FindingChecks::changedOn);
    checks.put("feed.claims", FindingChecks::article);
    checks.put("feed.doubts", FindingChecks::doubts);
    checks.put(
        "feed.edition",
        (stated, data, found) -> found.same("edition", stated.date(0), data.asOf()));
    checks.put("claim.rule.", FindingChecks::verdict);
  }

  private static void files(Stated stated, PublishedData data, Comparison found) {
    LocalDate before = LocalDate.parse(stated.about(1));
    long came =
        data.table("inputs").stream()
            .filter(row -> row.get("source").equals(stated.about(0)))
            .map(row -> LocalDate.parse(row.get("received_on")))
            .filter(day -> day.isAfter(before) && !day.isAfter(data.asOf()))
            .count();
    found.same("files", stated.count(1), came);
  }

  private static void turned(Stated stated, PublishedData data, Comparison found) {
    Optional<String> verdict =
        data.table("claims").stream()
            .filter(row -> row.get("id").equals(stated.about(0)))
            .map(row -> row.get("verdict"))
            .findFirst();
    found.same("claim", stated.text(0), stated.about(0));
    found.holds(
        "its verdict is " + verdict.orElse("not there"),
        verdict.filter(stated.about(1)::equals).isPresent());
  }

  private static void step(Stated stated, PublishedData data, Comparison found) {
    NavigableMap<LocalDate, BigDecimal> rate = data.series(stated.about(0));
    LocalDate day = LocalDate.parse(stated.about(1));
    found.same("rate before", stated.figure(1), rate.get(day.minusDays(1)));
    found.same("rate of the day", stated.figure(2), rate.get(day));
  }

  /**
   * A move with its place. Which days are missing the tables do not say: moves over a weekday
   * without a figure may be counted or not, all others must be.
   */
  private static void move(Stated stated, PublishedData data, Comparison found) {
    NavigableMap<LocalDate, BigDecimal> figures = data.series(stated.about(0));
    NavigableMap<LocalDate, BigDecimal> moves = Moves.of(figures, data.isRate(stated.about(0)));
    LocalDate day = stated.date(2);
    BigDecimal size = stated.figure(1);
    found.same("move", stated.says("rise") ? size : size.negate(), moves.get(day));
    found.same("figure", stated.figure(3), figures.get(day));
    List<LocalDate> larger =
        moves.entrySet().stream()
            .filter(each -> each.getValue().abs().compareTo(size) >= 0)
            .map(Map.Entry::getKey)
            .toList();
    long certain = larger.stream().filter(end -> !Moves.mayLackADay(figures, end)).count();
    int most = larger.size() + figures.size() - 1 - moves.size();
    found.holds(
        "its place is " + certain + " to " + most,
        stated.count(4) >= certain && stated.count(4) <= most);
    long all = moves.keySet().stream().filter(end -> !Moves.mayLackADay(figures, end)).count();
    found.holds(
        "there are " + all + " moves or more",
        stated.count(5) >= all && stated.count(5) < figures.size());
    found.same("since", stated.date(6), figures.firstKey());
  }

  private static void bought(Stated stated, PublishedData data, Comparison found) {
    List<Map<String, String>> lines =
        data.table("buyback-executions").stream()
            .filter(row -> row.get("reported_on").equals(stated.text(4)))
            .filter(row -> row.get("currency").equals("HKD"))
            .filter(row -> marks(row).stream().noneMatch(SAID_ELSEWHERE::contains))
            .toList();
    List<Map<String, String>> priced =
        lines.stream()
            .filter(row -> !row.get("aggregate").isEmpty())
            .filter(row -> !marks(row).contains("aggregate-outside-price-range"))
            .toList();
    Optional<Map<String, String>> top =
        priced.stream().max(Comparator.comparing(row -> new BigDecimal(row.get("aggregate"))));
    found.same("largest", stated.figure(1), top.map(row -> new BigDecimal(row.get("aggregate"))));
    found.same("shares", stated.figure(2), top.map(row -> new BigDecimal(row.get("shares"))));
    found.same("day", stated.text(3), top.map(row -> row.get("trade_date")).orElse(""));
    found.same("lines without a price", stated.count(5), lines.size() - priced.size());
    found.holds(
        "no later report is at hand",
        data.table("buyback-executions").stream()
            .allMatch(row -> row.get("reported_on").compareTo(stated.text(4)) <= 0));
  }

  private static List<String> marks(Map<String, String> row) {
    return List.of(row.get("issue").split("[; ]+"));
  }

  private static void revisions(Stated stated, PublishedData data, Comparison found) {
    List<Map<String, String>> lately =
        data.table("revisions").stream()
            .filter(
                row ->
                    LocalDate.parse(row.get("known_on")).isAfter(LocalDate.parse(stated.about(0))))
            .toList();
    found.same("changed figures", stated.count(0), lately.size());
    found.same(
        "series",
        stated.count(1),
        lately.stream().map(row -> row.get("series_id")).distinct().count());
    found.same(
        "newest change",
        stated.text(2),
        lately.stream().map(row -> row.get("known_on")).max(String::compareTo).orElse(""));
  }

  private static void none(Stated stated, PublishedData data, Comparison found) {
    Optional<String> before =
        data.table("inputs").stream()
            .map(row -> row.get("received_on"))
            .filter(day -> LocalDate.parse(day).isBefore(data.asOf()))
            .max(String::compareTo);
    found.same("edition before", stated.has(0) ? stated.text(0) : "", before.orElse(""));
    found.same("findings", 0, data.table("findings").size());
  }

  private static void claims(Stated stated, PublishedData data, Comparison found) {
    // What a claim says of each member of a set has a row of its own.
    List<Map<String, String>> claims =
        data.table("claims").stream().filter(row -> !row.get("id").contains("/")).toList();
    found.same("claims", stated.count(0), claims.size());
    found.same(
        "contradicted",
        stated.count(1),
        claims.stream().filter(row -> row.get("verdict").equals("contradicted")).count());
  }

  private static void changes(Stated stated, PublishedData data, Comparison found) {
    long corrections =
        data.table("revisions").stream()
            .filter(row -> row.get("kind").equals("correction"))
            .count();
    found.same("revisions", stated.count(0), data.table("revisions").size() - corrections);
    found.same("corrections", stated.count(1), corrections);
  }

  /** The newest correction of a series, and how many of its figures came with it. */
  private static void corrected(Stated stated, PublishedData data, Comparison found) {
    List<Map<String, String>> corrections =
        data.table("revisions").stream()
            .filter(row -> row.get("series_id").equals(stated.about(0)))
            .filter(row -> row.get("kind").equals("correction"))
            .toList();
    found.same(
        "newest correction",
        stated.text(4),
        corrections.stream().map(row -> row.get("known_on")).max(String::compareTo).orElse(""));
    List<Map<String, String>> then =
        corrections.stream().filter(row -> row.get("known_on").equals(stated.text(4))).toList();
    found.same("figures corrected", stated.count(5), then.size());
    Optional<Map<String, String>> last =
        then.stream().max(Comparator.comparing(row -> row.get("reference_date")));
    found.same("day", stated.text(1), last.map(row -> row.get("reference_date")).orElse(""));
    found.same("mistake", stated.figure(2), last.map(row -> new BigDecimal(row.get("old_value"))));
    found.same(
        "right figure", stated.figure(3), last.map(row -> new BigDecimal(row.get("new_value"))));
  }

  private static void changedOn(Stated stated, PublishedData data, Comparison found) {
    found.same(
        "figures changed on the day",
        stated.count(0),
        data.table("revisions").stream()
            .filter(row -> row.get("known_on").equals(stated.text(1)))
            .count());
  }

  private static void article(Stated stated, PublishedData data, Comparison found) {
    found.same(
        "claims of the article",
        stated.count(1),
        data.table("claims").stream()
            .filter(row -> row.get("article").equals(stated.about(0)))
            .count());
  }

  private static void doubts(Stated stated, PublishedData data, Comparison found) {
    found.same(
        "figures in doubt",
        stated.count(0),
        data.table("quarantine").stream()
            .filter(row -> DOUBTS.contains(row.get("rule")))
            .filter(row -> row.get("file").contains("/" + stated.text(1) + "/"))
            .count());
  }

  /** The words of a verdict are those of the ledger's. */
  private static void verdict(Stated stated, PublishedData data, Comparison found) {
    if (stated.abouts() == 0) {
      return;
    }
    Optional<Map<String, String>> row =
        data.table("claims").stream()
            .filter(each -> each.get("id").equals(stated.about(0)))
            .findFirst();
    String verdict = row.map(each -> each.get("verdict")).orElse("");
    String word = stated.key().substring("claim.rule.".length());
    Set<String> fits =
        switch (word) {
          case "equal", "holds" -> Set.of("agrees");
          case "rounded" -> Set.of("agrees-rounded");
          case "none", "none.or" -> Set.of("contradicted");
          case "other-day" -> Set.of("other-day");
          case "other-basis" -> Set.of("other-basis");
          case "no-data" -> Set.of("not-checkable");
          case "view", "view.condition" -> Set.of("opinion");
          default -> Set.of(verdict);
        };
    found.holds("the ledger says " + verdict, fits.contains(verdict));
    if (word.equals("other-day")) {
      found.same("day", stated.text(0), row.map(each -> each.get("observed_date")).orElse(""));
    }
  }
}
