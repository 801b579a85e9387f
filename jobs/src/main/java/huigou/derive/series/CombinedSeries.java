package huigou.derive.series;

import huigou.model.origin.Place;
import huigou.model.series.Combination;
import huigou.model.series.Combination.Term;
import huigou.model.series.Figures;
import huigou.model.series.ObservationStatus;
import huigou.model.series.SeriesId;
import huigou.model.series.SeriesVintages;
import huigou.model.series.TimeSeries;
import huigou.model.series.Vintage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The figures of a {@link Combination}: on each date on which every part that there was then has a
 * figure.
 *
 * <p>Known since the last of its parts. No part is carried forward here; administered rates come
 * with a figure for every calendar day. Where a part was another figure before, so was the sum. The
 * status is that of the first part that is not final.
 */
public final class CombinedSeries {

  private final Combination combination;
  private final List<Operand> operands = new ArrayList<>();
  private final Optional<SeriesVintages> unless;
  private final Place formula;

  /** A part with the date on which it is read. */
  public record Part(Term term, LocalDate date) {}

  /** A series that goes in with a sign, read on a date that follows from the date of the sum. */
  private record Operand(
      Term term, SeriesVintages series, int sign, UnaryOperator<LocalDate> readOn) {

    Optional<Vintage> current(LocalDate date) {
      return Optional.ofNullable(readOn.apply(date)).flatMap(series.current()::find);
    }

    /** Whether there was such a part on the date on which it is read. */
    boolean isThere(LocalDate date) {
      LocalDate day = readOn.apply(date);
      return day == null || term.isThere(day);
    }

    List<Vintage> earlier(LocalDate date) {
      return series.earlier().getOrDefault(readOn.apply(date), List.of());
    }
  }

  private CombinedSeries(Combination combination, Function<SeriesId, SeriesVintages> figures) {
    this.combination = combination;
    this.unless = combination.unless().map(figures);
    this.formula = new Place("derived", "", combination.formula(), "");
    for (Term term : combination.terms()) {
      operands.add(
          new Operand(term, figures.apply(term.series()), term.sign(), UnaryOperator.identity()));
    }
    subtract(readOn(figures));
  }

  /** Adds every part once more with the other sign, read on another date. */
  private void subtract(Optional<UnaryOperator<LocalDate>> readOn) {
    readOn.ifPresent(
        other ->
            List.copyOf(operands)
                .forEach(
                    operand ->
                        operands.add(
                            new Operand(
                                operand.term(), operand.series(), -operand.sign(), other))));
  }

  private Optional<UnaryOperator<LocalDate>> readOn(Function<SeriesId, SeriesVintages> figures) {
    Combination.Reach reach = combination.reach();
    if (reach instanceof Combination.Change change) {
      return Optional.of(date -> date.minusDays(change.days()));
    } else if (reach instanceof Combination.Since since) {
      return Optional.of(date -> date.isBefore(since.start()) ? null : since.start());
    } else if (reach instanceof Combination.BelowPeak) {
      return Optional.of(peaks(figures)::get);
    }
    return Optional.empty();
  }

  /** The date of the highest sum so far, for each date; the first one on a tie. */
  private Map<LocalDate, LocalDate> peaks(Function<SeriesId, SeriesVintages> figures) {
    Combination level =
        new Combination(
            combination.id(),
            combination.terms(),
            BigDecimal.ONE,
            new Combination.Level(),
            Optional.empty());
    Map<LocalDate, LocalDate> peaks = new HashMap<>();
    Vintage highest = null;
    for (Vintage figure : of(level, 0, figures).current().figures()) {
      highest = highest == null || figure.value().compareTo(highest.value()) > 0 ? figure : highest;
      peaks.put(figure.referenceDate(), highest.referenceDate());
    }
    return peaks;
  }

  /**
   * The series.
   *
   * @param decimals places to which figures are padded
   * @param figures gives the parts as they were known at the end of one and the same day
   */
  public static SeriesVintages of(
      Combination combination, int decimals, Function<SeriesId, SeriesVintages> figures) {
    return new CombinedSeries(combination, figures).series(decimals);
  }

