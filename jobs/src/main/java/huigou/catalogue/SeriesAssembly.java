package huigou.catalogue;

import huigou.catalogue.CatalogueFiles.CombinationRow;
import huigou.catalogue.CatalogueFiles.FactFeedRow;
import huigou.catalogue.CatalogueFiles.FeedRow;
import huigou.catalogue.CatalogueFiles.MeasureRow;
import huigou.catalogue.CatalogueFiles.RateRow;
import huigou.catalogue.CatalogueFiles.ReleaseRow;
import huigou.catalogue.CatalogueFiles.SeriesFile;
import huigou.catalogue.CatalogueFiles.SingleRow;
import huigou.catalogue.CatalogueFiles.SpreadRow;
import huigou.catalogue.SeriesOrigin.Derived;
import huigou.catalogue.SeriesOrigin.Published;
import huigou.model.fact.AuctionSum;
import huigou.model.fact.FactKind;
import huigou.model.origin.SourceId;
import huigou.model.series.Combination;
import huigou.model.series.Frequency;
import huigou.model.series.SeriesId;
import huigou.model.series.SeriesWords;
import huigou.model.series.Unit;
import huigou.model.text.Localised;
import huigou.model.time.BusinessCalendar;
import huigou.model.time.ReleaseRule;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Turns {@code series.yml} into entries: each reference rate times each measure, then the
 * administered rates, the amounts and the spreads.
 */
final class SeriesAssembly {

  private static final String FILE = "series.yml";

  private final SeriesFile file;
  private final Names<SeriesGroup> groups;
  private final Names<BusinessCalendar> calendars;
  private final Names<SourceEntry> sources;
  private final Names<String> facilities;
  private final Names<SeriesEntry> made;
  private final Slips slips;
  private final Map<SeriesOrigin.Feed, SeriesId> fed = new HashMap<>();
  private final Map<String, SeriesId> titles = new HashMap<>();

  /**
   * @param made takes the entries
   */
  SeriesAssembly(
      SeriesFile file,
      Names<SeriesGroup> groups,
      Names<BusinessCalendar> calendars,
      Names<SourceEntry> sources,
      Names<String> facilities,
      Names<SeriesEntry> made,
      Slips slips) {
    this.file = file;
    this.groups = groups;
    this.calendars = calendars;
    this.sources = sources;
    this.facilities = facilities;
    this.made = made;
    this.slips = slips;
  }

  void assemble() {
    measures();
    for (Entry<RateRow> rate : file.referenceRates()) {
      requireGroup(rate, RateRow::group);
      for (Entry<MeasureRow> measure : file.measures()) {
        add(
            rate.name().flatMap(id -> measure.name().map(suffix -> id + suffix)),
            rate.called(),
            () -> referenceRate(rate.row(), measure.row()));
      }
    }
    each(file.administeredRates(), SingleRow::group, this::administeredRate);
    each(file.amounts(), SingleRow::group, this::amount);
    each(file.spreads(), SpreadRow::group, this::spread);
    each(file.combinations(), CombinationRow::group, this::combination);
  }

  /** Each percentile is one measure, a rate; the one that is none is a volume. */
  private void measures() {
    Set<Optional<Integer>> percentiles = new HashSet<>();
    for (Entry<MeasureRow> entry : file.measures()) {
      slips.entry(
          FILE,
          entry.called(),
          () -> {
            MeasureRow row = entry.row();
            if (!percentiles.add(row.percentile())) {
              throw new IllegalArgumentException(
                  row.percentile()
                      .map(percentile -> "percentile " + percentile + " stands twice")
                      .orElse(
                          "a second measure has no percentile; only the volume of trades has none"));
            }
            Unit expected = row.percentile().isPresent() ? Unit.PERCENT : Unit.USD;
            if (Unit.parse(row.unit()) != expected) {
              throw new IllegalArgumentException(
                  "its unit is "
                      + row.unit()
                      + "; expected is "
                      + expected.token()
                      + (row.percentile().isPresent()
                          ? " of a percentile"
                          : " of the volume, which alone has no percentile"));
            }
            return row;
          });
    }
  }

  private <R> void each(
      List<Entry<R>> rows, Function<R, String> group, Function<R, SeriesEntry> making) {
    for (Entry<R> entry : rows) {
      requireGroup(entry, group);
      add(entry.name(), entry.called(), () -> making.apply(entry.row()));
    }
  }

  private <R> void requireGroup(Entry<R> entry, Function<R, String> group) {
    slips.entry(FILE, entry.called(), () -> groups.get(group.apply(entry.row())));
  }

  /**
   * @param id empty where it is missing: then nobody can say which series there are
   * @param row name of the row that it stands in
   */
  private void add(Optional<String> id, String row, Supplier<SeriesEntry> making) {
    boolean twice = id.filter(made::isDeclared).isPresent();
    id.ifPresentOrElse(made::declare, made::cannotBeKnown);
    slips
        .entry(
            FILE,
            row,
            () -> {
              if (twice) {
                throw new IllegalArgumentException("series " + id.orElseThrow() + " stands twice");
              }
              SeriesEntry next = making.get();
              requireOwn(next);
              return next;
            })
        .ifPresent(entry -> made.put(entry.id().value(), entry));
  }

