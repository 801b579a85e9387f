package huigou.publish.view;

import huigou.catalogue.Catalogue;
import huigou.catalogue.SeriesEntry;
import huigou.catalogue.SourceEntry;
import huigou.model.origin.SourceId;
import huigou.model.series.Combination;
import huigou.model.series.Frequency;
import huigou.model.series.MissingDays;
import huigou.model.series.Quantity;
import huigou.model.series.Revision;
import huigou.model.series.SeriesId;
import huigou.model.series.SeriesVintages;
import huigou.model.series.Standing;
import huigou.model.series.TimeSeries;
import huigou.model.series.Vintage;
import huigou.model.text.Localised;
import huigou.model.time.BusinessCalendar;
import huigou.model.view.ChartView;
import huigou.model.view.Sentence;
import huigou.model.view.SeriesPageView;
import huigou.model.view.SeriesView;
import huigou.publish.dataset.Observations;
import huigou.store.EditionRepository;
import huigou.store.SeriesState;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Makes views of single series. */
final class SeriesAssembler {

  /** A page shows no more rows of a long table than this; the whole is a data file. */
  static final int ROWS_ON_A_PAGE = 250;

  /** Of fewer figures a highest or lowest is no news. */
  static final int TELLING_FIXINGS = 20;

  private static final Sentence COMPUTED = Sentence.of("series.source.own");
  private static final Sentence NOT_PUBLISHED = Sentence.of("series.absence.unknown");

  private final Catalogue catalogue;
  private final EditionRepository edition;

  private final Function<SeriesId, SeriesVintages> figures;

  /**
   * @param figures gives a series as the edition shows it
   */
  SeriesAssembler(
      Catalogue catalogue, EditionRepository edition, Function<SeriesId, SeriesVintages> figures) {
    this.catalogue = catalogue;
    this.edition = edition;
    this.figures = figures;
  }

  TimeSeries figures(SeriesId id) {
    return figures.apply(id).current();
  }

  /** The series without its figures; empty when the edition has none. */
  Optional<SeriesView> summary(SeriesEntry entry) {
    TimeSeries figures = figures(entry.id());
    return figures.isEmpty() ? Optional.empty() : Optional.of(summary(entry, figures));
  }

  private SeriesView summary(SeriesEntry entry, TimeSeries figures) {
    SeriesState state =
        edition
            .state(entry)
            .orElseThrow(() -> new IllegalStateException(entry.id() + " has figures but no state"));
    Standing standing = state.standing();
    Vintage newest = figures.newest();
    return new SeriesView(
        entry.id(),
        entry.group(),
        entry.words(),
        entry.unit(),
        entry.decimals(),
        entry.frequency(),
        lineage(entry),
        new SeriesView.Span(
            figures.size(), figures.first().referenceDate(), newest.referenceDate()),
        new SeriesView.Newest(
            Quantity.of(newest.value(), entry.unit()),
            standing.change().map(change -> Quantity.move(change, entry.unit())),
            standing.percentile(),
            standing(standing, figures.first().referenceDate()).about(entry.id()),
            newest.place().toString()),
        new SeriesView.Timing(
            release(entry), state.nextDue(), state.lateAfter(), state.freshness()));
  }

  private SeriesView.Lineage lineage(SeriesEntry entry) {
    return new SeriesView.Lineage(
        formula(entry),
        entry.combination().map(Combination::formula).orElse(""),
        entry.combination(),
        reach(entry),
        entry.sources().stream().map(id -> source(id).title()).toList(),
        entry.sources().isEmpty()
            ? "derived"
            : String.join(" ", entry.sources().stream().map(SourceId::value).toList()));
  }

  private SourceEntry source(SourceId id) {
    return catalogue
        .findSource(id)
        .orElseThrow(() -> new IllegalStateException("the catalogue has no source " + id));
  }

  private List<SeriesView.SeriesTerm> formula(SeriesEntry entry) {
    return entry.combination().stream()
        .flatMap(combination -> combination.terms().stream())
        .map(
            term ->
                new SeriesView.SeriesTerm(
                    term.series(),
                    catalogue.getSeries(term.series()).words().title(),
                    term.sign() < 0))
        .toList();
  }

