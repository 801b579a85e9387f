package huigou.model.scarcity;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * How far a spread popped on the days of a class in a year.
 *
 * @param n how many of its fixings have ten before them
 * @param mean basis points, to hundredths
 * @param largest the highest, signed, and {@code largestOn} its first day
 */
public record Pop(
    DayClass dayClass, int year, int n, BigDecimal mean, BigDecimal largest, LocalDate largestOn) {}
