package huigou.evidence;

import huigou.catalogue.Catalogue;
import huigou.derive.series.CombinedSeries;
import huigou.edition.KnownEdition;
import huigou.evidence.RowEvidence.Standing;
import huigou.model.fact.FactKind;
import huigou.model.fact.FactVintage;
import huigou.model.series.SeriesId;
import huigou.model.series.TimeSeries;
import huigou.model.series.Vintage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What rows of an edition are made evidence of: its figures on days, each with what it is made of.
 *
 * @param asOf day of the edition
 */
record EditionRows(EvidenceDesk desk, Catalogue catalogue, KnownEdition edition, LocalDate asOf) {

  static EditionRows of(EvidenceDesk desk) {
    Catalogue catalogue = desk.catalogue();
    return new EditionRows(
        desk, catalogue, desk.edition(FindingEvidence.needed(catalogue)), desk.asOf());
  }

  TimeSeries series(SeriesId id) {
    return edition.figures(id).current();
  }

  <T> T found(String name, Collection<T> things, Function<T, String> names) {
    return FindingEvidence.found(asOf, name, List.copyOf(things), names);
  }

  RowEvidence row(String name, Map<String, String> says, String rule, List<Standing> figures) {
    return row(name, says, rule, figures, List.of());
  }

  /** A row with what its figures are made of, so that each ends at a cell. */
  RowEvidence row(
      String name,
      Map<String, String> says,
      String rule,
      List<Standing> figures,
      List<FactVintage> facts) {
    return new RowEvidence(
        asOf,
        name,
        says,
        rule,
        figures.stream().flatMap(this::withParts).distinct().toList(),
        facts,
        Optional.empty());
  }

  private Stream<Standing> withParts(Standing each) {
    return Stream.concat(
        Stream.of(each),
        catalogue.getSeries(each.series()).combination().stream()
            .flatMap(
                formula ->
                    CombinedSeries.parts(formula, each.figure().referenceDate(), edition::figures)
                        .stream())
            .flatMap(part -> on(part.term().series(), List.of(part.date())))
            .flatMap(this::withParts));
  }

  /** The figures of a series on days, as far as it has any. */
  Stream<Standing> on(SeriesId id, Collection<LocalDate> days) {
    TimeSeries series = series(id);
    return days.stream().flatMap(day -> series.find(day).stream()).map(at -> of(id, at));
  }

  /** The figures that stand on days, of that day or before. */
  Stream<Standing> standing(SeriesId id, Collection<LocalDate> days) {
    TimeSeries series = series(id);
    return days.stream()
        .flatMap(day -> series.inForce(day).stream())
        .distinct()
        .map(at -> of(id, at));
  }

  static Standing of(SeriesId id, Vintage figure) {
    return new Standing(id, figure);
  }

  static void put(Map<String, String> says, String name, Optional<BigDecimal> value) {
    value.ifPresent(figure -> says.put(name, figure.toPlainString()));
  }

  /** The facts of a kind that are wanted. */
  static <T> List<FactVintage> facts(
      KnownEdition edition, FactKind kind, Class<T> type, Predicate<T> wanted) {
    return edition.facts(kind).stream()
        .filter(vintage -> wanted.test(type.cast(vintage.fact().body())))
        .toList();
  }
}
