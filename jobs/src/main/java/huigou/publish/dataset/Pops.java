package huigou.publish.dataset;

import static huigou.publish.dataset.Column.date;
import static huigou.publish.dataset.Column.integer;
import static huigou.publish.dataset.Column.number;
import static huigou.publish.dataset.Column.text;

import huigou.model.scarcity.Pop;
import huigou.model.series.Unit;
import huigou.model.view.SiteView;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** How far SOFR popped against IORB on days of a class. */
public final class Pops {

  public static final Column<Pop> CLASS =
      text("class", (Pop pop) -> pop.dayClass().token()).headed("pops.column.class");

  public static final Column<Pop> YEAR = integer("year", Pop::year);

  public static final Column<Pop> N = integer("n", Pop::n).headed("pops.column.n");

  public static final Column<Pop> MEAN =
      number("mean_bp", Unit.BASIS_POINT, Pop::mean).headed("pops.column.mean");

  public static final Column<Pop> LARGEST =
      number("largest_bp", Unit.BASIS_POINT, Pop::largest).headed("pops.column.largest");

  public static final Column<Pop> LARGEST_DATE =
      date("largest_date", Pop::largestOn).headed("pops.column.largest-date");

  public static final Dataset<Pop> DATASET =
      new Dataset<>(
          "pops",
          List.of(CLASS, YEAR, N, MEAN, LARGEST, LARGEST_DATE),
          List.of("class", "year"),
          Pops::rows);

  private Pops() {}

  private static Stream<Pop> rows(SiteView site) {
    return site.outlook().scarcity().pops().stream()
        .sorted(Comparator.comparing((Pop pop) -> pop.dayClass().token()).thenComparing(Pop::year));
  }
}
