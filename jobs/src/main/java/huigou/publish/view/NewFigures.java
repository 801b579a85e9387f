package huigou.publish.view;

import huigou.catalogue.Catalogue;
import huigou.catalogue.SeriesEntry;
import huigou.edition.EditionContent;
import huigou.model.series.Quantity;
import huigou.model.series.SeriesId;
import huigou.model.series.SeriesVintages;
import huigou.model.series.Vintage;
import huigou.model.view.FindingsView.Finding;
import huigou.model.view.MemberPage.Family;
import huigou.model.view.Sentence;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** What the figures that are new say by themselves: rates set anew, and moves that are large. */
final class NewFigures {

  private static final int MOST_STEPS = 3;
  private static final int MOST_MOVES = 2;

  /** Of a hundred moves of a series, no more than so many may be as large as one worth a line. */
  private static final int LARGE_PERCENT = 5;

  private final Catalogue catalogue;
  private final EditionContent content;
  private final SinceBefore since;

  NewFigures(Catalogue catalogue, EditionContent content, SinceBefore since) {
    this.catalogue = catalogue;
    this.content = content;
    this.since = since;
  }

  /** Whether a figure, or one that it is calculated from, looks wrong on the day. */
  boolean isInDoubt(SeriesId series, LocalDate day) {
    return content.isInDoubt(series, day)
        || catalogue.getSeries(series).combination().stream()
            .flatMap(combination -> combination.terms().stream())
            .anyMatch(term -> content.isInDoubt(term.series(), day));
  }

  /** Rates that an authority set anew: a line a day of effect, the newest first. */
  List<Finding> steps() {
    TreeMap<LocalDate, List<Step>> days = new TreeMap<>(Comparator.reverseOrder());
    for (SeriesEntry entry : catalogue.series()) {
      if (entry.isAdministered()) {
        List<Vintage> figures = content.figures(entry.id()).current().figures();
        for (int i = 1; i < figures.size(); i++) {
          Step step = new Step(entry, figures.get(i - 1), figures.get(i));
          if (step.isOne() && since.has(step.to())) {
            days.computeIfAbsent(step.to().referenceDate(), day -> new ArrayList<>()).add(step);
          }
        }
      }
    }
    return days.values().stream().limit(MOST_STEPS).map(NewFigures::steps).toList();
  }

  /** An administered rate on two days running. */
  private record Step(SeriesEntry rate, Vintage from, Vintage to) {

    boolean isOne() {
      return from.value().compareTo(to.value()) != 0;
    }

    Sentence words() {
      return Sentence.of(
              "finding.step.rate",
              rate.words().inText(),
              Quantity.of(from.value(), rate.unit()),
              Quantity.of(to.value(), rate.unit()))
          .about(rate.id(), to.referenceDate());
    }
  }

  private static Finding steps(List<Step> steps) {
    LocalDate effective = steps.get(0).to().referenceDate();
    Sentence all =
        steps.stream()
            .map(Step::words)
            .reduce((one, other) -> Sentence.of("finding.step.and", one, other))
            .orElseThrow();
    return new Finding(
        "step-" + effective,
        "step",
        "administered",
        effective,
        steps.stream()
            .map(step -> step.to().knownOn())
            .max(Comparator.naturalOrder())
            .orElseThrow(),
        Sentence.of("finding.step", effective, all),
        Family.SERIES.of(steps.get(0).rate().id()).address());
  }

  /**
   * The new moves of some series that are the largest for their own series. Who is among the
   * findings already is not told twice.
   */
  List<Finding> moves(List<String> series, List<Finding> told) {
    List<Move> moves = new ArrayList<>();
    for (String id : series) {
      SeriesEntry entry = catalogue.getSeries(SeriesId.of(id));
      if (!entry.isAdministered()
          && told.stream().noneMatch(finding -> finding.subject().equals(id))) {
        largest(entry).ifPresent(moves::add);
      }
    }
    return moves.stream()
        .sorted(
            Comparator.comparing((Move move) -> move.rank() * 1_000_000L / move.all())
                .thenComparing(move -> move.entry().id().value()))
        .limit(MOST_MOVES)
        .map(NewFigures::move)
        .toList();
  }

  /**
   * A move against the figure before.
   *
   * @param rank how many moves of the series, of either direction, are at least as large
   * @param all how many moves there are
   */
  private record Move(
      SeriesEntry entry, Vintage to, BigDecimal size, int rank, int all, LocalDate begins) {}

  private Optional<Move> largest(SeriesEntry entry) {
    SeriesVintages known = content.figures(entry.id());
    List<Vintage> figures = known.current().figures();
    List<BigDecimal> sizes = new ArrayList<>();
    Vintage largest = null;
    BigDecimal size = BigDecimal.ZERO;
    for (int i = 1; i < figures.size(); i++) {
      Vintage to = figures.get(i);
      Vintage from = figures.get(i - 1);
      if (known.missing().in(from.referenceDate(), to.referenceDate()) > 0) {
        continue;
      }
      BigDecimal move = to.value().subtract(from.value());
      sizes.add(move.abs());
      if (since.has(to)
          && move.abs().compareTo(size.abs()) > 0
          && !isInDoubt(entry.id(), to.referenceDate())) {
        largest = to;
        size = move;
      }
    }
    if (largest == null) {
      return Optional.empty();
    }
    BigDecimal least = size.abs();
    int rank = (int) sizes.stream().filter(each -> each.compareTo(least) >= 0).count();
    return rank * 100L <= (long) LARGE_PERCENT * sizes.size()
        ? Optional.of(
            new Move(entry, largest, size, rank, sizes.size(), figures.get(0).referenceDate()))
        : Optional.empty();
  }

  private static Finding move(Move move) {
    return new Finding(
        "move-" + move.entry().id() + "-" + move.to().referenceDate(),
        "move",
        move.entry().id().value(),
        move.to().referenceDate(),
        move.to().knownOn(),
        Sentence.of(
                move.size().signum() > 0 ? "finding.move.rise" : "finding.move.fall",
                move.entry().words().inText(),
                Quantity.move(move.size(), move.entry().unit()).size(),
                move.to().referenceDate(),
                Quantity.of(move.to().value(), move.entry().unit()),
                move.rank(),
                move.all(),
                move.begins())
            .about(move.entry().id()),
        Family.SERIES.of(move.entry().id()).address());
  }
}
