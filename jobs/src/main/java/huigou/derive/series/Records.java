package huigou.derive.series;

import huigou.model.series.Figures;
import huigou.model.series.MissingDays;
import huigou.model.series.SeriesRecord;
import huigou.model.series.SeriesRecord.Kind;
import huigou.model.series.TimeSeries;
import huigou.model.series.Unit;
import huigou.model.series.Vintage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Finds records of a series. For every figure the latest earlier one at least as extreme is found
 * in one pass over the figures: time grows with their number alone.
 */
public final class Records {

  private final int recent;
  private final int years;

  /**
   * @param recent how many of the last fixings are looked at
   * @param years how far a record must reach back, unless it reaches to the beginning
   */
  public Records(int recent, int years) {
    this.recent = recent;
    this.years = years;
  }

  /**
   * Days among which records are sought.
   *
   * @param id its name in the data
   * @param passes whether a day is one of them
   */
  public record Filter(String id, Predicate<LocalDate> passes) {}

  private record Entry(LocalDate date, BigDecimal value, boolean isRecent) {}

  /**
   * Records of levels and of moves among the days of a filter, by kind and date.
   *
   * @param missing days of which a figure is missing: no move reaches across one
   */
  public List<SeriesRecord> of(
      TimeSeries series, MissingDays missing, Unit unit, List<Kind> kinds, Filter filter) {
    List<Entry> levels = new ArrayList<>();
    List<Entry> moves = new ArrayList<>();
    List<Vintage> figures = series.figures();
    for (int i = 0; i < figures.size(); i++) {
      Vintage figure = figures.get(i);
      if (!filter.passes().test(figure.referenceDate())) {
        continue;
      }
      boolean isRecent = i >= figures.size() - recent;
      levels.add(new Entry(figure.referenceDate(), figure.value(), isRecent));
      if (i > 0 && missing.in(figures.get(i - 1).referenceDate(), figure.referenceDate()) == 0) {
        BigDecimal move = figure.value().subtract(figures.get(i - 1).value());
        moves.add(
            new Entry(
                figure.referenceDate(),
                Figures.canonical(unit == Unit.PERCENT ? move.movePointRight(2) : move, 0),
                isRecent));
      }
    }
    List<SeriesRecord> records = new ArrayList<>();
    for (Kind kind : kinds) {
      of(series, kind, kind.isMove() ? moves : levels, filter.id()).stream()
          .map(
              record ->
                  record.missing(missing.in(record.reachesTo(), record.date(), filter.passes())))
          .forEach(records::add);
    }
    return records;
  }

  private List<SeriesRecord> of(TimeSeries series, Kind kind, List<Entry> entries, String filter) {
    List<SeriesRecord> records = new ArrayList<>();
    Deque<Entry> standing = new ArrayDeque<>();
    Optional<Entry> extreme = Optional.empty();
    for (Entry entry : entries) {
      if (!isOfKind(kind, entry.value())) {
        continue;
      }
      while (!standing.isEmpty() && !kind.atLeast(standing.peek().value(), entry.value())) {
        standing.pop();
      }
      Optional<Entry> before = Optional.ofNullable(standing.peek());
      if (before.isEmpty()) {
        extreme = Optional.of(entry);
      }
      if (entry.isRecent() && reaches(entry, before) && !entry.equals(entries.get(0))) {
        records.add(record(series, kind, entry, before, filter, entries));
      }
      standing.push(entry);
    }
    Optional<Entry> last = extreme;
    if (last.isPresent()
        && records.stream().noneMatch(each -> each.date().equals(last.get().date()))) {
      records.add(record(series, kind, last.get(), Optional.empty(), filter, entries));
    }
    return records.stream().map(each -> isStanding(each, last) ? stands(each) : each).toList();
  }

  private static boolean isStanding(SeriesRecord record, Optional<Entry> extreme) {
    return extreme.filter(entry -> entry.date().equals(record.date())).isPresent();
  }

  private static SeriesRecord stands(SeriesRecord record) {
    return new SeriesRecord(
        record.series(),
        record.date(),
        record.kind(),
        record.value(),
        record.filter(),
        record.exceededOn(),
        record.exceededValue(),
        record.missing(),
        record.begins(),
        true);
  }

  /** A move in the other direction is no rise; a level is always one. */
  private static boolean isOfKind(Kind kind, BigDecimal value) {
    return switch (kind) {
      case RISE -> value.signum() > 0;
      case FALL -> value.signum() < 0;
      default -> true;
    };
  }

  private boolean reaches(Entry entry, Optional<Entry> before) {
    return before.map(each -> !each.date().isAfter(entry.date().minusYears(years))).orElse(true);
  }

  private static SeriesRecord record(
      TimeSeries series,
      Kind kind,
      Entry entry,
      Optional<Entry> before,
      String filter,
      List<Entry> entries) {
    return new SeriesRecord(
        series.id(),
        entry.date(),
        kind,
        entry.value(),
        filter,
        before.map(Entry::date),
        before.map(Entry::value),
        0,
        entries.get(0).date(),
        false);
  }
}
