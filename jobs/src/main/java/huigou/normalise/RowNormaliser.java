package huigou.normalise;

import huigou.catalogue.Catalogue;
import huigou.catalogue.Layout;
import huigou.catalogue.SeriesEntry;
import huigou.model.issue.Issue;
import huigou.model.issue.IssueCode;
import huigou.model.origin.Delivery;
import huigou.model.origin.Place;
import huigou.model.raw.RawRow;
import huigou.model.raw.RawRow.RawCell;
import huigou.model.series.Figures;
import huigou.model.series.Observation;
import huigou.model.series.ObservationStatus;
import huigou.model.series.SeriesId;
import huigou.model.time.BusinessCalendar;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Turns the rows of one file into observations of series.
 *
 * <p>A row with one cell that cannot be used is out as a whole. A key that stands twice in the file
 * with different values is out in both places, with all of both rows.
 */
public final class RowNormaliser {

  /**
   * How far ahead of its receipt a delivery may speak of an administered rate; FRED carries the
   * next days' rate forward.
   */
  private static final int DAYS_AHEAD = 31;

  /** No source at hand speaks of earlier days; a year such as 0201 is a slip of the finger. */
  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

  private final Catalogue catalogue;
  private final Delivery delivery;
  private final Map<Key, Observation> figures = new HashMap<>();

  /** Rows that say of one day what another row says differently. */
  private final Set<String> contradicted = new HashSet<>();

  private final List<Issue> issues = new ArrayList<>();
  private int rowsRead;
  private int rowsQuarantined;

  private record Key(SeriesId series, LocalDate date) {}

  public RowNormaliser(Catalogue catalogue, Delivery delivery) {
    this.catalogue = catalogue;
    this.delivery = delivery;
  }

  /** Counts a row that a parser could not tell apart into cells. */
  public void unreadableRow(Issue issue) {
    rowsRead++;
    rowsQuarantined++;
    issues.add(issue);
  }

  /** Counts a row that says that there is no figure. */
  public void rowWithoutFigure() {
    rowsRead++;
  }

  /** Takes one row, all of it or nothing. */
  public void row(RawRow row, Layout layout) {
    rowsRead++;
    try {
      List<Observation> found = observations(row, layout);
      found.forEach(this::keep);
    } catch (RowRefused refused) {
      rowsQuarantined++;
      issues.add(refused.issue);
    }
  }

  /** Everything taken so far, contradictions removed. */
  public FileReading reading() {
    List<Observation> observations =
        figures.values().stream()
            .filter(figure -> !contradicted.contains(figure.place().row()))
            .sorted(
                Comparator.comparing(Observation::series).thenComparing(Observation::referenceDate))
            .toList();
    int quarantined = rowsQuarantined + contradicted.size();
    return new FileReading(observations, List.copyOf(issues), rowsRead, quarantined);
  }

  private void keep(Observation observation) {
    Key key = new Key(observation.series(), observation.referenceDate());
    Observation earlier = figures.putIfAbsent(key, observation);
    if (earlier == null || earlier.value().compareTo(observation.value()) == 0) {
      return;
    }
    contradicted.add(earlier.place().row());
    contradicted.add(observation.place().row());
    issues.add(
        new Issue(
            IssueCode.KEY_TWICE,
            observation.place(),
            observation.series()
                + ", "
                + observation.referenceDate()
                + ": "
                + earlier.value().toPlainString()
                + " ("
                + earlier.place().row()
                + "), "
                + observation.value().toPlainString()
                + " ("
                + observation.place().row()
                + ")",
            "1"));
  }

  private List<Observation> observations(RawRow row, Layout layout) {
    List<LocalDate> days = days(row, layout);
    List<Observation> found = new ArrayList<>();
    for (RawCell cell : row.cells()) {
      Place place = row.place().column(cell.column());
      SeriesEntry series = series(row, layout, cell, place);
      BigDecimal value = value(layout, cell, place, series);
      for (LocalDate day : days) {
        found.add(
            new Observation(
                series.id(),
                day,
                value,
                ObservationStatus.FINAL,
                scheduledOn(series, day, row),
                place));
      }
    }
    return found;
  }

