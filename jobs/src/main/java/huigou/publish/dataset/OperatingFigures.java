package huigou.publish.dataset;

import static huigou.publish.dataset.Column.number;
import static huigou.publish.dataset.Column.optionalText;
import static huigou.publish.dataset.Column.text;

import huigou.model.fact.OperatingFigure;
import huigou.model.series.Unit;
import huigou.model.view.SiteView;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Figures of an issuer's business that were printed beside its buybacks. */
public final class OperatingFigures {

  public static final Column<OperatingFigure> ISSUER = text("issuer", OperatingFigure::issuer);

  public static final Column<OperatingFigure> PERIOD =
      text("period", OperatingFigure::period).headed("repurchase.column.period");

  public static final Column<OperatingFigure> ITEM =
      text("item", OperatingFigure::item).headed("issuer.column.item");

  public static final Column<OperatingFigure> PART_OF =
      optionalText("part_of", OperatingFigure::partOf).headed("issuer.column.part-of");

  public static final Column<OperatingFigure> VALUE =
      number("value", Unit.NUMBER, OperatingFigure::value).countedIn("unit").headed("table.value");

  public static final Column<OperatingFigure> UNIT =
      text("unit", OperatingFigure::unit).headed("issuer.column.unit");

  public static final Column<OperatingFigure> SOURCE =
      text("source", OperatingFigure::source).headed("buybacks.column.source");

  public static final Dataset<OperatingFigure> DATASET =
      new Dataset<>(
          "operating-figures",
          List.of(ISSUER, PERIOD, ITEM, PART_OF, VALUE, UNIT, SOURCE),
          List.of("issuer", "period", "item"),
          OperatingFigures::rows);

  private OperatingFigures() {}

  private static Stream<OperatingFigure> rows(SiteView site) {
    return site.buybacks().operating().stream()
        .sorted(
            Comparator.comparing(OperatingFigure::issuer)
                .thenComparing(OperatingFigure::period)
                .thenComparing(OperatingFigure::item));
  }
}
