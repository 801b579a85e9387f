package huigou.publish.dataset;

import huigou.model.series.SeriesId;
import huigou.model.series.TimeSeries;
import huigou.model.series.Unit;
import huigou.model.series.Vintage;
import huigou.model.view.SiteView;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What drains reserves, week by week: a column of figures is a series. */
public final class Drain {

  /** A column with the series whose figures it holds. */
  private record Of(String column, String series, String description) {}

  /** The first one tells which weeks there are. */
  private static final List<Of> COLUMNS =
      List.of(
          new Of("reserves_change", "reserves-level-change", "Reserves, Wednesday level"),
          new Of("total_assets_change", "total-assets-change", "Total assets, Wednesday level"),
          new Of("tga_level_change", "tga-level-change", "Treasury account, Wednesday level"),
          new Of("on_rrp_level_change", "on-rrp-level-change", "ON RRP, Wednesday level"),
          new Of("foreign_rrp_change", "foreign-rrp-change", "Foreign repo pool, Wednesday level"),
          new Of("currency_change", "currency-change", "Currency, Wednesday level"),
          new Of(
              "other_change", "other-factors-change", "Other factors, Wednesday levels added up"),
          new Of("residual", "drain-residual", "What the items leave; empty where one is missing"),
          new Of("tga_close_change", "tga-close-change", "Treasury account, Wednesday close"),
          new Of("on_rrp_accepted_change", "on-rrp-accepted-change", "ON RRP, operations"),
          new Of("remainder_partial", "drain-remainder-partial", "What these leave; no residual"));

  public static final Dataset<Week> DATASET =
      new Dataset<>(
          "drain",
          "What drains reserves: changes over the week to each Wednesday, US dollars",
          Stream.concat(
                  Stream.of(
                      Column.date(
                          "reference_date", "Wednesday on which the week ends", Week::date)),
                  COLUMNS.stream().map(Drain::column))
              .toList(),
          List.of("reference_date"),
          Drain::rows);

  private Drain() {}

  /** A week in which reserves have a change, with the series of an edition. */
  public record Week(LocalDate date, Map<String, TimeSeries> series) {

    private Optional<BigDecimal> value(String id) {
      return Optional.ofNullable(series.get(id)).flatMap(figures -> figures.value(date));
    }
  }

  private static Column<Week> column(Of of) {
    return Column.optionalNumber(
        of.column(), of.description(), Unit.USD, week -> week.value(of.series()));
  }

  private static Stream<Week> rows(SiteView site) {
    Map<String, TimeSeries> series =
        site.series().stream()
            .map(view -> view.id())
            .filter(id -> COLUMNS.stream().anyMatch(of -> of.series().equals(id.value())))
            .collect(Collectors.toMap(SeriesId::value, site.figures()));
    return Stream.ofNullable(series.get(COLUMNS.get(0).series()))
        .flatMap(weeks -> weeks.figures().stream())
        .map(Vintage::referenceDate)
        .map(date -> new Week(date, series));
  }
}