  private SeriesEntry series(RawRow row, Layout layout, RawCell cell, Place place) {
    return catalogue
        .findSeries(new SeriesEntry.Feed(layout.source(), row.item(), cell.field()))
        .orElseThrow(
            () ->
                refused(
                    IssueCode.ITEM_UNKNOWN,
                    place,
                    row.item() + ", " + cell.field(),
                    "an item that series.yml names"));
  }

  private BigDecimal value(Layout layout, RawCell cell, Place place, SeriesEntry series) {
    BigDecimal figure =
        FigureForm.parse(cell.text())
            .orElseThrow(
                () -> refused(IssueCode.NUMBER_MALFORMED, place, cell.text(), FigureForm.EXPECTED));
    Layout.Column column = layout.columns().get(cell.column());
    BigDecimal value = column == null ? figure : figure.multiply(column.multiplier());
    if (value.compareTo(series.lowest()) < 0 || value.compareTo(series.highest()) > 0) {
      throw refused(
          IssueCode.NUMBER_OUT_OF_BOUNDS,
          place,
          cell.text(),
          series.lowest().toPlainString()
              + " … "
              + series.highest().toPlainString()
              + " "
              + series.unit().token());
    }
    return Figures.canonical(value, series.decimals());
  }

  private List<LocalDate> days(RawRow row, Layout layout) {
    LocalDate first = day(row.dates().get(0), row, layout);
    if (row.dates().size() == 1) {
      return List.of(first);
    }
    RawCell until = row.dates().get(1);
    LocalDate last = until.text().isEmpty() ? delivery.receivedOn() : day(until, row, layout);
    if (last.isBefore(first)) {
      throw refused(
          IssueCode.DATE_OUT_OF_RANGE,
          row.place().column(until.column()),
          last.toString(),
          "not before " + first);
    }
    return Stream.iterate(first, day -> !day.isAfter(last), day -> day.plusDays(1)).toList();
  }

  private LocalDate day(RawCell cell, RawRow row, Layout layout) {
    Place place = row.place().column(cell.column());
    LocalDate day;
    try {
      day = LocalDate.parse(cell.text().strip(), layout.dateForm());
    } catch (DateTimeParseException e) {
      throw refused(
          IssueCode.DATE_MALFORMED, place, cell.text(), layout.datePattern().replace('u', 'y'));
    }
    if (day.isBefore(EARLIEST)) {
      throw refused(IssueCode.DATE_OUT_OF_RANGE, place, cell.text(), ">= " + EARLIEST);
    }
    if (day.isAfter(delivery.receivedOn().plusDays(DAYS_AHEAD))) {
      throw refused(
          IssueCode.DATE_IN_FUTURE, place, cell.text(), "not after " + delivery.receivedOn());
    }
    return day;
  }

  private LocalDate scheduledOn(SeriesEntry series, LocalDate day, RawRow row) {
    Place place = row.place();
    if (series.kind() == SeriesEntry.Kind.ADMINISTERED) {
      if (!series.release().calendar().covers(day)) {
        throw refused(
            IssueCode.DATE_OUT_OF_RANGE, place, day.toString(), series.release().calendar().span());
      }
      return catalogue.decisionFor(day).orElse(day);
    }
    if (day.isAfter(delivery.receivedOn())) {
      throw refused(
          IssueCode.DATE_IN_FUTURE, place, day.toString(), "not after " + delivery.receivedOn());
    }
    try {
      if (!series.release().calendar().isBusinessDay(day)) {
        offCalendar(series, day, place);
      }
      return series.release().scheduledFor(day);
    } catch (BusinessCalendar.CalendarGap gap) {
      throw refused(
          IssueCode.DATE_OUT_OF_RANGE, place, day.toString(), series.release().calendar().span());
    }
  }

  private void offCalendar(SeriesEntry series, LocalDate day, Place place) {
    Issue issue =
        new Issue(
            IssueCode.OFF_CALENDAR,
            place,
            day.toString(),
            "a business day of calendar " + series.release().calendar().id());
    if (!issues.contains(issue)) {
      issues.add(issue);
    }
  }

  private static RowRefused refused(IssueCode code, Place place, String found, String expected) {
    return new RowRefused(new Issue(code, place, found, expected));
  }

  /** Leaves the row at the first cell that cannot be used. */
  private static final class RowRefused extends RuntimeException {
    private final transient Issue issue;

    RowRefused(Issue issue) {
      super(issue.toString(), null, false, false);
      this.issue = issue;
    }
  }
}
