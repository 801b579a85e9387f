package huigou.evidence;

import huigou.catalogue.SeriesEntry;
import huigou.derive.series.FactShare;
import huigou.model.raw.RawRow.RawCell;
import huigou.model.series.Revision;
import huigou.model.series.Vintage;
import huigou.store.LoadedDelivery;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What one figure stands on.
 *
 * @param series what it is a figure of
 * @param figure the figure as known at the end of {@code asOf}
 * @param cell the cell as its file holds it; empty for a derived figure, and where the file is no
 *     longer the one that was read
 * @param delivery the file; empty for a derived figure
 * @param others vintages of it that the edition does not show
 * @param revisions how its source changed it
 * @param parts the figures that a derived one is made of, in the order of the formula
 * @param shares the facts of which the figure is the sum; none where a file gives it
 */
public record FigureEvidence(
    SeriesEntry series,
    LocalDate asOf,
    Vintage figure,
    Optional<Cell> cell,
    Optional<LoadedDelivery> delivery,
    List<Vintage> others,
    List<Revision> revisions,
    List<Part> parts,
    List<FactShare> shares) {

  /** A part of a derived figure, and the sign with which it goes in. */
  public record Part(int sign, FigureEvidence evidence) {}

  /** A cell with the row that it stands in. */
  public record Cell(RawCell cell, List<RawCell> dates, java.math.BigDecimal multiplier) {}
}
