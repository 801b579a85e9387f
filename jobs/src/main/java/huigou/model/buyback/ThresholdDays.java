package huigou.model.buyback;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * When the running total of a year passed a mark, as far as a publisher's points bound it: nothing
 * is drawn between two points.
 *
 * @param mark in US dollars
 * @param below the last day on which a point below it is stated; empty where none is
 * @param by the first day on which a point at or above it is stated; empty where none is
 */
public record ThresholdDays(
    String publisher,
    int year,
    BigDecimal mark,
    Optional<LocalDate> below,
    Optional<LocalDate> by) {

  /** The fewest days of the year that it can have taken; empty where no point reaches it. */
  public Optional<Integer> fewest() {
    return by.map(any -> below.map(LocalDate::getDayOfYear).orElse(0) + 1);
  }

  /** The most days that it can have taken; empty where no point reaches it. */
  public Optional<Integer> most() {
    return by.map(LocalDate::getDayOfYear);
  }
}
