package huigou.normalise;

import huigou.catalogue.Catalogue;
import huigou.catalogue.DayForm;
import huigou.catalogue.FigureLimits;
import huigou.catalogue.Layout;
import huigou.catalogue.SeriesEntry;
import huigou.catalogue.SeriesOrigin;
import huigou.model.issue.FileRefused;
import huigou.model.issue.Issue;
import huigou.model.issue.IssueCode;
import huigou.model.issue.Severity;
import huigou.model.origin.Delivery;
import huigou.model.origin.Place;
import huigou.model.raw.RawRecord;
import huigou.model.raw.RawRow;
import huigou.model.raw.RawRow.RawCell;
import huigou.model.series.Figures;
import huigou.model.series.Frequency;
import huigou.model.series.Observation;
import huigou.model.series.SeriesId;
import huigou.model.series.Unit;
import huigou.model.time.BusinessCalendar;
import huigou.model.time.ReleaseRule;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  /** Amounts in whole millions may be rounded one way at night and another in the morning. */
  private static final BigDecimal ROUNDING = new BigDecimal(2_000_000);

  private static final String FACTS = "facts";

  private final Catalogue catalogue;
  private final Delivery delivery;
  private final Map<Key, Kept> figures = new HashMap<>();

  /** Rows, by their number, that say of one day what another row says differently. */
  private final BitSet contradicted = new BitSet();

  private final Openings openings = new Openings();

  private final Set<Key> offCalendar = new HashSet<>();
  private final IssueLog issues;
  private final Habits habits = new Habits();
  private final FactIntake facts;
  private int rowsRead;
  private int rowsQuarantined;

  private record Key(SeriesId series, LocalDate date, Optional<LocalDate> vintage) {}

  private record Kept(Observation observation, int row) {}

  public RowNormaliser(Catalogue catalogue, Delivery delivery) {
    this.catalogue = catalogue;
    this.delivery = delivery;
    this.issues = new IssueLog(delivery.path());
    this.facts = new FactIntake(catalogue, delivery.receivedOn(), issues::add);
  }

  /** Counts a row that a parser could not tell apart into cells, or that is no row of figures. */
  public void otherRow(Issue issue) {
    rowsRead++;
    if (issue.severity() != Severity.WARNING) {
      rowsQuarantined++;
    }
    issues.add(issue);
  }

  /** Notes something odd about the file that is no row. */
  public void oddity(Issue issue) {
    issues.add(issue);
  }

  /** Takes one row, all of it or nothing. */
  public void row(RawRow row, Layout layout) {
    rowsRead++;
    try {
      List<Observation> observations = observations(row, layout);
      RowCheck.of(row, layout, observations);
      observations.forEach(this::keep);
    } catch (RowRefused refused) {
      rowsQuarantined++;
      issues.add(refused.issue());
    }
  }

  /** Takes one fact, all of it or nothing. */
  public void record(RawRecord record, Layout layout) {
    rowsRead++;
    try {
      facts.take(record, layout).ifPresent(issues::add);
    } catch (RowRefused refused) {
      rowsQuarantined++;
      if (refused.issue().code() == IssueCode.NUMBER_OUT_OF_BOUNDS) {
        Issue issue = refused.issue();
        habits.outOfBounds(FACTS, issue.found(), issue.expected(), issue.place());
      }
      issues.add(refused.issue());
      return;
    }
    habits.withinBounds(FACTS);
  }

  /**
   * Everything taken, contradictions removed.
   *
   * @throws FileRefused when the file as a whole writes dates or decimals in another form
   */
  public FileReading reading() {
    habits
        .verdict()
        .ifPresent(
            issue -> {
              throw new FileRefused(issue);
            });
    closeFromOpenings();
    requireAnyUse();
    List<Observation> observations =
        figures.values().stream()
            .filter(kept -> !contradicted.get(kept.row()))
            .map(Kept::observation)
            .sorted(
                Comparator.comparing(Observation::series)
                    .thenComparing(Observation::referenceDate)
                    .thenComparing(figure -> figure.vintageOn().orElse(LocalDate.MIN)))
            .toList();
    return new FileReading(
        observations,
        facts.facts(),
        issues.issues(),
        rowsRead,
        rowsQuarantined + contradicted.cardinality() + facts.contradictions());
  }

  /** A file of whose rows none can be used is not what its layout says. */
  private void requireAnyUse() {
    if (rowsRead > 0 && rowsQuarantined >= rowsRead) {
      Issue first = issues.firstError().orElseThrow();
      throw new FileRefused(
          new Issue(
              IssueCode.NO_ROW_USABLE,
              first.place(),
              rowsRead + ": " + first.code().token() + " " + first.found(),
              first.expected()),
          issues.issues());
    }
    if (rowsRead > 0 && figures.isEmpty() && facts.isEmpty()) {
      issues.add(
          new Issue(
              IssueCode.NOTHING_READ, Place.of(delivery.path()), String.valueOf(rowsRead), ""));
    }
  }

  private void closeFromOpenings() {
    for (Openings.Close close : openings.closes(this::withheld)) {
      Openings.Opening next = close.next();
      Key key = new Key(next.series().id(), close.day(), Optional.empty());
      Kept given = figures.get(key);
      if (given != null) {
        requireSameClose(given, next);
        continue;
      }
      try {
        keep(
            new Observation(
                next.series().id(),
                close.day(),
                next.value(),
                next.status(),
                scheduledOn(next.series(), close.day(), next.row()),
                Optional.empty(),
                next.place()));
      } catch (RowRefused refused) {
        issues.add(refused.issue());
      }
    }
  }

  /** A day's close that the next one does not begin with is one too many; neither tells which. */
  private void requireSameClose(Kept close, Openings.Opening next) {
    Observation figure = close.observation();
    if (figure.value().subtract(next.value()).abs().compareTo(ROUNDING) > 0) {
      contradicted.set(close.row());
      issues.add(
          new Issue(
              IssueCode.KEY_TWICE,
              figure.place(),
              saying(figure),
              next.day() + ": " + next.value().toPlainString() + " (" + next.place().row() + ")"));
    }
  }

  /** The day between is missing, and with it what the earlier one closed with. */
  private void withheld(Openings.Opening opening, Openings.Opening next) {
    issues.add(
        new Issue(
            IssueCode.CLOSE_WITHHELD,
            opening.place(),
            opening.series().id() + " " + opening.day(),
            next.day().toString()));
  }

  private void keep(Observation observation) {
    Key key = new Key(observation.series(), observation.referenceDate(), observation.vintageOn());
    Kept earlier = figures.putIfAbsent(key, new Kept(observation, rowsRead));
    if (earlier == null || earlier.observation().value().compareTo(observation.value()) == 0) {
      return;
    }
    contradicted.set(earlier.row());
    contradicted.set(rowsRead);
    issues.add(
        new Issue(
            IssueCode.KEY_TWICE,
            observation.place(),
            saying(observation),
            saying(earlier.observation())));
  }

  private static String saying(Observation observation) {
    return observation.series()
        + " "
        + observation.referenceDate()
        + ": "
        + observation.value().toPlainString()
        + " ("
        + observation.place().row()
        + ")";
  }

  private List<Observation> observations(RawRow row, Layout layout) {
    List<LocalDate> days = days(row, layout);
    List<Observation> found = new ArrayList<>();
    for (RawCell cell : row.cells()) {
      Place place = row.place().column(cell.column());
      SeriesOrigin.Feed feed = new SeriesOrigin.Feed(layout.source(), cell.item(), cell.field());
      Optional<SeriesEntry> fed = catalogue.findSeries(feed);
      if (fed.isEmpty() && layout.items().leaves(cell.item())) {
        continue;
      }
      SeriesEntry series = fed.orElseThrow(() -> unknown(feed, layout, place));
      SeriesOrigin.Handling handling = series.handling(feed);
      BigDecimal value = value(layout, cell, place, series, handling);
      if (handling.opening()) {
        // A day that cannot have a figure cannot have an opening.
        scheduledOn(series, days.get(0), row);
        openings.add(new Openings.Opening(series, days.get(0), value, layout.status(), row, place));
        continue;
      }
      Optional<LocalDate> vintage = vintage(layout, cell, place);
      for (LocalDate day : days) {
        LocalDate scheduled = scheduledOn(series, day, row);
        found.add(
            new Observation(
                series.id(),
                day,
                value,
                layout.status(),
                cell.byThen() ? earlier(scheduled, vintage.orElse(scheduled)) : scheduled,
                vintage.filter(since -> !cell.byThen()),
                place));
      }
    }
    return found;
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  private RowRefused unknown(SeriesOrigin.Feed feed, Layout layout, Place place) {
    return refused(
        IssueCode.ITEM_UNKNOWN,
        place,
        feed.item() + ", " + feed.field(),
        String.join(", ", layout.items().fed().stream().sorted().toList()));
  }

  private BigDecimal value(
      Layout layout,
      RawCell cell,
      Place place,
      SeriesEntry series,
      SeriesOrigin.Handling handling) {
    String text = narrow(cell.text(), place);
    Layout.Column column = layout.columns().get(cell.column());
    boolean whole = handling.whole() || column != null && column.whole();
    Optional<BigDecimal> figure = FigureForm.parse(text, series.unit() == Unit.PERCENT);
    if (figure.isEmpty()) {
      if (!whole || !FigureForm.isGrouped(text)) {
        habits.foreignFigure(text, place);
      }
      throw refused(IssueCode.NUMBER_MALFORMED, place, cell.text(), "4.05");
    }
    habits.figure(text);
    if (whole && figure.get().stripTrailingZeros().scale() > 0) {
      throw refused(IssueCode.NOT_WHOLE, place, cell.text(), "123");
    }
    BigDecimal laidOut = column == null ? figure.get() : figure.get().multiply(column.multiplier());
    BigDecimal value = laidOut.multiply(handling.multiplier());
    Optional<FigureLimits> passed = series.limits().filter(limits -> !limits.hold(value));
    if (passed.isPresent()) {
      String bounds = passed.get().bounds();
      habits.outOfBounds(series.id().value(), cell.text(), bounds, place);
      throw refused(IssueCode.NUMBER_OUT_OF_BOUNDS, place, cell.text(), bounds);
    }
    habits.withinBounds(series.id().value());
    return Figures.canonical(value, series.decimals());
  }

  private String narrow(String text, Place place) {
    String narrow = FigureForm.narrow(text);
    if (!narrow.equals(text)) {
      issues.add(new Issue(IssueCode.DIGITS_FULL_WIDTH, place, text, narrow));
    }
    return narrow;
  }

  private Optional<LocalDate> vintage(Layout layout, RawCell cell, Place place) {
    if (cell.vintage().isEmpty()) {
      return Optional.empty();
    }
    DayForm form = layout.vintages().form();
    LocalDate day;
    try {
      day = form.parse(cell.vintage());
    } catch (DateTimeParseException e) {
      throw refused(IssueCode.DATE_MALFORMED, place, cell.vintage(), form.inWords());
    }
    if (day.isAfter(delivery.receivedOn())) {
      throw refused(
          IssueCode.DATE_IN_FUTURE, place, cell.vintage(), delivery.receivedOn().toString());
    }
    return Optional.of(day);
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
          ">= " + first);
    }
    return Stream.iterate(first, day -> !day.isAfter(last), day -> day.plusDays(1)).toList();
  }

  private LocalDate day(RawCell cell, RawRow row, Layout layout) {
    Place place = row.place().column(cell.column());
    String text = narrow(cell.text(), place).strip();
    LocalDate day;
    try {
      day = layout.dates().form().parse(text);
    } catch (DateTimeParseException e) {
      habits.foreignDate(text, layout, place);
      throw refused(IssueCode.DATE_MALFORMED, place, cell.text(), layout.dates().form().inWords());
    }
    habits.date(day);
    requireKnownTime(day, place, cell.text());
    return day;
  }

  private void requireKnownTime(LocalDate day, Place place, String text) {
    if (day.isBefore(EARLIEST)) {
      throw refused(IssueCode.DATE_OUT_OF_RANGE, place, text, ">= " + EARLIEST);
    }
    if (day.isAfter(delivery.receivedOn().plusDays(DAYS_AHEAD))) {
      throw refused(IssueCode.DATE_IN_FUTURE, place, text, delivery.receivedOn().toString());
    }
  }

  private LocalDate scheduledOn(SeriesEntry series, LocalDate day, RawRow row) {
    Place place = row.place();
    if (series.isAdministered()) {
      if (!series.release().calendar().covers(day)) {
        throw refused(
            IssueCode.DATE_OUT_OF_RANGE, place, day.toString(), series.release().calendar().span());
      }
      return catalogue.decisionFor(day).orElse(day);
    }
    if (day.isAfter(delivery.receivedOn())) {
      throw refused(
          IssueCode.DATE_IN_FUTURE, place, day.toString(), delivery.receivedOn().toString());
    }
    boolean possible = series.frequency() == Frequency.DAILY || series.release().mayBeAbout(day);
    habits.day(series.id().value(), possible, day, series.release(), place);
    if (!possible) {
      throw refused(
          IssueCode.DAY_IMPOSSIBLE,
          place,
          day + " " + ReleaseRule.shortName(day.getDayOfWeek()),
          series.release().days());
    }
    try {
      if (series.frequency() == Frequency.BUSINESS_DAILY
          && !series.release().calendar().isBusinessDay(day)
          && offCalendar.add(new Key(series.id(), day, Optional.empty()))) {
        issues.add(
            new Issue(
                IssueCode.OFF_CALENDAR,
                place,
                series.id() + " " + day,
                series.release().calendar().id()));
      }
      return series.release().scheduledFor(day);
    } catch (BusinessCalendar.CalendarGap gap) {
      throw refused(
          IssueCode.DATE_OUT_OF_RANGE, place, day.toString(), series.release().calendar().span());
    }
  }

  private static RowRefused refused(IssueCode code, Place place, String found, String expected) {
    return new RowRefused(code, place, found, expected);
  }
}
