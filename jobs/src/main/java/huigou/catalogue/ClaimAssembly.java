package huigou.catalogue;

import huigou.catalogue.FindingFiles.ArithmeticRow;
import huigou.catalogue.FindingFiles.ArticleFile;
import huigou.catalogue.FindingFiles.ArticleRow;
import huigou.catalogue.FindingFiles.ClaimRow;
import huigou.catalogue.FindingFiles.EarlierRow;
import huigou.catalogue.FindingFiles.MeasureRow;
import huigou.catalogue.FindingFiles.StatementRow;
import huigou.model.claim.Article;
import huigou.model.claim.Claim;
import huigou.model.claim.Claim.Comparator;
import huigou.model.claim.Claim.Content;
import huigou.model.claim.Measure;
import huigou.model.claim.Printed;
import huigou.model.claim.Verdict;
import huigou.model.claim.When;
import huigou.model.series.SeriesId;
import huigou.model.series.Unit;
import huigou.model.text.WebAddress;
import huigou.model.time.BusinessCalendar;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Makes claims out of the files of articles, and refuses what could not be put to a test. */
final class ClaimAssembly {

  private static final int WINDOW = 7;

  /** A longer one finds some day for any figure. */
  private static final int LONGEST_WINDOW = 15;

  /** What may stand in an address. */
  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9]*(-[A-Za-z0-9]+)*");

  private final Names<SeriesEntry> series;
  private final MeasureAssembly measures;
  private final Slips slips;
  private final Names<Claim> claims = new Names<>("no claim is called");
  private final Names<Article> articles = new Names<>("no article is called");

  ClaimAssembly(Names<SeriesEntry> series, MeasureAssembly measures, Slips slips) {
    this.series = series;
    this.measures = measures;
    this.slips = slips;
  }

  /**
   * The article of one file, without the claims that are faulty.
   *
   * @param name of the file below the catalogue
   */
  Optional<Article> article(String name, ArticleFile file) {
    ArticleRow article = file.article();
    boolean twice = articles.isDeclared(article.id());
    articles.declare(article.id());
    Optional<Article> made =
        slips.entry(
            name,
            article.id(),
            () -> {
              if (twice) {
                throw new IllegalArgumentException("the article stands twice");
              }
              return new Article(
                  article.id(),
                  article.title(),
                  article.author(),
                  article.claimedOn(),
                  article.dated(),
                  article.outlets(),
                  file.claims().stream()
                      .flatMap(entry -> claim(name, entry, article).stream())
                      .toList(),
                  name);
            });
    made.ifPresent(each -> articles.put(each.id(), each));
    return made;
  }

  /** Nobody can say which articles and claims there are: a file of one cannot be read. */
  void cannotBeKnown() {
    articles.cannotBeKnown();
    claims.cannotBeKnown();
  }

  /** The articles that were made, by their ids. */
  Names<Article> articles() {
    return articles;
  }

  /** The claims that were made, by their ids. */
  Names<Claim> claims() {
    return claims;
  }

  private Optional<Claim> claim(String file, Entry<ClaimRow> entry, ArticleRow article) {
    boolean twice = entry.name().filter(claims::isDeclared).isPresent();
    entry.name().ifPresentOrElse(claims::declare, claims::cannotBeKnown);
    Optional<Claim> claim =
        slips.entry(
            file,
            entry.called(),
            () -> {
              if (twice) {
                throw new IllegalArgumentException(
                    "the name stands twice, here or in the file of another article");
              }
              return claim(entry.row(), article);
            });
    claim.ifPresent(made -> claims.put(made.id(), made));
    return claim;
  }

  private Claim claim(ClaimRow row, ArticleRow article) {
    if (!NAME.matcher(row.id()).matches()) {
      throw new IllegalArgumentException(
          row.id() + " cannot be part of an address; expected is such as R2 or K3-percent");
    }
    if (isSeries(row.id())) {
      throw new IllegalArgumentException(row.id() + " is the name of a series; choose another");
    }
    return new Claim(
        row.id(), row.says(), independent(content(row, article.claimedOn()), article), row.note());
  }

  private Content content(ClaimRow row, LocalDate claimedOn) {
    if (Stream.of(
                row.measure().isPresent(),
                row.statement().isPresent(),
                row.opinion().isPresent(),
                row.arithmetic().isPresent(),
                !row.each().isEmpty())
            .filter(there -> there)
            .count()
        != 1) {
      throw new IllegalArgumentException(
          "expected is one of measure (a figure), each (a figure of several), arithmetic,"
              + " statement and opinion ({} where it has no condition)");
    }
    return row.measure()
        .<Content>map(measure -> figure(row, measure, row.date(), claimedOn))
        .or(() -> row.arithmetic().map(arithmetic -> arithmetic(arithmetic, unit(row))))
        .or(() -> row.statement().map(ClaimAssembly::statement))
        .or(() -> row.opinion().map(opinion -> new Claim.Opinion(opinion.condition())))
        .orElseGet(() -> each(row, claimedOn));
  }

  private Claim.Each each(ClaimRow row, LocalDate claimedOn) {
    return new Claim.Each(
        row.each().stream()
            .map(
                member ->
                    new Claim.Member(
                        member.id(),
                        member.name(),
                        figure(row, member.measure(), member.date().or(row::date), claimedOn)))
            .toList());
  }

  private static Claim.Statement statement(StatementRow row) {
    return new Claim.Statement(
        Verdict.parse(row.verdict()),
        row.evidence(),
        source(row.source()),
        row.before().map(ClaimAssembly::earlier));
  }

  private static Unit unit(ClaimRow row) {
    return Unit.parse(Slips.required(row.unit(), "unit"));
  }

  /** An article is no evidence for itself. */
  private static Content independent(Content content, ArticleRow article) {
    if (content instanceof Claim.Statement statement
        && article.outlets().stream().anyMatch(statement.source()::contains)) {
      throw new IllegalArgumentException(
          "source is "
              + statement.source()
              + ", the article under test: it is no evidence for itself. Cite another, or declare"
              + " arithmetic with its parts and total");
    }
    return content;
  }

  private static Claim.Arithmetic arithmetic(ArithmeticRow row, Unit unit) {
    return new Claim.Arithmetic(
        row.parts().stream().map(Printed::parse).toList(), Printed.parse(row.total()), unit);
  }

  private Claim.Figure figure(
      ClaimRow row, MeasureRow measured, Optional<String> date, LocalDate claimedOn) {
    When when = date.map(When::parse).orElse(When.of(claimedOn));
    if (when.first().isAfter(claimedOn)) {
      throw new IllegalArgumentException(
          when.text() + " lies after the article of " + claimedOn + "; is it an opinion?");
    }
    int window = row.window().orElse(WINDOW);
    if (window < 0 || window > LONGEST_WINDOW) {
      throw new IllegalArgumentException(
          "a window of "
              + window
              + " days finds some day for any figure; expected is 0 to "
              + LONGEST_WINDOW);
    }
    Unit unit = unit(row);
    Measure measure = measures.measure(measured, unit);
    requireWithinCalendars(measure, when);
    Printed printed = Printed.parse(Slips.required(row.printed(), "printed"));
    if (measure instanceof Measure.Days days) {
      if (printed.value().signum() < 0) {
        throw new IllegalArgumentException(
            "printed is " + printed.value().toPlainString() + "; days are counted from 0 on");
      }
      if (days.from().isAfter(when.last())) {
        throw new IllegalArgumentException(
            "from is " + days.from() + ", after the day of the claim, " + when.text());
      }
    }
    return new Claim.Figure(
        measure,
        row.or().stream().map(each -> measures.measure(each, unit)).toList(),
        row.comparator().map(ClaimAssembly::comparator).orElse(Comparator.EQUALS),
        when,
        printed,
        unit,
        window);
  }

  static Comparator comparator(String token) {
    for (Comparator comparator : Comparator.values()) {
      if (comparator.token().equals(token)) {
        return comparator;
      }
    }
    throw new IllegalArgumentException(
        token + " is no comparator; expected is equals, about, over, at-least, under, at-most");
  }

  /** A day that no calendar of the series reaches is a slip: nothing could ever decide it. */
  private void requireWithinCalendars(Measure measure, When when) {
    for (SeriesId id : measure.series()) {
      BusinessCalendar calendar = series.get(id.value()).release().calendar();
      if (!calendar.covers(when.first()) || !calendar.covers(when.last())) {
        throw new IllegalArgumentException(
            when.text()
                + " lies outside the series "
                + id
                + ", whose calendar spans "
                + calendar.span());
      }
    }
  }

  private boolean isSeries(String id) {
    return series.has(id);
  }

  private static String source(String source) {
    if (!source.startsWith("https://") || !WebAddress.is(source)) {
      throw new IllegalArgumentException(
          "source is " + source + "; expected is an address that begins with https://");
    }
    return source;
  }

  private static Claim.Earlier earlier(EarlierRow row) {
    return new Claim.Earlier(row.day(), Verdict.parse(row.verdict()), row.evidence());
  }
}
