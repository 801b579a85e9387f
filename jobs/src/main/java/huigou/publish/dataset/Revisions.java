package huigou.publish.dataset;

import static huigou.publish.dataset.Column.date;
import static huigou.publish.dataset.Column.number;
import static huigou.publish.dataset.Column.text;

import huigou.model.series.Revision;
import huigou.model.series.Unit;
import huigou.model.view.SiteView;
import java.util.List;
import java.util.stream.Stream;

/** Figures that their source changed. */
public final class Revisions {

  public static final Column<Revision> SERIES_ID =
      text("series_id", (Revision revision) -> revision.series().value());

  public static final Column<Revision> REFERENCE_DATE =
      date("reference_date", Revision::referenceDate);

  public static final Column<Revision> OLD_VALUE =
      number("old_value", Unit.NUMBER, Revision::oldValue).countedIn("series_id");

  public static final Column<Revision> NEW_VALUE =
      number("new_value", Unit.NUMBER, Revision::newValue).countedIn("series_id");

  public static final Column<Revision> KNOWN_ON = date("known_on", Revision::knownOn);

  public static final Column<Revision> KIND =
      text("kind", (Revision revision) -> revision.kind().token());

  public static final Dataset<Revision> DATASET =
      new Dataset<>(
          "revisions",
          List.of(SERIES_ID, REFERENCE_DATE, OLD_VALUE, NEW_VALUE, KNOWN_ON, KIND),
          List.of("series_id", "reference_date", "known_on", "old_value"),
          Revisions::rows);

  private Revisions() {}

  private static Stream<Revision> rows(SiteView site) {
    return AllSeries.byId(site).stream()
        .flatMap(series -> site.shelf().revisions(series.id()).stream());
  }
}
