package huigou.publish.dataset;

import static huigou.publish.dataset.Column.date;
import static huigou.publish.dataset.Column.integer;
import static huigou.publish.dataset.Column.number;
import static huigou.publish.dataset.Column.text;

import huigou.model.episode.AlignedFigure;
import huigou.model.series.Unit;
import huigou.model.view.SiteView;
import java.util.List;
import java.util.stream.Stream;

/** Times of stress around their peaks. */
public final class EpisodeFigures {

  public static final Column<AlignedFigure> EPISODE = text("episode", AlignedFigure::episode);

  public static final Column<AlignedFigure> MEASURE =
      text("measure", (AlignedFigure figure) -> figure.measure().value());

  public static final Column<AlignedFigure> OFFSET =
      integer("offset_fixings", AlignedFigure::offset);

  public static final Column<AlignedFigure> REFERENCE_DATE =
      date("reference_date", AlignedFigure::date);

  public static final Column<AlignedFigure> VALUE =
      number("value", Unit.NUMBER, AlignedFigure::value).countedIn("measure");

  public static final Dataset<AlignedFigure> DATASET =
      new Dataset<>(
          "episodes",
          List.of(EPISODE, MEASURE, OFFSET, REFERENCE_DATE, VALUE),
          List.of("episode", "measure", "offset_fixings", "reference_date"),
          EpisodeFigures::rows);

  private EpisodeFigures() {}

  private static Stream<AlignedFigure> rows(SiteView site) {
    return site.verdicts().findings().episodes().stream();
  }
}
