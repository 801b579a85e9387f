package huigou.derive.series;

import huigou.model.fact.FactVintage;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * The share of one fact in the figure of one date.
 *
 * @param name its own name within the date: a fact may have several shares
 * @param knownOn day since which the share counts; not before the fact itself is known
 */
public record FactShare(
    LocalDate date, String name, BigDecimal amount, LocalDate knownOn, FactVintage vintage) {}