  /** No two series take the same figures, and none is called like another in a table. */
  private void requireOwn(SeriesEntry next) {
    for (SeriesOrigin.Feed feed : next.feeds()) {
      SeriesId other = fed.putIfAbsent(feed, next.id());
      if (other != null) {
        throw new IllegalArgumentException(
            feed.item()
                + " of "
                + feed.source()
                + ", "
                + feed.field()
                + ", feeds both "
                + other
                + " and "
                + next.id());
      }
    }
    for (String title :
        List.of(next.words().shortTitle().en(), next.words().shortTitle().zhHant())) {
      SeriesId other = titles.putIfAbsent(title, next.id());
      if (other != null && !other.equals(next.id())) {
        throw new IllegalArgumentException(
            "the short title " + title + " is that of " + other + " too");
      }
    }
  }

  private SeriesEntry referenceRate(RateRow rate, MeasureRow measure) {
    List<SeriesOrigin.Feed> feeds = new ArrayList<>();
    for (FeedRow feed : rate.feeds()) {
      if (feed.field().isEmpty() || measure.suffix().isEmpty()) {
        feeds.add(feed(feed.source(), feed.item(), feed.field().orElse(measure.field())));
      }
    }
    boolean rateItself = measure.suffix().isEmpty();
    return new SeriesEntry(
        SeriesId.of(rate.id() + measure.suffix()),
        rate.group(),
        new SeriesWords(
            measure.title().with(rate.title()),
            measure.shortTitle().with(rate.shortTitle()),
            measure.shortTitle().with(rate.shortTitle()),
            measure.basis(),
            rateItself ? rate.definition() : measure.definition().with(rate.shortTitle())),
        Unit.parse(measure.unit()),
        measure.decimals(),
        Frequency.BUSINESS_DAILY,
        release(rate.release()),
        new Published(
            false,
            new FigureLimits(
                measure.lowest(), measure.highest(), Optional.empty(), measure.usualMove()),
            List.of(),
            feeds,
            Map.of()),
        Optional.of(new RatePart(SeriesId.of(rate.id()), measure.percentile())),
        Optional.empty());
  }

  private SeriesEntry administeredRate(SingleRow row) {
    return single(row, true, Frequency.DAILY);
  }

  private SeriesEntry amount(SingleRow row) {
    ReleaseRule rule = release(row.release());
    Frequency frequency = rule.everyDays() > 0 ? Frequency.WEEKLY : Frequency.BUSINESS_DAILY;
    SeriesEntry entry = single(row, false, rule.monthly() ? Frequency.MONTHLY : frequency);
    if (entry.sources().isEmpty()) {
      throw new IllegalArgumentException("nothing feeds it");
    }
    return entry;
  }

  private List<SeriesOrigin.FactFeed> factFeeds(SingleRow row) {
    return row.facts().stream()
        .map(
            feed ->
                new SeriesOrigin.FactFeed(
                    source(feed.source()),
                    FactKind.parse(feed.kind()),
                    summed(FactKind.parse(feed.kind()), feed.measure()),
                    field(FactKind.parse(feed.kind()), feed)))
        .toList();
  }

  private static String field(FactKind kind, FactFeedRow feed) {
    List<String> known = List.of(SeriesOrigin.FactFeed.ACCEPTED, SeriesOrigin.FactFeed.RATE);
    if (kind != FactKind.OPERATION) {
      return feed.measure();
    }
    String field = feed.field().orElse(SeriesOrigin.FactFeed.ACCEPTED);
    if (!known.contains(field)) {
      throw new UnknownName("operations have no", field, known);
    }
    return field;
  }

  /** What of the facts is summed: a facility's use, or a kind of security by month. */
  private String summed(FactKind kind, String measure) {
    if (kind == FactKind.OPERATION) {
      return facilities.get(measure);
    } else if (kind != FactKind.AUCTION) {
      throw new IllegalArgumentException(
          "facts of the kind "
              + kind.token()
              + " are not summed; expected is operation or auction");
    } else if (!AuctionSum.tokens().contains(measure)) {
      throw new UnknownName("auctions are not summed by", measure, AuctionSum.tokens());
    }
    return measure;
  }

  private SeriesEntry single(SingleRow row, boolean administered, Frequency frequency) {
    return new SeriesEntry(
        SeriesId.of(row.id()),
        row.group(),
        new SeriesWords(
            row.title(),
            row.shortTitle(),
            row.inText().orElse(row.shortTitle()),
            row.basis(),
            row.definition()),
        Unit.parse(row.unit()),
        row.decimals(),
        frequency,
        release(row.release()),
        new Published(
            administered,
            new FigureLimits(row.lowest(), row.highest(), row.largestJump(), row.usualMove()),
            factFeeds(row),
            row.feeds().stream().map(this::feed).toList(),
            handling(row.feeds())),
        Optional.empty(),
        row.ended());
  }

