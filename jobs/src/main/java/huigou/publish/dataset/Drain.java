package huigou.publish.dataset;

import huigou.model.series.KnownSeries;
import huigou.model.series.SeriesId;
import huigou.model.series.TimeSeries;
import huigou.model.series.Unit;
import huigou.model.series.Vintage;
import huigou.model.view.SiteView;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What drains reserves, week by week: a column of figures is a series. */
public final class Drain {

  /** A column with the series whose figures it holds. */
  private record Of(String column, KnownSeries series) {}

  /** The first one tells which weeks there are. */
  private static final List<Of> COLUMNS =
      List.of(
          new Of("reserves_change", KnownSeries.RESERVES_CHANGE),
          new Of("total_assets_change", KnownSeries.ASSETS_CHANGE),
          new Of("tga_level_change", KnownSeries.TGA_CHANGE),
          new Of("on_rrp_level_change", KnownSeries.ON_RRP_CHANGE),
          new Of("foreign_rrp_change", KnownSeries.FOREIGN_RRP_CHANGE),
          new Of("currency_change", KnownSeries.CURRENCY_CHANGE),
          new Of("other_change", KnownSeries.OTHER_CHANGE),
          new Of("residual", KnownSeries.RESIDUAL),
          new Of("tga_close_change", KnownSeries.TGA_CLOSE_CHANGE),
          new Of("on_rrp_accepted_change", KnownSeries.ON_RRP_ACCEPTED_CHANGE),
          new Of("remainder_partial", KnownSeries.REMAINDER));

  public static final Dataset<Week> DATASET =
      new Dataset<>(
          "drain",
          Stream.concat(
                  Stream.of(Column.date("reference_date", Week::date)),
                  COLUMNS.stream().map(Drain::column))
              .toList(),
          List.of("reference_date"),
          Drain::rows);

  private Drain() {}

  /** A week in which reserves have a change, with the series of an edition by their parts. */
  public record Week(LocalDate date, Map<KnownSeries, TimeSeries> series) {

    private Optional<BigDecimal> value(KnownSeries part) {
      return Optional.ofNullable(series.get(part)).flatMap(figures -> figures.value(date));
    }
  }

  private static Column<Week> column(Of of) {
    return Column.optionalNumber(of.column(), Unit.USD, week -> week.value(of.series()));
  }

  private static Stream<Week> rows(SiteView site) {
    Map<KnownSeries, TimeSeries> series = new EnumMap<>(KnownSeries.class);
    for (Of of : COLUMNS) {
      SeriesId id = site.shelf().known(of.series());
      site.series().stream()
          .filter(view -> view.id().equals(id))
          .findFirst()
          .ifPresent(view -> series.put(of.series(), site.shelf().figures(id)));
    }
    return Stream.ofNullable(series.get(COLUMNS.get(0).series()))
        .flatMap(weeks -> weeks.figures().stream())
        .map(Vintage::referenceDate)
        .map(date -> new Week(date, series));
  }
}
