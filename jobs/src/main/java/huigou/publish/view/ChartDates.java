package huigou.publish.view;

import huigou.catalogue.SeriesEntry;
import huigou.model.series.Frequency;
import huigou.model.series.TimeSeries;
import huigou.model.series.Vintage;
import huigou.model.time.BusinessCalendar;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * The dates along a chart: every day on which the series could have had a figure. A day on which it
 * should have had one and has none becomes a gap; weekends and holidays are no days of the series,
 * so the line runs over them.
 */
record ChartDates(List<LocalDate> dates) {

  static ChartDates of(SeriesEntry entry, TimeSeries figures) {
    return between(entry, figures, figures.first().referenceDate());
  }

  /** The last {@code count} fixings of the series and the days between them. */
  static ChartDates last(int count, SeriesEntry entry, TimeSeries figures) {
    return between(entry, figures, figures.last(count).get(0).referenceDate());
  }

  private static ChartDates between(SeriesEntry entry, TimeSeries figures, LocalDate first) {
    BusinessCalendar calendar = entry.release().calendar();
    LocalDate last = figures.newest().referenceDate();
    if (entry.frequency() == Frequency.WEEKLY) {
      return every(Period.ofWeeks(1), figures, first, last);
    } else if (entry.frequency() == Frequency.MONTHLY) {
      return every(Period.ofMonths(1), figures, first, last);
    }
    boolean everyDay = entry.isAdministered();
    List<LocalDate> dates = new ArrayList<>();
    for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
      if (everyDay || figures.find(day).isPresent() || calendar.isBusinessDay(day)) {
        dates.add(day);
      }
    }
    return new ChartDates(dates);
  }

  /** The day of every week or month, and whatever other days the series has. */
  private static ChartDates every(
      Period period, TimeSeries figures, LocalDate first, LocalDate last) {
    boolean monthEnd = first.equals(YearMonth.from(first).atEndOfMonth()) && period.getMonths() > 0;
    TreeSet<LocalDate> dates = new TreeSet<>();
    LocalDate day = first;
    for (int i = 1; !day.isAfter(last); i++) {
      dates.add(day);
      LocalDate next = first.plus(period.multipliedBy(i));
      day = monthEnd ? YearMonth.from(next).atEndOfMonth() : next;
    }
    figures.figures().stream()
        .map(Vintage::referenceDate)
        .filter(date -> !date.isBefore(first))
        .forEach(dates::add);
    return new ChartDates(List.copyOf(dates));
  }

  /** Whether a day lies between the first date and the last. */
  boolean spans(LocalDate day) {
    return !day.isBefore(dates.get(0)) && !day.isAfter(dates.get(dates.size() - 1));
  }

  /** One entry a date, null where the series has no figure. */
  List<BigDecimal> values(TimeSeries series) {
    List<BigDecimal> values = new ArrayList<>(dates.size());
    dates.forEach(date -> values.add(series.value(date).orElse(null)));
    return values;
  }
}
