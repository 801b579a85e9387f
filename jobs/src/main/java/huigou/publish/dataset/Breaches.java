package huigou.publish.dataset;

import static huigou.publish.dataset.Column.date;
import static huigou.publish.dataset.Column.flag;
import static huigou.publish.dataset.Column.integer;
import static huigou.publish.dataset.Column.number;
import static huigou.publish.dataset.Column.text;

import huigou.model.corridor.BreachEvent;
import huigou.model.corridor.CalendarLabel;
import huigou.model.series.Unit;
import huigou.model.view.SiteView;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs of fixings above a ceiling or below a floor. */
public final class Breaches {

  public static final Column<BreachEvent> CORRIDOR = text("corridor", BreachEvent::corridor);

  public static final Column<BreachEvent> MEASURE =
      text("measure", (BreachEvent event) -> event.measure().value());

  public static final Column<BreachEvent> SIDE =
      text("side", (BreachEvent event) -> event.side().token());

  public static final Column<BreachEvent> RULE =
      text("rule", (BreachEvent event) -> event.rule().token());

  public static final Column<BreachEvent> START =
      date("start_date", BreachEvent::start).headed("breach.column.start");

  public static final Column<BreachEvent> END =
      date("end_date", BreachEvent::end).headed("breach.column.end");

  public static final Column<BreachEvent> FIXINGS =
      integer("fixings", BreachEvent::fixings).headed("breach.column.fixings");

  public static final Column<BreachEvent> PEAK =
      number("peak_bp", Unit.BASIS_POINT, BreachEvent::peak);

  public static final Column<BreachEvent> PEAK_DATE =
      date("peak_date", BreachEvent::peakDate).headed("breach.column.peak-date");

  public static final Column<BreachEvent> SUM =
      number("sum_bp", Unit.BASIS_POINT, BreachEvent::sum);

  public static final Column<BreachEvent> OPEN = flag("open", BreachEvent::open);

  public static final Column<BreachEvent> LABELS =
      text(
              "calendar_labels",
              (BreachEvent event) ->
                  event.orderedLabels().stream()
                      .map(CalendarLabel::token)
                      .collect(Collectors.joining(";")))
          .headed("breach.column.labels");

  public static final Column<BreachEvent> ATTRIBUTION =
      text("attribution", (BreachEvent event) -> event.attribution().token())
          .headed("breach.column.attribution");

  public static final Dataset<BreachEvent> DATASET =
      new Dataset<>(
          "breaches",
          List.of(
              CORRIDOR,
              MEASURE,
              SIDE,
              RULE,
              START,
              END,
              FIXINGS,
              PEAK,
              PEAK_DATE,
              SUM,
              OPEN,
              LABELS,
              ATTRIBUTION),
          List.of("corridor", "measure", "side", "rule", "start_date"),
          Breaches::rows);

  private Breaches() {}

  private static Stream<BreachEvent> rows(SiteView site) {
    return site.verdicts().findings().breaches().stream();
  }
}