  private static Sentence reach(SeriesEntry entry) {
    Combination.Reach reach =
        entry.combination().map(Combination::reach).orElse(new Combination.Level());
    if (reach instanceof Combination.Change change) {
      return Sentence.of("reach.change", change.days());
    } else if (reach instanceof Combination.Since since) {
      return Sentence.of("reach.since", since.start());
    }
    return Sentence.of(reach instanceof Combination.BelowPeak ? "reach.below-peak" : "reach.level");
  }

  private static Sentence release(SeriesEntry entry) {
    if (entry.isAdministered()) {
      return Sentence.of("release.announced");
    }
    return entry.release().lag() == 0
        ? Sentence.of("release.same-day", entry.release().at().toString())
        : Sentence.of("release.lag", entry.release().lag(), entry.release().at().toString());
  }

  /**
   * The more telling of "highest since" and "lowest since": the one that reaches further back, if
   * it does so over enough figures. Where figures are missing, of what is at hand.
   *
   * @param begins first date of the series
   */
  static Sentence standing(Standing standing, LocalDate begins) {
    if (standing.previous().isEmpty()) {
      return Sentence.of("standing.first");
    } else if (standing.missing() > 0) {
      return Sentence.of("standing.gap", standing.previous().get(), standing.missing());
    } else if (standing.unchangedSince().isPresent()) {
      return Sentence.of("standing.unchanged", standing.unchangedSince().get());
    }
    boolean highTells = standing.high().fixings() > standing.low().fixings();
    Standing.Span span = highTells ? standing.high() : standing.low();
    String side = highTells ? "highest" : "lowest";
    if (span.fixings() < TELLING_FIXINGS) {
      return span.since().isPresent()
          ? Sentence.of("standing.within", TELLING_FIXINGS)
          : Sentence.of("standing." + side + ".few", span.fixings() + 1);
    }
    String reach = span.since().isPresent() ? "-since" : "";
    return span.missing() > 0
        ? Sentence.of(
            "standing." + side + reach + ".at-hand", span.since().orElse(begins), span.missing())
        : Sentence.of("standing." + side + reach, span.since().orElse(begins));
  }

  /** A series as its own page shows it in the edition of a date. */
  SeriesPageView page(SeriesId id, LocalDate asOf) {
    SeriesEntry entry = catalogue.getSeries(id);
    TimeSeries figures = figures(entry.id());
    SeriesView view = summary(entry, figures);
    List<SeriesPageView.Row> rows = rows(entry, figures);
    return new SeriesPageView(
        view,
        rows,
        absences(entry, rows),
        changes(entry),
        chart(entry, view, figures),
        view.timing().nextDue().filter(due -> due.isAfter(asOf)).isPresent());
  }

  List<Vintage> others(SeriesId id) {
    return figures.apply(id).others();
  }

  List<Revision> revisions(SeriesId id) {
    return edition.revisions(catalogue.getSeries(id));
  }

  private List<SeriesPageView.Change> changes(SeriesEntry entry) {
    Map<LocalDate, BigDecimal> firstPrints = new HashMap<>();
    return edition.revisions(entry).stream()
        .map(
            revision ->
                new SeriesPageView.Change(
                    revision.referenceDate(),
                    Quantity.of(
                        firstPrints.computeIfAbsent(
                            revision.referenceDate(), date -> revision.oldValue()),
                        entry.unit()),
                    Quantity.of(revision.oldValue(), entry.unit()),
                    Quantity.of(revision.newValue(), entry.unit()),
                    revision.knownOn(),
                    revision.kind()))
        .sorted(
            Comparator.comparing(SeriesPageView.Change::knownOn)
                .thenComparing(SeriesPageView.Change::date)
                .reversed())
        .limit(ROWS_ON_A_PAGE)
        .toList();
  }

  private List<SeriesPageView.Row> rows(SeriesEntry entry, TimeSeries figures) {
    MissingDays missing = this.figures.apply(entry.id()).missing();
    List<SeriesPageView.Row> rows = new ArrayList<>();
    List<Vintage> all = figures.figures();
    for (int i = all.size() - 1; i >= Math.max(0, all.size() - ROWS_ON_A_PAGE); i--) {
      Vintage figure = all.get(i);
      Optional<Quantity> change =
          i == 0 || missing.in(all.get(i - 1).referenceDate(), figure.referenceDate()) > 0
              ? Optional.empty()
              : Optional.of(
                  Quantity.move(figure.value().subtract(all.get(i - 1).value()), entry.unit()));
      rows.add(
          new SeriesPageView.Row(
              figure.referenceDate(),
              Quantity.of(figure.value(), entry.unit()),
              change,
              figure.status(),
              figure.knownOn(),
              figure.source() == null ? COMPUTED : Sentence.text(source(figure.source()).title())));
    }
    return rows;
  }

