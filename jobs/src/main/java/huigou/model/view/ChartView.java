package huigou.model.view;

import huigou.model.series.Unit;
import huigou.model.text.Localised;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A chart before it is drawn: layers over common dates.
 *
 * @param id its address on the page
 * @param title the finding, in words
 * @param subtitle measure, unit, span
 * @param dates in order; every layer has one entry a date, null where there is no figure, which is
 *     drawn as a gap
 * @param zero whether the rule at zero is what the figures are held against
 * @param table address of the table that holds the same figures
 * @param csv address of the data file, from the edition's root
 * @param source who published the figures
 */
public record ChartView(
    String id,
    Sentence title,
    Sentence subtitle,
    Unit unit,
    List<LocalDate> dates,
    List<Layer> layers,
    boolean zero,
    String table,
    String csv,
    Localised source,
    Axis axis) {

  /** What stands along the chart. */
  public enum Axis {
    /** Days. */
    DATES,
    /** Fixings from a peak: a date stands for as many as it lies days after 1 January 1970. */
    OFFSETS,
    /**
     * Shares of one whole: a date stands for as many hundredths of a per cent as it lies days after
     * 1 January 1970.
     */
    SHARES
  }

  /** A chart over days. */
  public ChartView(
      String id,
      Sentence title,
      Sentence subtitle,
      Unit unit,
      List<LocalDate> dates,
      List<Layer> layers,
      boolean zero,
      String table,
      String csv,
      Localised source) {
    this(id, title, subtitle, unit, dates, layers, zero, table, csv, source, Axis.DATES);
  }

  /** Where the figures of single series stand: each of its own day. */
  private static final String OF_A_SERIES = "data/series/";

  /** More fixings than a reader looks at one by one. */
  private static final int LONG = 400;

  /**
   * Whether it may be drawn anew for a shorter span: one long line over days, nothing beside it.
   */
  public boolean shortens() {
    return axis == Axis.DATES
        && dates.size() > LONG
        && layers.size() == 1
        && (layers.get(0) instanceof Line || layers.get(0) instanceof Steps);
  }

  /** To which day its figures reach; empty where its dates are those of sums, or no days. */
  public Optional<LocalDate> dataTo() {
    return axis == Axis.DATES && csv.startsWith(OF_A_SERIES) && !dates.isEmpty()
        ? Optional.of(dates.get(dates.size() - 1))
        : Optional.empty();
  }

  /** The same under another title. */
  public ChartView titled(Sentence other) {
    return new ChartView(id, other, subtitle, unit, dates, layers, zero, table, csv, source, axis);
  }

  /**
   * One thing drawn; later layers lie over earlier ones. {@code style} is the class of the mark.
   */
  public sealed interface Layer {}

  /** The area between two lines. */
  public record Band(String style, Sentence label, List<BigDecimal> low, List<BigDecimal> high)
      implements Layer {}

  /** A line through figures; {@code lead} marks the one that the chart is about. */
  public record Line(String style, Sentence label, List<BigDecimal> values, boolean lead)
      implements Layer {

    /** Named by words of the catalogue. */
    public Line(String style, Localised label, List<BigDecimal> values, boolean lead) {
      this(style, Sentence.text(label), values, lead);
    }
  }

  /**
   * Figures of their dates alone, with nothing drawn between them.
   *
   * @param counts of how many each speaks, written beside it; empty for none
   */
  public record Points(
      String style, Sentence label, List<BigDecimal> values, List<BigDecimal> counts)
      implements Layer {

    /** Points that speak of one each. */
    public Points(String style, Sentence label, List<BigDecimal> values) {
      this(style, label, values, List.of());
    }

    /** Named by words of the catalogue. */
    public Points(String style, Localised label, List<BigDecimal> values) {
      this(style, Sentence.text(label), values);
    }
  }

  /** A bar a figure, from nought up or down. */
  public record Bars(String style, Sentence label, List<BigDecimal> values) implements Layer {

    /** Named by words of the catalogue. */
    public Bars(String style, Localised label, List<BigDecimal> values) {
      this(style, Sentence.text(label), values);
    }
  }

  /** Times that are shaded behind everything, both days in them. */
  public record Spans(String style, List<Span> spans) implements Layer {

    public Spans {
      spans = List.copyOf(spans);
    }
  }

  /** A time from one day to another. */
  public record Span(LocalDate from, LocalDate to) {}

  /** A level in force from its date to the next. */
  public record Steps(String style, Sentence label, List<BigDecimal> values) implements Layer {

    /** Named by words of the catalogue. */
    public Steps(String style, Localised label, List<BigDecimal> values) {
      this(style, Sentence.text(label), values);
    }
  }
}
