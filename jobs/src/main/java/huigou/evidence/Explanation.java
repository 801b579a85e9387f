package huigou.evidence;

import huigou.catalogue.Catalogue;
import huigou.catalogue.Layout;
import huigou.catalogue.SeriesEntry;
import huigou.catalogue.SeriesOrigin;
import huigou.derive.series.CombinedSeries;
import huigou.derive.vintage.KnownFigures;
import huigou.derive.vintage.Revisions;
import huigou.edition.EditionFigures;
import huigou.edition.SeriesHistories;
import huigou.installation.WrongUse;
import huigou.job.Workbench;
import huigou.model.buyback.Programme;
import huigou.model.claim.Claim;
import huigou.model.claim.Forecast;
import huigou.model.fact.FactKind;
import huigou.model.fact.FactVintage;
import huigou.model.issue.FileRefused;
import huigou.model.issue.Issue;
import huigou.model.origin.Place;
import huigou.model.origin.SourceId;
import huigou.model.raw.RawRecord;
import huigou.model.raw.RawRow;
import huigou.model.series.Revision;
import huigou.model.series.SeriesId;
import huigou.model.series.TimeSeries;
import huigou.model.series.Vintage;
import huigou.model.series.VintageHistory;
import huigou.model.text.Nearest;
import huigou.parse.DeliveryParser;
import huigou.parse.RowSink;
import huigou.snapshot.DeliveredFile;
import huigou.store.LoadedDelivery;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Walks one figure back to the cells it stands on, by reading the files anew: what it says is what
 * the input says now, whatever stands in a store.
 */
public final class Explanation {

  private static final Pattern FIGURE = Pattern.compile("(series/)?[a-z0-9-]+([@/].*)?");

  private final Path input;
  private final Workbench bench;
  private final LocalDate asOf;
  private final SeriesHistories histories;
  private final EditionFigures figures;

  private Explanation(Path input, Workbench bench, LocalDate asOf) {
    this.input = input;
    this.bench = bench;
    this.asOf = asOf;
    this.histories = bench.histories();
    this.figures = new EditionFigures(bench.catalogue(), histories, asOf);
  }

  /** The name of a figure: a series, and a date or its newest. */
  record FigureName(SeriesId series, Optional<LocalDate> date) {

    static FigureName of(SeriesId series, LocalDate date) {
      return new FigureName(series, Optional.of(date));
    }

    static FigureName parse(String id) {
      String bare = id.startsWith("series/") ? id.substring("series/".length()) : id;
      int cut = Math.max(bare.indexOf('@'), bare.indexOf('/'));
      try {
        return cut < 0
            ? new FigureName(SeriesId.of(bare), Optional.empty())
            : new FigureName(
                SeriesId.of(bare.substring(0, cut)),
                Optional.of(LocalDate.parse(bare.substring(cut + 1))));
      } catch (DateTimeParseException e) {
        throw new WrongUse(
            bare.substring(cut + 1) + " is no date; expected is one such as sofr@2025-11-28");
      } catch (IllegalArgumentException e) {
        throw new WrongUse(id + " names nothing; expected is a figure such as sofr@2025-11-28");
      }
    }
  }

  /**
   * The evidence for a figure.
   *
   * @param id such as {@code sofr@2025-11-28}, or {@code sofr} for its newest
   * @throws WrongUse when there is no such figure; says which is nearest
   */
  public static FigureEvidence of(EvidenceDesk desk, String id) {
    if (!FIGURE.matcher(id).matches()) {
      throw unknown(desk.catalogue(), id);
    }
    FigureName name = FigureName.parse(id);
    SeriesEntry entry = entry(desk.catalogue(), name.series());
    LocalDate asOf = desk.asOf();
    return new Explanation(desk.place().input(), desk.bench(sources(desk.catalogue(), entry)), asOf)
        .figure(entry, name.date());
  }

  /** The evidence for several figures as known on one day, out of what a bench has read already. */
  static List<FigureEvidence> of(
      Path input, Workbench bench, LocalDate asOf, List<FigureName> names) {
    Explanation explanation = new Explanation(input, bench, asOf);
    return names.stream()
        .map(name -> explanation.figure(entry(bench.catalogue(), name.series()), name.date()))
        .toList();
  }

  /**
   * The vintages of facts, such as an operation or a line of a report, that were known; none when
   * the input has no fact of that name.
   *
   * @param key its own name, such as {@code RP 091526 27}, or the beginning of one up to a blank:
   *     {@code 00700-hk 2025-12-31}
   */
  public static List<FactVintage> facts(EvidenceDesk desk, String key) {
    LocalDate asOf = desk.asOf();
    Map<FactKind, List<SourceId>> sources = new EnumMap<>(FactKind.class);
    for (FactKind kind : FactKind.values()) {
      sources.put(kind, desk.catalogue().sources(kind));
    }
    Set<SourceId> needed =
        sources.values().stream().flatMap(List::stream).collect(Collectors.toSet());
    return desk.bench(needed).histories().named(key, sources).stream()
        .filter(vintage -> !vintage.knownOn().isAfter(asOf))
        .toList();
  }

  private static SeriesEntry entry(Catalogue catalogue, SeriesId id) {
    return catalogue.findSeries(id).orElseThrow(() -> unknown(catalogue, id.value()));
  }

