package huigou.model.view;

import huigou.model.series.Combination;
import huigou.model.series.Frequency;
import huigou.model.series.Freshness;
import huigou.model.series.Quantity;
import huigou.model.series.SeriesId;
import huigou.model.series.SeriesWords;
import huigou.model.series.Unit;
import huigou.model.text.Localised;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A series without its figures: what it is, how far it reaches, its newest figure.
 *
 * @param group id of the group under which pages list it
 * @param decimals places to which its figures are padded
 */
public record SeriesView(
    SeriesId id,
    String group,
    SeriesWords words,
    Unit unit,
    int decimals,
    Frequency frequency,
    Lineage lineage,
    Span span,
    Newest newest,
    Timing timing) {

  /**
   * Where its figures come from.
   *
   * @param formula the parts of a derived series; empty for a series that is published as such
   * @param formulaText the same as one line of ids and signs
   * @param combination the definition of a derived series; empty for one that is published as such
   * @param reach against which date the parts are read
   * @param sources titles of the sources that feed it, in order of precedence
   * @param sourceIds ids of the same, joined by blanks; "derived" for a derived series
   */
  public record Lineage(
      List<SeriesTerm> formula,
      String formulaText,
      Optional<Combination> combination,
      Sentence reach,
      List<Localised> sources,
      String sourceIds) {

    public Lineage {
      formula = List.copyOf(formula);
      sources = List.copyOf(sources);
    }
  }

  /** A part of a derived series. */
  public record SeriesTerm(SeriesId id, Localised title, boolean subtracted) {}

  /** How many figures it has, and of which dates the first and the last are. */
  public record Span(int observations, LocalDate first, LocalDate last) {}

  /**
   * Its newest figure.
   *
   * @param change against the figure before; empty of the first
   * @param percentile among all figures
   * @param standing what that means, in words
   * @param place the cell from which it was read
   */
  public record Newest(
      Quantity value, Optional<Quantity> change, int percentile, Sentence standing, String place) {}

  /**
   * When figures come.
   *
   * @param release when the publisher releases it
   * @param nextDue day on which the next figure is due
   * @param lateAfter last day on which the next figure is not yet late
   * @param freshness whether the newest figure is the newest that there should be
   */
  public record Timing(
      Sentence release,
      Optional<LocalDate> nextDue,
      Optional<LocalDate> lateAfter,
      Freshness freshness) {}

  /** Whether its next figure is late at the edition's date. */
  public boolean late() {
    return timing.freshness() == Freshness.LATE;
  }

  /** The same as others list it. */
  public ListedSeries listed() {
    return new ListedSeries(id, words, span, newest.value());
  }

  public boolean derived() {
    return !lineage.formula().isEmpty();
  }

  /** Whether it is the difference of two rates in basis points. */
  public boolean isSpread() {
    return derived() && unit == Unit.BASIS_POINT;
  }
}
