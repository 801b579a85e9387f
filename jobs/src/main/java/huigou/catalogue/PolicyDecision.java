package huigou.catalogue;

import java.time.LocalDate;

/**
 * A change of administered rates: known to the world on the day of the decision, in force from the
 * effective day.
 */
public record PolicyDecision(LocalDate decidedOn, LocalDate effectiveFrom) {}
