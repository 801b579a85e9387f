package huigou.model.fact;

import huigou.model.origin.Place;
import java.time.LocalDate;

/**
 * One fact as one delivery gives it.
 *
 * @param key its own name, the same in every delivery
 * @param referenceDate what day it is about
 * @param scheduledOn day on which the publisher was to release it
 * @param says what is said
 * @param place the row or record it was read from
 */
public record Fact(
    String key, LocalDate referenceDate, LocalDate scheduledOn, FactStatement says, Place place) {

  /** A fact that stands. */
  public Fact(
      String key, LocalDate referenceDate, LocalDate scheduledOn, FactBody body, Place place) {
    this(key, referenceDate, scheduledOn, new FactStatement(body, false), place);
  }

  public FactKind kind() {
    return FactKind.of(body().getClass());
  }

  public FactBody body() {
    return says.body();
  }

  /** The same fact once it is said after something else was said of it. */
  public Fact after(FactBody earlier) {
    return new Fact(
        key,
        referenceDate,
        scheduledOn,
        new FactStatement(body().after(earlier), says.withdrawn()),
        place);
  }

  /** The same fact under another key. */
  public Fact under(String other) {
    return new Fact(
        other,
        referenceDate,
        scheduledOn,
        new FactStatement(body().named(other), says.withdrawn()),
        place);
  }

  /**
   * What is left of a fact that its report no longer has: all that it said, and that it is
   * withdrawn.
   *
   * @param sample a fact of the report that no longer has it
   * @param body what it said
   */
  public static Fact withdrawn(Fact sample, String key, FactBody body) {
    return new Fact(
        key,
        body.report().map(FactBody.Report::about).orElse(sample.referenceDate()),
        sample.scheduledOn(),
        new FactStatement(body, true),
        Place.of(sample.place().file()));
  }

  /** Whether its report no longer has it. */
  public boolean isWithdrawn() {
    return says.withdrawn();
  }
}