  /** The parts of the figure of one date, each with the date on which it is read. */
  public static List<Part> parts(
      Combination combination, LocalDate date, Function<SeriesId, SeriesVintages> figures) {
    return new CombinedSeries(combination, figures)
        .operands.stream()
            .filter(operand -> operand.readOn().apply(date) != null)
            .filter(operand -> operand.isThere(date))
            .map(
                operand ->
                    new Part(
                        new Term(operand.term().series(), operand.sign()),
                        operand.readOn().apply(date)))
            .toList();
  }

  private SeriesVintages series(int decimals) {
    List<Vintage> sums = new ArrayList<>();
    Map<LocalDate, List<Vintage>> earlier = new HashMap<>();
    for (Vintage first : operands.get(0).series().current().figures()) {
      LocalDate date = first.referenceDate();
      if (unless.isPresent() && unless.get().current().find(date).isPresent()) {
        continue;
      }
      List<Operand> there = operands.stream().filter(operand -> operand.isThere(date)).toList();
      List<Vintage> parts = parts(there, date);
      if (parts.isEmpty()) {
        continue;
      }
      sums.add(sum(date, there, parts, decimals));
      if (there.stream().anyMatch(operand -> !operand.earlier(date).isEmpty())) {
        earlier.put(date, earlier(date, there, parts, decimals));
      }
    }
    return new SeriesVintages(
        new TimeSeries(combination.id(), sums),
        earlier,
        earlier.keySet().stream().sorted().flatMap(date -> earlier.get(date).stream()).toList());
  }

  /** One figure an operand, in their order; empty when one lacks its figure. */
  private static List<Vintage> parts(List<Operand> there, LocalDate date) {
    List<Vintage> parts = new ArrayList<>(there.size());
    for (Operand operand : there) {
      Optional<Vintage> part = operand.current(date);
      if (part.isEmpty()) {
        return List.of();
      }
      parts.add(part.get());
    }
    return parts;
  }

  /** What stood before, at each change of any part at which all were known. */
  private List<Vintage> earlier(
      LocalDate date, List<Operand> there, List<Vintage> current, int decimals) {
    List<List<Vintage>> timelines = new ArrayList<>();
    TreeSet<LocalDate> changes = new TreeSet<>();
    for (int i = 0; i < there.size(); i++) {
      List<Vintage> timeline =
          Stream.concat(there.get(i).earlier(date).stream(), Stream.of(current.get(i))).toList();
      timelines.add(timeline);
      timeline.forEach(vintage -> changes.add(vintage.knownOn()));
    }
    List<Vintage> earlier = new ArrayList<>();
    for (LocalDate change : changes.headSet(changes.last())) {
      List<Vintage> standing =
          timelines.stream().flatMap(timeline -> standing(timeline, change).stream()).toList();
      if (standing.size() == there.size()) {
        earlier.add(sum(date, there, standing, decimals));
      }
    }
    return earlier;
  }

  private static Optional<Vintage> standing(List<Vintage> timeline, LocalDate day) {
    return timeline.stream()
        .filter(vintage -> !vintage.knownOn().isAfter(day))
        .reduce((earlier, later) -> later);
  }

  private Vintage sum(LocalDate date, List<Operand> there, List<Vintage> parts, int decimals) {
    BigDecimal sum = BigDecimal.ZERO;
    LocalDate knownOn = LocalDate.MIN;
    LocalDate receivedOn = LocalDate.MIN;
    ObservationStatus status = ObservationStatus.FINAL;
    for (int i = 0; i < parts.size(); i++) {
      Vintage part = parts.get(i);
      sum = there.get(i).sign() > 0 ? sum.add(part.value()) : sum.subtract(part.value());
      knownOn = later(knownOn, part.knownOn());
      receivedOn = later(receivedOn, part.receivedOn());
      status = status == ObservationStatus.FINAL ? part.status() : status;
    }
    return new Vintage(
        date,
        Figures.canonical(sum.multiply(combination.scale()), decimals),
        status,
        knownOn,
        receivedOn,
        null,
        formula);
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}
