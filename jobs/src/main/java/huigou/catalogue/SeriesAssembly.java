package huigou.catalogue;

import huigou.catalogue.CatalogueFiles.CombinationRow;
import huigou.catalogue.CatalogueFiles.FeedRow;
import huigou.catalogue.CatalogueFiles.MeasureRow;
import huigou.catalogue.CatalogueFiles.RateRow;
import huigou.catalogue.CatalogueFiles.ReleaseRow;
import huigou.catalogue.CatalogueFiles.SeriesFile;
import huigou.catalogue.CatalogueFiles.SingleRow;
import huigou.catalogue.CatalogueFiles.SpreadRow;
import huigou.model.fact.FactKind;
import huigou.model.origin.SourceId;
import huigou.model.series.Combination;
import huigou.model.series.Frequency;
import huigou.model.series.SeriesId;
import huigou.model.series.Unit;
import huigou.model.text.Localised;
import huigou.model.time.BusinessCalendar;
import huigou.model.time.ReleaseRule;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Turns {@code series.yml} into entries: each reference rate times each measure, then the
 * administered rates, the amounts and the spreads.
 */
final class SeriesAssembly {

  private static final BigDecimal NO_BOUND = new BigDecimal("1E30");

  private final SeriesFile file;
  private final Map<String, BusinessCalendar> calendars;
  private final Set<SourceId> sources;
  private final Map<SeriesId, SeriesEntry> made = new HashMap<>();
  private final List<SeriesEntry> entries = new ArrayList<>();

  SeriesAssembly(SeriesFile file, Map<String, BusinessCalendar> calendars, Set<SourceId> sources) {
    this.file = file;
    this.calendars = calendars;
    this.sources = sources;
  }

  List<SeriesEntry> entries() {
    for (RateRow rate : file.referenceRates()) {
      for (MeasureRow measure : file.measures()) {
        add(rate.id() + measure.suffix(), () -> referenceRate(rate, measure));
      }
    }
    file.administeredRates().forEach(row -> add(row.id(), () -> administeredRate(row)));
    file.amounts().forEach(row -> add(row.id(), () -> amount(row)));
    file.spreads().forEach(row -> add(row.id(), () -> spread(row)));
    file.combinations().forEach(row -> add(row.id(), () -> combination(row)));
    return entries;
  }

  private void add(String id, java.util.function.Supplier<SeriesEntry> making) {
    SeriesEntry entry =
        CatalogueReader.entry(
            "series.yml",
            id,
            () -> {
              SeriesEntry next = making.get();
              if (file.groups().stream().noneMatch(group -> group.id().equals(next.group()))) {
                throw new IllegalArgumentException("there is no group " + next.group());
              }
              return next;
            });
    made.put(entry.id(), entry);
    entries.add(entry);
  }

  private SeriesEntry referenceRate(RateRow rate, MeasureRow measure) {
    List<SeriesEntry.Feed> feeds = new ArrayList<>();
    for (FeedRow feed : rate.feeds()) {
      if (feed.field() == null) {
        feeds.add(feed(feed.source(), feed.item(), measure.field()));
      } else if (measure.suffix().isEmpty()) {
        feeds.add(feed(feed.source(), feed.item(), feed.field()));
      }
    }
    boolean rateItself = measure.suffix().isEmpty();
    return new SeriesEntry(
        SeriesId.of(rate.id() + measure.suffix()),
        rate.group(),
        SeriesEntry.Kind.MARKET,
        measure.title().with(rate.title()),
        measure.shortTitle().with(rate.shortTitle()),
        measure.shortTitle().with(rate.shortTitle()),
        measure.basis(),
        rateItself ? rate.definition() : measure.definition().with(rate.shortTitle()),
        Unit.parse(measure.unit()),
        measure.decimals(),
        Frequency.BUSINESS_DAILY,
        release(rate.release()),
        measure.lowest(),
        measure.highest(),
        Optional.empty(),
        Optional.ofNullable(measure.usualMove()),
        List.of(),
        feeds,
        Map.of(),
        Optional.empty());
  }

  private SeriesEntry administeredRate(SingleRow row) {
    return single(row, SeriesEntry.Kind.ADMINISTERED, Frequency.DAILY);
  }

  private SeriesEntry amount(SingleRow row) {
    ReleaseRule rule = release(row.release());
    Frequency frequency = rule.everyDays() > 0 ? Frequency.WEEKLY : Frequency.BUSINESS_DAILY;
    SeriesEntry entry =
        single(row, SeriesEntry.Kind.MARKET, rule.monthly() ? Frequency.MONTHLY : frequency);
    if (entry.sources().isEmpty()) {
      throw new IllegalArgumentException("nothing feeds it");
    }
    return entry;
  }

  private List<SeriesEntry.FactFeed> factFeeds(SingleRow row) {
    return row.facts() == null
        ? List.of()
        : row.facts().stream()
            .map(
                feed ->
                    new SeriesEntry.FactFeed(
                        source(feed.source()), FactKind.parse(feed.kind()), feed.measure()))
            .toList();
  }

  private SeriesEntry single(SingleRow row, SeriesEntry.Kind kind, Frequency frequency) {
    return new SeriesEntry(
        SeriesId.of(row.id()),
        row.group(),
        kind,
        row.title(),
        row.shortTitle(),
        row.inText() == null ? row.shortTitle() : row.inText(),
        row.basis(),
        row.definition(),
        Unit.parse(row.unit()),
        row.decimals(),
        frequency,
        release(row.release()),
        row.lowest(),
        row.highest(),
        Optional.ofNullable(row.largestJump()),
        Optional.ofNullable(row.usualMove()),
        factFeeds(row),
        feeds(row).stream().map(feed -> feed(feed.source(), feed.item(), feed.field())).toList(),
        handling(feeds(row)),
        Optional.empty());
  }

