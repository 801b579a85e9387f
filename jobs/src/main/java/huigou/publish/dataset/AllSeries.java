package huigou.publish.dataset;

import static huigou.publish.dataset.Column.date;
import static huigou.publish.dataset.Column.flag;
import static huigou.publish.dataset.Column.integer;
import static huigou.publish.dataset.Column.optionalDate;
import static huigou.publish.dataset.Column.text;

import huigou.model.view.SeriesView;
import huigou.model.view.SiteView;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** One row a series. */
public final class AllSeries {

  public static final Column<SeriesView> ID =
      text("id", (SeriesView series) -> series.id().value());

  public static final Column<SeriesView> TITLE_EN =
      text("title_en", (SeriesView series) -> series.words().title().en());

  public static final Column<SeriesView> TITLE_ZH =
      text("title_zh", (SeriesView series) -> series.words().title().zhHant());

  public static final Column<SeriesView> UNIT =
      text("unit", (SeriesView series) -> series.unit().token());

  public static final Column<SeriesView> FREQUENCY =
      text("frequency", (SeriesView series) -> series.frequency().token());

  public static final Column<SeriesView> BASIS =
      text("basis", (SeriesView series) -> series.words().basis().en());

  public static final Column<SeriesView> SOURCE =
      text("source", each -> each.lineage().sourceIds());

  public static final Column<SeriesView> FIRST_DATE =
      date("first_date", each -> each.span().first());

  public static final Column<SeriesView> LAST_DATE = date("last_date", each -> each.span().last());

  public static final Column<SeriesView> OBSERVATIONS =
      integer("observations", each -> each.span().observations());

  public static final Column<SeriesView> NEXT_DUE =
      optionalDate("next_due", each -> each.timing().nextDue());

  public static final Column<SeriesView> LATE = flag("late", SeriesView::late);

  public static final Dataset<SeriesView> DATASET =
      new Dataset<>(
          "series",
          List.of(
              ID,
              TITLE_EN,
              TITLE_ZH,
              UNIT,
              FREQUENCY,
              BASIS,
              SOURCE,
              FIRST_DATE,
              LAST_DATE,
              OBSERVATIONS,
              NEXT_DUE,
              LATE),
          List.of("id"),
          AllSeries::rows);

  private AllSeries() {}

  private static Stream<SeriesView> rows(SiteView site) {
    return byId(site).stream();
  }

  /** Series in the order of the keys of all tables. */
  public static List<SeriesView> byId(SiteView site) {
    return site.series().stream().sorted(Comparator.comparing(SeriesView::id)).toList();
  }
}