  private Map<SeriesOrigin.Feed, SeriesOrigin.Handling> handling(List<FeedRow> feeds) {
    Map<SeriesOrigin.Feed, SeriesOrigin.Handling> handling = new HashMap<>();
    for (FeedRow feed : feeds) {
      handling.put(
          feed(feed),
          new SeriesOrigin.Handling(
              feed.multiplier().orElse(BigDecimal.ONE),
              feed.opening().orElse(false),
              feed.whole().orElse(false)));
    }
    return handling;
  }

  private SeriesEntry spread(SpreadRow row) {
    SeriesEntry minuend = part(row.minuend());
    SeriesEntry subtrahend = part(row.subtrahend());
    Localised basis =
        file.spreadBasis().with(minuend.words().shortTitle(), subtrahend.words().shortTitle());
    return new SeriesEntry(
        SeriesId.of(row.id()),
        row.group(),
        new SeriesWords(row.title(), row.shortTitle(), row.shortTitle(), basis, row.definition()),
        Unit.BASIS_POINT,
        0,
        minuend.frequency(),
        minuend.release(),
        new Derived(Combination.spread(SeriesId.of(row.id()), minuend.id(), subtrahend.id())),
        Optional.empty(),
        Optional.empty());
  }

  private Combination.Term term(String id, int sign, Map<String, LocalDate> from) {
    return new Combination.Term(above(id).id(), sign, Optional.ofNullable(from.get(id)));
  }

  private SeriesEntry combination(CombinationRow row) {
    List<Combination.Term> terms = new ArrayList<>();
    row.plus().forEach(id -> terms.add(term(id, 1, row.from())));
    row.minus().forEach(id -> terms.add(term(id, -1, row.from())));
    for (String part : row.from().keySet()) {
      if (terms.stream().noneMatch(term -> term.series().value().equals(part))) {
        throw new UnknownName(
            "from names no part of the sum:",
            part,
            terms.stream().map(term -> term.series().value()).toList());
      }
    }
    SeriesEntry first = above(row.plus().get(0));
    for (Combination.Term term : terms) {
      SeriesEntry part = made.get(term.series().value());
      if (part.unit() != first.unit()) {
        throw new IllegalArgumentException(
            part.id() + " is in " + part.unit().token() + ", not in " + first.unit().token());
      }
    }
    return new SeriesEntry(
        SeriesId.of(row.id()),
        row.group(),
        new SeriesWords(
            row.title(), row.shortTitle(), row.shortTitle(), row.basis(), row.definition()),
        first.unit(),
        first.decimals(),
        first.frequency(),
        first.release(),
        new Derived(
            new Combination(
                SeriesId.of(row.id()),
                terms,
                BigDecimal.ONE,
                reach(row),
                row.unless().map(id -> above(id).id()))),
        Optional.empty(),
        Optional.empty());
  }

  private static Combination.Reach reach(CombinationRow row) {
    List<Combination.Reach> said = new ArrayList<>();
    row.changeDays().map(Combination.Change::new).ifPresent(said::add);
    row.since().map(Combination.Since::new).ifPresent(said::add);
    if (row.belowPeak().orElse(false)) {
      said.add(new Combination.BelowPeak());
    }
    if (said.size() > 1) {
      throw new IllegalArgumentException(
          "only one of change-days, since and below-peak can be meant");
    }
    return said.isEmpty() ? new Combination.Level() : said.get(0);
  }

  private SeriesEntry above(String id) {
    try {
      return made.get(id);
    } catch (UnknownName e) {
      throw new UnknownName("there is no series {} above it", id, made.names());
    }
  }

  private SeriesEntry part(String id) {
    SeriesEntry entry = above(id);
    if (entry.unit() != Unit.PERCENT) {
      throw new IllegalArgumentException(id + " is no rate, so it has no spread in basis points");
    }
    return entry;
  }

  /** Of a series that is no reference rate, and so has no measures that would name a field. */
  private SeriesOrigin.Feed feed(FeedRow row) {
    return feed(
        row.source(),
        row.item(),
        row.field()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "“field” is missing from the feed of " + row.item())));
  }

  private SeriesOrigin.Feed feed(String source, String item, String field) {
    return new SeriesOrigin.Feed(source(source), item, field);
  }

  private SourceId source(String name) {
    return sources.get(name).id();
  }

  /** The release rule of that name. */
  ReleaseRule release(String name) {
    if (!file.releases().containsKey(name)) {
      throw new UnknownName("there is no release rule", name, file.releases().keySet());
    }
    ReleaseRow row = file.releases().get(name).row();
    BusinessCalendar calendar = calendars.get(row.calendar());
    return new ReleaseRule(
        calendar,
        row.lag(),
        row.everyDays().orElse(0),
        row.weekday().map(day -> Token.of(DayOfWeek.class, "weekday", day)),
        row.monthly().orElse(false),
        LocalTime.parse(row.at()),
        ZoneId.of(row.zone()),
        row.grace().orElse(0));
  }
}