  private List<SeriesPageView.Absence> absences(SeriesEntry entry, List<SeriesPageView.Row> rows) {
    List<SeriesPageView.Absence> absences = new ArrayList<>();
    if (entry.frequency() != Frequency.BUSINESS_DAILY) {
      return absences;
    }
    BusinessCalendar calendar = entry.release().calendar();
    for (int i = 0; i + 1 < rows.size(); i++) {
      absences.addAll(absences(calendar, rows.get(i + 1).date(), rows.get(i).date()));
    }
    return absences;
  }

  /** Between two days with figures, newest first: neighbours with one reason are told as one. */
  private List<SeriesPageView.Absence> absences(
      BusinessCalendar calendar, LocalDate earlier, LocalDate later) {
    Deque<SeriesPageView.Absence> absences = new ArrayDeque<>();
    for (LocalDate day = later.minusDays(1); day.isAfter(earlier); day = day.minusDays(1)) {
      Optional<Sentence> reason =
          catalogue
              .closure(calendar, day)
              .map(Sentence::text)
              .or(
                  calendar.isBusinessDay(day)
                      ? () -> Optional.of(NOT_PUBLISHED)
                      : Optional::<Sentence>empty);
      if (reason.isPresent()) {
        boolean same =
            !absences.isEmpty() && absences.getLast().reason().equals(reason.orElseThrow());
        LocalDate last = same ? absences.removeLast().last() : day;
        absences.add(new SeriesPageView.Absence(day, last, reason.orElseThrow()));
      }
    }
    return List.copyOf(absences);
  }

  private ChartView chart(SeriesEntry entry, SeriesView view, TimeSeries figures) {
    ChartDates dates = ChartDates.of(entry, figures);
    List<BigDecimal> values = dates.values(figures);
    boolean aroundZero = figures.figures().stream().anyMatch(f -> f.value().signum() < 0);
    ChartView.Layer layer =
        entry.isAdministered()
            ? new ChartView.Steps("lead", view.words().shortTitle(), values)
            : new ChartView.Line("lead", view.words().shortTitle(), values, true);
    return new ChartView(
        "chart",
        Sentence.of(
                "chart.series.title",
                view.words().shortTitle(),
                view.newest().value(),
                view.span().last())
            .about(view.id()),
        Sentence.of(
            "chart.series.subtitle." + entry.unit().token(),
            view.span().first(),
            view.span().last()),
        entry.unit(),
        dates.dates(),
        List.of(layer),
        aroundZero,
        "#table",
        Observations.path(entry.id()),
        credit(List.of(entry.id()), dates::spans));
  }

  /**
   * Who published the figures that a chart shows of some series, by the figures themselves: one
   * that came through another publisher says so. Where the parts of a derived series have no figure
   * between its dates, who leads them.
   *
   * @param shown the dates of the chart
   */
  Localised credit(List<SeriesId> ids, Predicate<LocalDate> shown) {
    List<Localised> titles =
        ids.stream()
            .flatMap(id -> catalogue.published(catalogue.getSeries(id)).stream())
            .flatMap(part -> credited(part, shown))
            .distinct()
            .toList();
    return new Localised(
        String.join("; ", titles.stream().map(Localised::en).toList()),
        String.join("；", titles.stream().map(Localised::zhHant).toList()));
  }

  private Stream<Localised> credited(SeriesEntry part, Predicate<LocalDate> shown) {
    SourceEntry leading = source(part.sources().get(0));
    List<SourceId> drawn = drawn(part, shown);
    return (drawn.isEmpty() ? List.of(leading.id()) : drawn)
        .stream()
            .map(this::source)
            .map(
                source ->
                    source.id().equals(leading.id())
                        ? source.title()
                        : source
                            .through()
                            .map(words -> words.with(leading.title()))
                            .orElse(source.title()));
  }

  /** The sources of the figures shown, in the catalogue's order. */
  private List<SourceId> drawn(SeriesEntry part, Predicate<LocalDate> shown) {
    return figures(part.id()).figures().stream()
        .filter(figure -> shown.test(figure.referenceDate()))
        .map(Vintage::source)
        .distinct()
        .sorted(Comparator.comparing(part::rank))
        .toList();
  }
}