  private static List<FeedRow> feeds(SingleRow row) {
    return row.feeds() == null ? List.of() : row.feeds();
  }

  private Map<SeriesEntry.Feed, SeriesEntry.Handling> handling(List<FeedRow> feeds) {
    Map<SeriesEntry.Feed, SeriesEntry.Handling> handling = new HashMap<>();
    for (FeedRow feed : feeds) {
      handling.put(
          feed(feed.source(), feed.item(), feed.field()),
          new SeriesEntry.Handling(
              feed.multiplier() == null ? BigDecimal.ONE : feed.multiplier(),
              Boolean.TRUE.equals(feed.opening()),
              Boolean.TRUE.equals(feed.whole())));
    }
    return handling;
  }

  private SeriesEntry spread(SpreadRow row) {
    SeriesEntry minuend = part(row.minuend());
    SeriesEntry subtrahend = part(row.subtrahend());
    Localised basis =
        new Localised(
            minuend.shortTitle().en() + " less " + subtrahend.shortTitle().en(),
            minuend.shortTitle().zhHant() + "減" + subtrahend.shortTitle().zhHant());
    return new SeriesEntry(
        SeriesId.of(row.id()),
        row.group(),
        SeriesEntry.Kind.DERIVED,
        row.title(),
        row.shortTitle(),
        row.shortTitle(),
        basis,
        row.definition(),
        Unit.BASIS_POINT,
        0,
        minuend.frequency(),
        minuend.release(),
        NO_BOUND.negate(),
        NO_BOUND,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        Map.of(),
        Optional.of(Combination.spread(SeriesId.of(row.id()), minuend.id(), subtrahend.id())));
  }

  private SeriesEntry combination(CombinationRow row) {
    List<Combination.Term> terms = new ArrayList<>();
    row.plus().forEach(id -> terms.add(new Combination.Term(above(id).id(), 1)));
    if (row.minus() != null) {
      row.minus().forEach(id -> terms.add(new Combination.Term(above(id).id(), -1)));
    }
    SeriesEntry first = above(row.plus().get(0));
    for (Combination.Term term : terms) {
      SeriesEntry part = made.get(term.series());
      if (part.unit() != first.unit()) {
        throw new IllegalArgumentException(
            part.id() + " is in " + part.unit().token() + ", not in " + first.unit().token());
      }
    }
    return new SeriesEntry(
        SeriesId.of(row.id()),
        row.group(),
        SeriesEntry.Kind.DERIVED,
        row.title(),
        row.shortTitle(),
        row.shortTitle(),
        row.basis(),
        row.definition(),
        first.unit(),
        first.decimals(),
        first.frequency(),
        first.release(),
        NO_BOUND.negate(),
        NO_BOUND,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        Map.of(),
        Optional.of(
            new Combination(
                SeriesId.of(row.id()),
                terms,
                BigDecimal.ONE,
                reach(row),
                Optional.ofNullable(row.unless()).map(id -> above(id).id()))));
  }

  private static Combination.Reach reach(CombinationRow row) {
    List<Combination.Reach> said = new ArrayList<>();
    if (row.changeDays() != null) {
      said.add(new Combination.Change(row.changeDays()));
    }
    if (row.since() != null) {
      said.add(new Combination.Since(row.since()));
    }
    if (Boolean.TRUE.equals(row.belowPeak())) {
      said.add(new Combination.BelowPeak());
    }
    if (said.size() > 1) {
      throw new IllegalArgumentException(
          "only one of change-days, since and below-peak can be meant");
    }
    return said.isEmpty() ? new Combination.Level() : said.get(0);
  }

  private SeriesEntry above(String id) {
    SeriesEntry entry = made.get(SeriesId.of(id));
    if (entry == null) {
      throw new IllegalArgumentException("there is no series " + id + " above it");
    }
    return entry;
  }

  private SeriesEntry part(String id) {
    SeriesEntry entry = above(id);
    if (entry.unit() != Unit.PERCENT) {
      throw new IllegalArgumentException(id + " is no rate, so it has no spread in basis points");
    }
    return entry;
  }

  private SeriesEntry.Feed feed(String source, String item, String field) {
    return new SeriesEntry.Feed(source(source), item, field);
  }

  private SourceId source(String name) {
    SourceId id = new SourceId(name);
    if (!sources.contains(id)) {
      throw new IllegalArgumentException("sources.yml has no source " + name);
    }
    return id;
  }

  private ReleaseRule release(String name) {
    ReleaseRow row = file.releases().get(name);
    if (row == null) {
      throw new IllegalArgumentException("there is no release rule " + name);
    }
    BusinessCalendar calendar = calendars.get(row.calendar());
    if (calendar == null) {
      throw new IllegalArgumentException("calendars.yml has no calendar " + row.calendar());
    }
    return new ReleaseRule(
        calendar,
        row.lag(),
        row.everyDays() == null ? 0 : row.everyDays(),
        Optional.ofNullable(row.weekday())
            .map(day -> DayOfWeek.valueOf(day.toUpperCase(Locale.ROOT))),
        Boolean.TRUE.equals(row.monthly()),
        LocalTime.parse(row.at()),
        ZoneId.of(row.zone()),
        row.grace());
  }
}
