package huigou.model.claim;

import huigou.model.series.SeriesId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a printed figure is said to measure; its text is the same in data files and messages. */
public sealed interface Measure
    permits Measure.Level,
        Measure.Change,
        Measure.Sum,
        Measure.Days,
        Measure.ShareAbove,
        Measure.Ratio,
        Measure.Parts,
        Measure.Extreme,
        Measure.Portion,
        Cited {

  /** The series that it stands on. */
  List<SeriesId> series();

  /** As written in data files. */
  String text();

  /** The figures that it stands on and that no series holds. */
  default List<Cited> citations() {
    return List.of();
  }

  <R> R accept(Visitor<R> visitor);

  /** Tells one measure from another: a new one is a new question to all that ask. */
  interface Visitor<R> {

    R level(Level level);

    R change(Change change);

    R sum(Sum sum);

    R days(Days days);

    R shareAbove(ShareAbove share);

    R ratio(Ratio ratio);

    R parts(Parts parts);

    R extreme(Extreme extreme);

    R portion(Portion portion);

    R cited(Cited cited);
  }

  /** The figure of the day; on a day without one that of the last day before. */
  record Level(SeriesId of) implements Measure {

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.level(this);
    }

    @Override
    public List<SeriesId> series() {
      return List.of(of);
    }

    @Override
    public String text() {
      return "level " + of;
    }
  }

  /**
   * The difference to an earlier day, of rates in basis points.
   *
   * @param from the earlier day; empty for the fixing before
   */
  record Change(SeriesId of, Optional<LocalDate> from) implements Measure {

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.change(this);
    }

    @Override
    public List<SeriesId> series() {
      return List.of(of);
    }

    @Override
    public String text() {
      return "change " + of + from.map(day -> " since " + day).orElse("");
    }
  }

  /** The sum over the figures from a day to the claim's day. */
  record Sum(SeriesId of, LocalDate from) implements Measure {

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.sum(this);
    }

    @Override
    public List<SeriesId> series() {
      return List.of(of);
    }

    @Override
    public String text() {
      return "sum " + of + " from " + from;
    }
  }

  /**
   * How many figures from a day to the claim's day stand above a bound; or the longest run of them.
   *
   * @param run whether the longest run is meant
   */
  record Days(SeriesId of, BigDecimal above, LocalDate from, boolean run) implements Measure {

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.days(this);
    }

    @Override
    public List<SeriesId> series() {
      return List.of(of);
    }

    @Override
    public String text() {
      return (run ? "longest-run " : "days ")
          + of
          + " above "
          + above.toPlainString()
          + " from "
          + from;
    }
  }

  /**
   * The least share of the day's volume above the ceiling that published quantiles allow, in
   * percent.
   *
   * @param measure whose volume
   * @param ceiling series of the ceiling
   */
  record ShareAbove(SeriesId measure, SeriesId ceiling) implements Measure {

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.shareAbove(this);
    }

    @Override
    public List<SeriesId> series() {
      return List.of(measure, ceiling);
    }

    @Override
    public String text() {
      return "share-above " + measure + " " + ceiling;
    }
  }

  /** One measure in percent of another. */
  record Ratio(Measure of, Measure to) implements Measure {

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.ratio(this);
    }

    @Override
    public List<SeriesId> series() {
      return List.of(of, to).stream().flatMap(each -> each.series().stream()).toList();
    }

    @Override
    public String text() {
      return "ratio (" + of.text() + ") to (" + to.text() + ")";
    }

    @Override
    public List<Cited> citations() {
      return List.of(of, to).stream().flatMap(each -> each.citations().stream()).toList();
    }
  }

  /**
   * The highest or lowest figure, or largest rise, from a day to the claim's day.
   *
   * @param moves whether moves from one figure to the next are meant, of rates in basis points
   */
  record Extreme(SeriesId of, LocalDate from, boolean highest, boolean moves) implements Measure {

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.extreme(this);
    }

    @Override
    public List<SeriesId> series() {
      return List.of(of);
    }

    @Override
    public String text() {
      return (moves ? "largest-rise " : highest ? "highest " : "lowest ") + of + " from " + from;
    }
  }

  /**
   * So many percent of a measure.
   *
   * @param percent of it
   */
  record Portion(BigDecimal percent, Measure of) implements Measure {

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.portion(this);
    }

    @Override
    public List<SeriesId> series() {
      return of.series();
    }

    @Override
    public String text() {
      return percent.toPlainString() + " % of (" + of.text() + ")";
    }

    @Override
    public List<Cited> citations() {
      return of.citations();
    }
  }

  /** The sum of several measures. */
  record Parts(List<Measure> parts) implements Measure {

    public Parts {
      parts = List.copyOf(parts);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.parts(this);
    }

    @Override
    public List<SeriesId> series() {
      return parts.stream().flatMap(each -> each.series().stream()).toList();
    }

    @Override
    public String text() {
      return parts.stream().map(Measure::text).collect(Collectors.joining(") + (", "(", ")"));
    }

    @Override
    public List<Cited> citations() {
      return parts.stream().flatMap(each -> each.citations().stream()).toList();
    }
  }
}
