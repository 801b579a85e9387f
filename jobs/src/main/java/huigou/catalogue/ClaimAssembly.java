package huigou.catalogue;

import huigou.catalogue.FindingFiles.ArithmeticRow;
import huigou.catalogue.FindingFiles.ArticleFile;
import huigou.catalogue.FindingFiles.ArticleRow;
import huigou.catalogue.FindingFiles.ClaimRow;
import huigou.catalogue.FindingFiles.EarlierRow;
import huigou.catalogue.FindingFiles.MeasureRow;
import huigou.catalogue.FindingFiles.StatementRow;
import huigou.model.buyback.Issuer;
import huigou.model.buyback.Programme;
import huigou.model.claim.Article;
import huigou.model.claim.Cited;
import huigou.model.claim.Cited.Bought.Span;
import huigou.model.claim.Cited.Planned.Part;
import huigou.model.claim.Claim;
import huigou.model.claim.Claim.Comparator;
import huigou.model.claim.Claim.Content;
import huigou.model.claim.Measure;
import huigou.model.claim.Printed;
import huigou.model.claim.Verdict;
import huigou.model.claim.When;
import huigou.model.series.SeriesId;
import huigou.model.series.Unit;
import huigou.model.time.BusinessCalendar;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes claims out of the files of articles, and refuses what could not be put to a test. */
final class ClaimAssembly {

  private static final int WINDOW = 7;

  /** A longer one finds some day for any figure. */
  private static final int LONGEST_WINDOW = 15;

