package huigou.publish.view;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.series.SeriesId;
import huigou.model.view.ChartView.Band;
import huigou.support.Made;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A band has two edges, or is none. Made up. */
class PercentileBandsTest {

  private static final String DAY = "2025-11-25";

  private static List<Band> bands(MadeEdition edition) {
    SeriesId sofr = SeriesId.of("sofr");
    ChartDates dates =
        ChartDates.of(MadeEdition.CATALOGUE.getSeries(sofr), edition.figures(sofr).current());
    return PercentileBands.of(
        MadeEdition.CATALOGUE.percentiles(sofr), dates, edition.seriesParts());
  }

  @Test
  void theOuterBandComesFirstAndEachEdgeIsItsOwnPercentile() {
    List<Band> bands =
        bands(
            new MadeEdition(
                Made.series("sofr", DAY, "4"),
                Made.series("sofr-p1", DAY, "1"),
                Made.series("sofr-p25", DAY, "25"),
                Made.series("sofr-p75", DAY, "75"),
                Made.series("sofr-p99", DAY, "99")));
    assertThat(bands).extracting(Band::style).containsExactly("band outer", "band inner");
    assertThat(bands)
        .extracting(Band::low)
        .containsExactly(List.of(BigDecimal.ONE), List.of(new BigDecimal("25")));
    assertThat(bands)
        .extracting(Band::high)
        .containsExactly(List.of(new BigDecimal("99")), List.of(new BigDecimal("75")));
  }

  @Test
  void aBandOfWhichAnEdgeIsMissingIsNotDrawn() {
    assertThat(
            bands(
                new MadeEdition(
                    Made.series("sofr", DAY, "4"),
                    Made.series("sofr-p1", DAY, "1"),
                    Made.series("sofr-p25", DAY, "25"),
                    Made.series("sofr-p75", DAY, "75"))))
        .extracting(Band::style)
        .containsExactly("band inner");
    assertThat(bands(new MadeEdition(Made.series("sofr", DAY, "4")))).isEmpty();
  }
}
