package huigou.installation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;

/** The beginning of a catalogue file for a new article. */
public final class ClaimSkeleton {

  private static final String TEXT =
      """
      # What the article prints, in our own words, and what it is held against. Amounts are given as printed: the last digit says how exact they are.

      article:
        id: %1$s
        title: {en: "Title", zh-Hant: "標題"}
        author: {en: "Author", zh-Hant: "作者"}
        claimed-on: %2$s
        dated: {en: "How its day is known.", zh-Hant: "日期如何得知。"}

      # A claim is a figure, a statement that an editor judges, or an opinion. Take away the hashes and fill in.
      #
      #  - id: %1$s-1
      #    says: {en: "SOFR was 4.05%%.", zh-Hant: "SOFR 為4.05%%。"}
      #    measure: {level: sofr}              # or another of the measures below
      #    or: [{level: effr}]                 # other measures that may be meant
      #    comparator: equals                  # or about, over, at-least, under, at-most
      #    date: "%2$s"                # a day, a month or a year; left out, the article's day
      #    printed: "4.05"                     # with its scale word: 3.3 tn, 50.35 bn, 8000 億
      #    unit: percent_per_annum             # or basis_point, usd, hkd, number
      #                                        # instead of measure, of several things at once: each: [{id: …, name: {en: …, zh-Hant: …}, measure: {…}, date: "…"}]
      #                                        # or of the article's own numbers: arithmetic: {parts: ["4", "7"], total: "11"}
      #    window: 7                           # calendar days in which another day is looked for, at most 15
      #  - id: %1$s-2
      #    says: {en: "…", zh-Hant: "…"}
      #    statement: {verdict: agrees, evidence: {en: "…", zh-Hant: "…"}, source: https://…}
      #                                        # if it was otherwise until a day: before: {day: %2$s, verdict: …, evidence: …}
      #  - id: %1$s-3
      #    says: {en: "…", zh-Hant: "…"}
      #    opinion: {condition: {en: "…", zh-Hant: "…"}}
      #                                        # if it foretells something, an entry of forecasts.yml names it as its claim
      #
      # Measures, of series of the catalogue. DAY is such as 2025-10-31; from is the first day that counts, the claim's the last:
      #   {level: sofr}                          {change: sofr}  {change: sofr, from: DAY}
      #   {sum: srf-accepted, from: DAY}         {days: sofr-minus-iorb, above: 0, from: DAY}
      #   {longest-run: sofr-minus-iorb, above: 0, from: DAY}
      #   {highest: sofr, from: DAY}             {lowest: sofr, from: DAY}  {largest-rise: sofr, from: DAY}
      #   {share-above: sofr, ceiling: target-upper}
      # of other measures: {portion: {level: sofr-volume}, percent: 25}  {ratio: [{…}, {…}]}  {parts: [{…}, {…}]}
      # of buybacks:
      #   {market-total: Birinyi Associates/announced-month/2025-07-31}       who counts / what / day. What: announced-month, announced-year, announced-year-to-date, completed-quarter, completed-twelve-months, completed-year, repurchased-day, repurchased-week, repurchased-month, repurchased-year, repurchased-year-to-date
      #   {authorisation: aapl-us/2025-05-01}                                 issuer / day, month or year of the announcement
      #   {filed: aapl-us/2024-09-29/2025-09-27}                              issuer / first day / last day of a period that is filed
      #   {bought: 00700-hk/year/2025-01-01/HKD}                              issuer, or hk / day, week, month, quarter, year / its first day / currency, or shares
      #   {bought: 00700-hk/largest-day/2025-01-01/HKD}                       the day of most since a day; smallest-day of least
      #   {programme: geely-2025/budget}                                      programme / budget, mandate-shares, mandate-base, executed-shares, executed-amount, percent-of-budget, percent-of-mandate
      #   {operating: 00175-hk/2025-09/geely}                                 issuer / month, or first_last / item
      claims: []
      """;

  private ClaimSkeleton() {}

  /** Where the file of an article stands. */
  public static Path file(Workplace place, String id) {
    return place.input().resolve("catalogue").resolve("claims").resolve(id + ".yml");
  }

  /**
   * Sees to it that an article is new.
   *
   * @throws WrongUse when its file stands, or another file speaks of it
   */
  public static void requireNew(Workplace place, String id) {
    if (Files.exists(file(place, id))) {
      throw stands(id);
    }
    if (StandingInput.read(place).catalogue().findings().articles().stream()
        .anyMatch(article -> article.id().equals(id))) {
      throw new WrongUse("the article " + id + " has a file already; choose another id");
    }
  }

  private static WrongUse stands(String id) {
    return new WrongUse("input/catalogue/claims/" + id + ".yml stands already; choose another id");
  }

  /**
   * Writes the file of a new article.
   *
   * @param numbers lines about the numbers of the article, each a comment; empty for none
   * @return where it stands
   * @throws WrongUse when there is one already
   */
  public static Path write(Workplace place, String id, LocalDate claimedOn, String numbers) {
    Path file = file(place, id);
    try {
      Files.createDirectories(file.getParent());
      Files.write(
          file,
          (text(id, claimedOn) + numbers).getBytes(StandardCharsets.UTF_8),
          StandardOpenOption.CREATE_NEW);
      return file;
    } catch (FileAlreadyExistsException e) {
      throw stands(id);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  /** What the file says. */
  public static String text(String id, LocalDate claimedOn) {
    return TEXT.formatted(id, claimedOn);
  }
}