  /** What may stand in an address. */
  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9]*(-[A-Za-z0-9]+)*");

  private final Names<SeriesEntry> series;
  private final Names<Issuer> issuers;
  private final Names<Programme> programmes;
  private final Slips slips;
  private final Names<Claim> claims = new Names<>("no claim is called");
  private final Names<Article> articles = new Names<>("no article is called");

  ClaimAssembly(
      Names<SeriesEntry> series, Names<Issuer> issuers, Names<Programme> programmes, Slips slips) {
    this.series = series;
    this.issuers = issuers;
    this.programmes = programmes;
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
    Measure measure = measure(measured, unit);
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
        row.or().stream().map(each -> measure(each, unit)).toList(),
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
    if (!source.startsWith("https://")) {
      throw new IllegalArgumentException(
          "source is " + source + "; expected is an address that begins with https://");
    }
    return source;
  }

  private static Claim.Earlier earlier(EarlierRow row) {
    return new Claim.Earlier(row.day(), Verdict.parse(row.verdict()), row.evidence());
  }

  /** A measure, in the unit in which it is printed. */
  Measure measure(MeasureRow row, Unit unit) {
    List<String> named = row.named();
    if (named.size() > 1) {
      throw new IllegalArgumentException(
          "the measure is " + String.join(" and ", named) + " at once; expected is one");
    }
    return ofSeries(row, unit)
        .or(() -> ofMeasures(row, unit))
        .or(() -> cited(row))
        .orElseThrow(() -> new IllegalArgumentException("the measure names nothing"));
  }

  private Optional<Measure> ofSeries(MeasureRow row, Unit unit) {
    return row.level()
        .<Measure>map(id -> new Measure.Level(inUnit(id, unit)))
        .or(() -> row.change().map(id -> new Measure.Change(moving(id, unit), row.from())))
        .or(() -> row.sum().map(id -> new Measure.Sum(inUnit(id, unit), from(row))))
        .or(() -> row.days().map(id -> days(id, row, unit, false)))
        .or(() -> row.longestRun().map(id -> days(id, row, unit, true)))
        .or(() -> row.highest().map(id -> extreme(inUnit(id, unit), row, true, false)))
        .or(() -> row.lowest().map(id -> extreme(inUnit(id, unit), row, false, false)))
        .or(() -> row.largestRise().map(id -> extreme(moving(id, unit), row, true, true)))
        .or(() -> row.shareAbove().map(id -> shareAbove(id, row, unit)));
  }

  private Optional<Measure> ofMeasures(MeasureRow row, Unit unit) {
    return row.portion()
        .<Measure>map(
            of -> new Measure.Portion(Slips.required(row.percent(), "percent"), measure(of, unit)))
        .or(() -> some(row.ratio()).map(of -> ratio(of, unit)))
        .or(
            () ->
                some(row.parts())
                    .map(
                        of ->
                            new Measure.Parts(
                                of.stream().map(each -> measure(each, unit)).toList())));
  }

  private static Optional<List<MeasureRow>> some(List<MeasureRow> rows) {
    return Optional.of(rows).filter(each -> !each.isEmpty());
  }

  private static LocalDate from(MeasureRow row) {
    return Slips.required(row.from(), "from");
  }

  private Measure.Days days(String id, MeasureRow row, Unit unit, boolean run) {
    require(unit == Unit.NUMBER, "number", unit);
    return new Measure.Days(known(id).id(), row.above().orElse(BigDecimal.ZERO), from(row), run);
  }

  private static Measure.Extreme extreme(
      SeriesId id, MeasureRow row, boolean highest, boolean moves) {
    return new Measure.Extreme(id, from(row), highest, moves);
  }

  private Measure.ShareAbove shareAbove(String id, MeasureRow row, Unit unit) {
    require(unit == Unit.PERCENT, Unit.PERCENT.token(), unit);
    return new Measure.ShareAbove(
        known(id).id(), known(Slips.required(row.ceiling(), "ceiling")).id());
  }

  private Measure.Ratio ratio(List<MeasureRow> of, Unit unit) {
    require(unit == Unit.PERCENT, Unit.PERCENT.token(), unit);
    if (of.size() != 2) {
      throw new IllegalArgumentException("a ratio has two measures");
    }
    return new Measure.Ratio(free(of.get(0)), free(of.get(1)));
  }

  /** A measure whose unit does not matter, since it is held against another of the same. */
  private Measure free(MeasureRow row) {
    return measure(row, row.level().or(row::sum).map(id -> known(id).unit()).orElse(Unit.NUMBER));
  }

  private Optional<Measure> cited(MeasureRow row) {
    return row.marketTotal()
        .<Measure>map(name -> total(parts(name, "Birinyi Associates/announced-month/2025-07-31")))
        .or(() -> row.authorisation().map(name -> authorised(parts(name, "aapl-us/2025-05-01"))))
        .or(() -> row.operating().map(name -> operating(parts(name, "00175-hk/2025-09/geely"))))
        .or(() -> row.programme().map(name -> planned(parts(name, "geely-2025/budget"))))
        .or(() -> row.filed().map(name -> filed(parts(name, "aapl-us/2024-09-29/2025-09-27"))))
        .or(() -> row.bought().map(name -> bought(parts(name, "00700-hk/year/2025-01-01/HKD"))));
  }

  private static Cited total(String[] parts) {
    return new Cited.Total(parts[0], parts[1], LocalDate.parse(parts[2]));
  }

  private static Cited authorised(String[] parts) {
    return new Cited.Authorised(parts[0], parts[1]);
  }

  private static Cited filed(String[] parts) {
    return new Cited.Filed(parts[0], LocalDate.parse(parts[1]), LocalDate.parse(parts[2]));
  }

  private Cited operating(String[] parts) {
    Set<String> items = issuers.get(parts[0]).items().keySet();
    if (!items.contains(parts[2])) {
      throw new UnknownName("issuer " + parts[0] + " has no item", parts[2], items);
    }
    return new Cited.Operating(parts[0], parts[1].replace('_', '/'), parts[2]);
  }

  private Cited planned(String[] parts) {
    Programme programme = programmes.get(parts[0]);
    Part part =
        Part.find(parts[1])
            .filter(found -> found.isOf(programme))
            .orElseThrow(
                () ->
                    new UnknownName(
                        "programme " + parts[0] + " has no figure", parts[1], figures(programme)));
    return new Cited.Planned(parts[0], part);
  }

  private static Cited bought(String[] parts) {
    Span span =
        Span.find(parts[1])
            .orElseThrow(
                () ->
                    new UnknownName(
                        "no span is called",
                        parts[1],
                        Stream.of(Span.values())
                            .map(Span::token)
                            .collect(Collectors.toCollection(TreeSet::new))));
    if (!parts[3].matches("[A-Z]{3}|" + Cited.Bought.SHARES)) {
      throw new IllegalArgumentException(
          String.join("/", parts) + " counts neither a currency such as HKD nor shares");
    }
    return new Cited.Bought(parts[0], span, LocalDate.parse(parts[2]), parts[3]);
  }

  /** The figures of a programme that can be asked for. */
  private static Set<String> figures(Programme programme) {
    return Stream.of(Part.values())
        .filter(part -> part.isOf(programme))
        .map(Part::token)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The parts of a name, as many as the pattern has. */
  private static String[] parts(String name, String pattern) {
    String[] parts = name.split("/", -1);
    if (parts.length != pattern.split("/").length || Stream.of(parts).anyMatch(String::isBlank)) {
      throw new IllegalArgumentException(name + " names no figure; the form is " + pattern);
    }
    return parts;
  }

  private SeriesEntry known(String id) {
    return series.get(id);
  }

  private SeriesId inUnit(String id, Unit unit) {
    require(known(id).unit() == unit, known(id).unit().token(), unit);
    return SeriesId.of(id);
  }

  /** Moves of rates are in basis points, of others in their unit. */
  private SeriesId moving(String id, Unit unit) {
    Unit own = known(id).unit();
    Unit expected = own == Unit.PERCENT ? Unit.BASIS_POINT : own;
    require(expected == unit, expected.token(), unit);
    return SeriesId.of(id);
  }

  private static void require(boolean fits, String expected, Unit found) {
    if (!fits) {
      throw new IllegalArgumentException(
          "the unit is " + found.token() + "; expected for this measure is " + expected);
    }
  }
}
