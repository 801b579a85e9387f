package huigou.catalogue;

import huigou.catalogue.FindingFiles.ArithmeticRow;
import huigou.catalogue.FindingFiles.ArticleFile;
import huigou.catalogue.FindingFiles.ArticleRow;
import huigou.catalogue.FindingFiles.ClaimRow;
import huigou.catalogue.FindingFiles.EarlierRow;
import huigou.catalogue.FindingFiles.MeasureRow;
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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
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
  private final Set<String> ids = new HashSet<>();
  private final Set<String> articles = new HashSet<>();

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
    return slips.entry(
        name,
        file.article() == null ? "" : String.valueOf(file.article().id()),
        () -> {
          if (!articles.add(file.article().id())) {
            throw new IllegalArgumentException("the article stands twice");
          }
          LocalDate claimedOn = required(file.article().claimedOn(), "claimed-on");
          List<Claim> claims = new ArrayList<>();
          for (ClaimRow row : file.claims()) {
            slips
                .entry(name, String.valueOf(row.id()), () -> claim(row, file.article(), claimedOn))
                .ifPresent(claims::add);
          }
          return new Article(
              file.article().id(),
              file.article().title(),
              file.article().author(),
              claimedOn,
              file.article().dated(),
              file.article().outlets() == null ? List.of() : file.article().outlets(),
              claims,
              name);
        });
  }

  private Claim claim(ClaimRow row, ArticleRow article, LocalDate claimedOn) {
    if (!NAME.matcher(required(row.id(), "id")).matches()) {
      throw new IllegalArgumentException(
          row.id() + " cannot be part of an address; expected is such as R2 or K3-percent");
    }
    if (isSeries(row.id())) {
      throw new IllegalArgumentException(row.id() + " is the name of a series; choose another");
    }
    if (!ids.add(row.id())) {
      throw new IllegalArgumentException(
          "the name stands twice, here or in the file of another article");
    }
    return new Claim(
        row.id(),
        required(row.says(), "says"),
        independent(content(row, claimedOn), article),
        Optional.ofNullable(row.note()));
  }

  private Content content(ClaimRow row, LocalDate claimedOn) {
    if (Stream.of(row.measure(), row.statement(), row.opinion(), row.arithmetic(), row.each())
            .filter(Objects::nonNull)
            .count()
        != 1) {
      throw new IllegalArgumentException(
          "expected is one of measure (a figure), each (a figure of several), arithmetic,"
              + " statement and opinion ({} where it has no condition)");
    }
    if (row.arithmetic() != null) {
      return arithmetic(row.arithmetic(), Unit.parse(required(row.unit(), "unit")));
    }
    if (row.each() != null) {
      return new Claim.Each(
          row.each().stream()
              .map(
                  member ->
                      new Claim.Member(
                          required(member.id(), "id of a member"),
                          required(member.name(), "name of a member"),
                          figure(
                              row,
                              required(member.measure(), "measure of a member"),
                              member.date() == null ? row.date() : member.date(),
                              claimedOn)))
              .toList());
    }
    if (row.statement() != null) {
      return new Claim.Statement(
          Verdict.parse(required(row.statement().verdict(), "verdict")),
          required(row.statement().evidence(), "evidence"),
          source(row.statement().source()),
          Optional.ofNullable(row.statement().before()).map(ClaimAssembly::earlier));
    }
    if (row.opinion() != null) {
      return new Claim.Opinion(Optional.ofNullable(row.opinion().condition()));
    }
    return figure(row, required(row.measure(), "measure"), row.date(), claimedOn);
  }

  /** An article is no evidence for itself. */
  private static Content independent(Content content, ArticleRow article) {
    List<String> outlets = article.outlets() == null ? List.of() : article.outlets();
    if (content instanceof Claim.Statement statement
        && outlets.stream().anyMatch(statement.source()::contains)) {
      throw new IllegalArgumentException(
          "source is "
              + statement.source()
              + ", the article under test: it is no evidence for itself. Cite another, or declare"
              + " arithmetic with its parts and total");
    }
    return content;
  }

  private static Claim.Arithmetic arithmetic(ArithmeticRow row, Unit unit) {
    if (required(row.parts(), "parts").isEmpty()) {
      throw new IllegalArgumentException("arithmetic has no parts");
    }
    return new Claim.Arithmetic(
        row.parts().stream().map(Printed::parse).toList(),
        Printed.parse(required(row.total(), "total")),
        unit);
  }

  private Claim.Figure figure(ClaimRow row, MeasureRow measured, String date, LocalDate claimedOn) {
    When when = date == null ? When.of(claimedOn) : When.parse(date);
    if (when.first().isAfter(claimedOn)) {
      throw new IllegalArgumentException(
          when.text() + " lies after the article of " + claimedOn + "; is it an opinion?");
    }
    int window = row.window() == null ? WINDOW : row.window();
    if (window < 0 || window > LONGEST_WINDOW) {
      throw new IllegalArgumentException(
          "a window of "
              + window
              + " days finds some day for any figure; expected is 0 to "
              + LONGEST_WINDOW);
    }
    Unit unit = Unit.parse(required(row.unit(), "unit"));
    Measure measure = measure(measured, unit);
    requireWithinCalendars(measure, when);
    Printed printed = Printed.parse(required(row.printed(), "printed"));
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
        row.or() == null ? List.of() : row.or().stream().map(each -> measure(each, unit)).toList(),
        row.comparator() == null ? Comparator.EQUALS : comparator(row.comparator()),
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

  static <T> T required(T value, String key) {
    if (value == null) {
      throw new IllegalArgumentException(key + " is missing");
    }
    return value;
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

  private static String source(String address) {
    String source = required(address, "source");
    if (!source.startsWith("https://")) {
      throw new IllegalArgumentException(
          "source is " + source + "; expected is an address that begins with https://");
    }
    return source;
  }

  private static Claim.Earlier earlier(EarlierRow row) {
    return new Claim.Earlier(
        required(row.day(), "day"),
        Verdict.parse(required(row.verdict(), "verdict")),
        required(row.evidence(), "evidence"));
  }

  /** A measure, in the unit in which it is printed. */
  Measure measure(MeasureRow row, Unit unit) {
    List<String> named = row.named();
    if (named.size() > 1) {
      throw new IllegalArgumentException(
          "the measure is " + String.join(" and ", named) + " at once; expected is one");
    }
    if (row.level() != null) {
      return new Measure.Level(inUnit(row.level(), unit));
    } else if (row.change() != null) {
      return new Measure.Change(moving(row.change(), unit), Optional.ofNullable(row.from()));
    } else if (row.sum() != null) {
      return new Measure.Sum(inUnit(row.sum(), unit), required(row.from(), "from"));
    } else if (row.days() != null || row.longestRun() != null) {
      require(unit == Unit.NUMBER, "number", unit);
      boolean run = row.days() == null;
      return new Measure.Days(
          known(run ? row.longestRun() : row.days()).id(),
          row.above() == null ? BigDecimal.ZERO : row.above(),
          required(row.from(), "from"),
          run);
    } else if (row.highest() != null || row.lowest() != null) {
      boolean highest = row.highest() != null;
      return new Measure.Extreme(
          inUnit(highest ? row.highest() : row.lowest(), unit),
          required(row.from(), "from"),
          highest,
          false);
    } else if (row.largestRise() != null) {
      return new Measure.Extreme(
          moving(row.largestRise(), unit), required(row.from(), "from"), true, true);
    } else if (row.portion() != null) {
      return new Measure.Portion(required(row.percent(), "percent"), measure(row.portion(), unit));
    } else if (row.shareAbove() != null) {
      require(unit == Unit.PERCENT, Unit.PERCENT.token(), unit);
      return new Measure.ShareAbove(
          known(row.shareAbove()).id(), known(required(row.ceiling(), "ceiling")).id());
    } else if (row.ratio() != null) {
      require(unit == Unit.PERCENT, Unit.PERCENT.token(), unit);
      if (row.ratio().size() != 2) {
        throw new IllegalArgumentException("a ratio has two measures");
      }
      return new Measure.Ratio(free(row.ratio().get(0)), free(row.ratio().get(1)));
    } else if (row.parts() != null) {
      return new Measure.Parts(row.parts().stream().map(each -> measure(each, unit)).toList());
    }
    return cited(row);
  }

  /** A measure whose unit does not matter, since it is held against another of the same. */
  private Measure free(MeasureRow row) {
    String id = row.level() != null ? row.level() : row.sum();
    return measure(row, id == null ? Unit.NUMBER : known(id).unit());
  }

  private Measure cited(MeasureRow row) {
    if (row.marketTotal() != null) {
      String[] parts = parts(row.marketTotal(), "Birinyi Associates/announced-month/2025-07-31");
      return new Cited.Total(parts[0], parts[1], LocalDate.parse(parts[2]));
    } else if (row.authorisation() != null) {
      String[] parts = parts(row.authorisation(), "aapl-us/2025-05-01");
      return new Cited.Authorised(parts[0], parts[1]);
    } else if (row.operating() != null) {
      String[] parts = parts(row.operating(), "00175-hk/2025-09/geely");
      Set<String> items = issuers.get(parts[0]).items().keySet();
      if (!items.contains(parts[2])) {
        throw new UnknownName("issuer " + parts[0] + " has no item", parts[2], items);
      }
      return new Cited.Operating(parts[0], parts[1].replace('_', '/'), parts[2]);
    } else if (row.programme() != null) {
      String[] parts = parts(row.programme(), "geely-2025/budget");
      Programme programme = programmes.get(parts[0]);
      Part part =
          Part.find(parts[1])
              .filter(found -> found.isOf(programme))
              .orElseThrow(
                  () ->
                      new UnknownName(
                          "programme " + parts[0] + " has no figure",
                          parts[1],
                          figures(programme)));
      return new Cited.Planned(parts[0], part);
    } else if (row.filed() != null) {
      String[] parts = parts(row.filed(), "aapl-us/2024-09-29/2025-09-27");
      return new Cited.Filed(parts[0], LocalDate.parse(parts[1]), LocalDate.parse(parts[2]));
    } else if (row.bought() != null) {
      return bought(parts(row.bought(), "00700-hk/year/2025-01-01/HKD"));
    }
    throw new IllegalArgumentException("the measure names nothing");
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
