package huigou.publish.workbook;

import huigou.model.series.SeriesId;
import huigou.model.series.TimeSeries;
import huigou.model.series.Unit;
import huigou.model.view.SeriesView;
import huigou.model.view.SiteView;
import huigou.publish.text.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The series of rates by fixing day: which there are, their figures, their columns. */
final class Figures {

  private final SiteView site;
  private final Words words;
  private final Map<SeriesId, TimeSeries> figures = new HashMap<>();

  /** Main rates of the publisher, then percentiles that something is held against. */
  final List<SeriesView> measures;

  /** Rates that the Federal Reserve sets. */
  final List<SeriesView> administered;

  /** Percentiles and volumes. */
  final List<SeriesView> percentiles;

  /** Spreads between two of the first two. */
  final List<SeriesView> spreads;

  /** Days on which one of the main rates was fixed, oldest first. */
  final List<LocalDate> dates;

  Figures(SiteView site, Words words) {
    this.site = site;
    this.words = words;
    List<SeriesId> main = site.shown().rates().stream().map(rate -> rate.id()).toList();
    Set<SeriesId> parts =
        site.shown().rates().stream()
            .flatMap(rate -> rate.measures().stream())
            .map(measure -> measure.series())
            .filter(id -> !main.contains(id))
            .collect(Collectors.toSet());
    Set<SeriesId> held =
        site.verdicts().findings().breaches().stream()
            .map(event -> event.measure())
            .collect(Collectors.toSet());
    List<SeriesView> all = site.series();
    Set<SeriesId> spread =
        all.stream()
            .filter(SeriesView::isSpread)
            .flatMap(series -> series.lineage().formula().stream())
            .map(SeriesView.SeriesTerm::id)
            .filter(parts::contains)
            .collect(Collectors.toSet());
    administered = all.stream().filter(series -> series.group().equals("administered")).toList();
    measures =
        java.util.stream.Stream.concat(
                all.stream().filter(series -> main.contains(series.id())),
                all.stream()
                    .filter(series -> parts.contains(series.id()))
                    .filter(series -> held.contains(series.id()) || spread.contains(series.id())))
            .toList();
    percentiles = all.stream().filter(series -> parts.contains(series.id())).toList();
    Set<SeriesId> columns =
        java.util.stream.Stream.concat(measures.stream(), administered.stream())
            .map(SeriesView::id)
            .collect(Collectors.toSet());
    spreads =
        all.stream()
            .filter(SeriesView::isSpread)
            .filter(
                series ->
                    series.lineage().formula().stream()
                        .allMatch(part -> columns.contains(part.id())))
            .toList();
    java.util.stream.Stream.of(measures, administered, percentiles, spreads)
        .flatMap(List::stream)
        .forEach(series -> figures.computeIfAbsent(series.id(), id -> site.shelf().figures(id)));
    TreeSet<LocalDate> days = new TreeSet<>();
    main.forEach(id -> days.addAll(days(id)));
    if (days.isEmpty()) {
      administered.forEach(series -> days.addAll(days(series.id())));
    }
    dates = List.copyOf(days);
  }

  private List<LocalDate> days(SeriesId id) {
    return figures.get(id).figures().stream().map(figure -> figure.referenceDate()).toList();
  }

  /** The rate that a percentile belongs to; of a rate itself. */
  SeriesId rateOf(SeriesId measure) {
    return site.shown().rates().stream()
        .filter(rate -> rate.measures().stream().anyMatch(each -> each.series().equals(measure)))
        .map(rate -> rate.id())
        .findFirst()
        .orElse(measure);
  }

  /** The figure of a day, null for none. */
  BigDecimal of(SeriesId id, LocalDate date) {
    return figures.get(id).value(date).orElse(null);
  }

  boolean has(SeriesId id) {
    return figures.containsKey(id);
  }

  String heading(SeriesView series) {
    return words.t(
        "heading.with-unit",
        series.words().shortTitle(),
        words.t("unit.heading." + series.unit().token()));
  }

  /** A column of its figures, two decimals for rates. */
  SheetColumn column(SeriesView series) {
    SheetColumn column =
        series.unit() == Unit.USD
            ? new SheetColumn(heading(series), UnitFormat.of(Unit.USD), 20)
            : SheetColumn.figure(heading(series), UnitFormat.of(series.unit()));
    return column.of(
        series.id().value(), series.unit().token(), words.text(series.words().title()));
  }
}