  /** What is nearest to a name that is none, whatever it is one of. */
  private static WrongUse unknown(Catalogue catalogue, String id) {
    if (catalogue.issuers().find(id).isPresent()) {
      return new WrongUse(
          id
              + " is an issuer; expected is one of its days of purchases, filings or authorisations,"
              + " such as \"00700-hk 2025-05-20\" or \"aapl-us 10-K 2025-10-31\", in quotes, or one of"
              + " its programmes, such as geely-2025");
    }
    List<String> names =
        Stream.of(
                catalogue.series().stream().map(entry -> entry.id().value()),
                catalogue.findings().articles().stream()
                    .flatMap(article -> article.claims().stream())
                    .map(Claim::id),
                catalogue.findings().forecasts().stream().map(Forecast::id),
                catalogue.programmes().stream().map(Programme::id))
            .flatMap(each -> each)
            .toList();
    return new WrongUse(
        "no series, claim, forecast or programme is called "
            + id
            + Nearest.to(id, names).map(near -> "; did you mean " + near + "?").orElse("")
            + " Expected is one such as sofr@2025-11-28; explain --help has one of each kind");
  }

  private static Set<SourceId> sources(Catalogue catalogue, SeriesEntry entry) {
    return catalogue.published(entry).stream()
        .flatMap(part -> part.sources().stream())
        .collect(Collectors.toSet());
  }

  private FigureEvidence figure(SeriesEntry entry, Optional<LocalDate> wanted) {
    TimeSeries series = figures.of(entry.id()).current();
    if (series.isEmpty()) {
      throw new WrongUse("nothing was known of " + entry.id() + " at the end of " + asOf);
    }
    LocalDate date = wanted.orElse(series.newest().referenceDate());
    Vintage figure = series.find(date).orElseThrow(() -> absent(entry, series, date));
    if (entry.combination().isPresent()) {
      return new FigureEvidence(
          entry,
          asOf,
          figure,
          Optional.empty(),
          Optional.empty(),
          List.of(),
          List.of(),
          CombinedSeries.parts(entry.combination().get(), date, figures::of).stream()
              .map(
                  part ->
                      new FigureEvidence.Part(
                          part.term().sign(),
                          figure(
                              bench.catalogue().getSeries(part.term().series()),
                              Optional.of(part.date()))))
              .toList(),
          List.of());
    }
    VintageHistory history = histories.of(entry);
    Optional<LoadedDelivery> delivery =
        bench.deliveries().stream()
            .filter(loaded -> loaded.delivery().path().equals(figure.place().file()))
            .findFirst();
    return new FigureEvidence(
        entry,
        asOf,
        figure,
        delivery.flatMap(loaded -> cell(entry, loaded, figure.place())),
        delivery,
        KnownFigures.of(history, asOf).others().stream()
            .filter(vintage -> vintage.referenceDate().equals(date))
            .toList(),
        revisions(history, date),
        List.of(),
        histories.shares(entry, figure));
  }

  private List<Revision> revisions(VintageHistory history, LocalDate date) {
    Set<String> corrections =
        bench.deliveries().stream()
            .map(LoadedDelivery::delivery)
            .filter(delivery -> !delivery.origin().correction().isEmpty())
            .map(delivery -> delivery.path())
            .collect(Collectors.toSet());
    return Revisions.of(history, asOf, corrections).stream()
        .filter(revision -> revision.referenceDate().equals(date))
        .toList();
  }

  private WrongUse absent(SeriesEntry entry, TimeSeries series, LocalDate date) {
    String reason =
        bench
            .catalogue()
            .closure(entry.release().calendar(), date)
            .map(closure -> " (" + closure.en() + ")")
            .orElse("");
    TreeSet<LocalDate> dates =
        series.figures().stream()
            .map(Vintage::referenceDate)
            .collect(Collectors.toCollection(TreeSet::new));
    String nearest =
        Stream.of(dates.floor(date), dates.ceiling(date))
            .filter(day -> day != null)
            .map(day -> entry.id() + "@" + day)
            .collect(Collectors.joining(" and "));
    return new WrongUse(
        "as known on "
            + asOf
            + ", "
            + entry.id()
            + " has no figure of "
            + date
            + reason
            + "; nearest are "
            + nearest);
  }

  /** Reads the file anew up to the cell. */
  private Optional<FigureEvidence.Cell> cell(SeriesEntry entry, LoadedDelivery loaded, Place cell) {
    List<FigureEvidence.Cell> found = new ArrayList<>(1);
    Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
    try (DeliveredFile file = DeliveredFile.of(input, loaded.delivery(), temporary)) {
      DeliveryParser.parse(
          loaded.delivery(),
          file.path(),
          bench.catalogue().forms(loaded.delivery().source()),
          new RowSink() {
            @Override
            public void row(RawRow row, Layout layout) {
              if (row.place().row().equals(cell.row())
                  && row.place().sheet().equals(cell.sheet())) {
                row.cells().stream()
                    .filter(each -> each.column().equals(cell.column()))
                    .map(
                        each ->
                            new FigureEvidence.Cell(
                                each, row.dates(), multiplier(entry, layout, each)))
                    .forEach(found::add);
              }
            }

            @Override
            public void record(RawRecord record, Layout layout) {
              // Facts are told by their own names.
            }

            @Override
            public void otherRow(Issue issue) {
              // Rows without figures explain none.
            }

            @Override
            public void oddity(Issue issue) {
              // See above.
            }
          });
    } catch (FileRefused refused) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(
          "cannot read " + loaded.delivery().path() + " again: " + e.getMessage(), e);
    }
    return found.stream().findFirst();
  }

  private static BigDecimal multiplier(SeriesEntry entry, Layout layout, RawRow.RawCell cell) {
    Layout.Column laidOut = layout.columns().get(cell.column());
    SeriesOrigin.Feed feed = new SeriesOrigin.Feed(layout.source(), cell.item(), cell.field());
    return entry
        .handling(feed)
        .multiplier()
        .multiply(laidOut == null ? BigDecimal.ONE : laidOut.multiplier());
  }
}
