package huigou.publish.dataset;

import static huigou.publish.dataset.Column.date;
import static huigou.publish.dataset.Column.number;
import static huigou.publish.dataset.Column.text;

import huigou.model.operation.StigmaDay;
import huigou.model.series.Figures;
import huigou.model.series.Unit;
import huigou.model.view.SiteView;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Days on which cash was dearer in the market than at the standing repo facility. */
public final class StigmaDays {

  public static final Column<StigmaDay> MEASURE =
      text("measure", (StigmaDay day) -> day.measure().value()).headed("facilities.column.measure");

  public static final Column<StigmaDay> DATE =
      date("reference_date", StigmaDay::date).headed("table.date");

  public static final Column<StigmaDay> RATE =
      number("rate_pct", Unit.PERCENT, StigmaDay::rate).headed("facilities.column.rate");

  public static final Column<StigmaDay> FACILITY_RATE =
      number("facility_rate_pct", Unit.PERCENT, StigmaDay::facilityRate)
          .headed("facilities.column.srf-rate");

  public static final Column<StigmaDay> EXCESS =
      number("excess_bp", Unit.BASIS_POINT, (StigmaDay day) -> Figures.canonical(day.excess(), 0))
          .headed("facilities.column.excess");

  public static final Column<StigmaDay> ACCEPTED =
      number("accepted_usd", Unit.USD, StigmaDay::accepted).headed("facilities.column.accepted");

  public static final Dataset<StigmaDay> DATASET =
      new Dataset<>(
          "stigma-days",
          List.of(MEASURE, DATE, RATE, FACILITY_RATE, EXCESS, ACCEPTED),
          List.of("measure", "reference_date"),
          StigmaDays::rows);

  private StigmaDays() {}

  private static Stream<StigmaDay> rows(SiteView site) {
    return site.dealings().stigmaDays().stream()
        .sorted(
            Comparator.comparing((StigmaDay day) -> day.measure().value())
                .thenComparing(StigmaDay::date));
  }
}
