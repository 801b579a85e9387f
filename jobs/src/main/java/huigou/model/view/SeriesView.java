package huigou.model.view;

import huigou.model.series.Combination;
import huigou.model.series.Frequency;
import huigou.model.series.Freshness;
import huigou.model.series.Quantity;
import huigou.model.series.SeriesId;
import huigou.model.series.Unit;
import huigou.model.text.Localised;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A series without its figures: what it is, how far it reaches, its newest figure.
 *
 * @param inText the name within a sentence: "the top of the target range"
 * @param formula the parts of a derived series; empty for a series that is published as such
 * @param formulaText the same as one line of ids and signs
 * @param combination the definition of a derived series; empty for one that is published as such
 * @param reach against which date the parts are read
 * @param sources titles of the sources that feed it, in order of precedence
 * @param sourceIds ids of the same, joined by blanks; "derived" for a derived series
 * @param release when the publisher releases it
 * @param lateAfter last day on which the next figure is not yet late
 * @param freshness whether the newest figure is the newest that there should be
 * @param newestPlace the cell from which the newest figure was read
 */
public record SeriesView(
    SeriesId id,
    String group,
    Localised title,
    Localised shortTitle,
    Localised inText,
    Localised basis,
    Localised definition,
    Unit unit,
    int decimals,
    Frequency frequency,
    List<SeriesTerm> formula,
    String formulaText,
    Optional<Combination> combination,
    Sentence reach,
    List<Localised> sources,
    String sourceIds,
    Sentence release,
    int observations,
    LocalDate firstDate,
    LocalDate lastDate,
    Quantity newest,
    Optional<Quantity> change,
    int percentile,
    Sentence standing,
    Optional<LocalDate> nextDue,
    Optional<LocalDate> lateAfter,
    Freshness freshness,
    String newestPlace) {

  /** A part of a derived series. */
  public record SeriesTerm(SeriesId id, Localised title, boolean subtracted) {}

  /** Whether its next figure is late at the edition's date. */
  public boolean late() {
    return freshness == Freshness.LATE;
  }

  public boolean derived() {
    return !formula.isEmpty();
  }

  /** Whether it is the difference of two rates in basis points. */
  public boolean isSpread() {
    return derived() && unit == Unit.BASIS_POINT;
  }
}
