package huigou.publish.view;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.series.TimeSeries;
import huigou.model.text.Localised;
import huigou.model.view.EditionView.FamilyDate;
import huigou.model.view.SeriesView;
import huigou.model.view.SiteView;
import huigou.support.Made;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How far families reach. SOFR of a day is due on the next weekday; no holiday in these weeks. */
class FreshnessStripTest {

  private static List<FamilyDate> families(String asOf, String group, TimeSeries... series) {
    SeriesAssembler parts = new MadeEdition(series).seriesParts();
    List<SeriesView> members =
        Stream.of(series)
            .flatMap(each -> parts.summary(MadeEdition.CATALOGUE.getSeries(each.id())).stream())
            .toList();
    return new FreshnessStrip(MadeEdition.CATALOGUE, LocalDate.parse(asOf))
        .families(
            List.of(new SiteView.Group(group, new Localised("Made", "虛構"), members)), List.of());
  }

  /** Wednesday's fixing is released on Thursday, Thursday's on Friday. */
  @ParameterizedTest
  @CsvSource({
    "2025-09-17, strip.newest, ''",
    "2025-09-18, strip.behind, 1",
    "2025-09-19, strip.behind, 2",
    "2025-09-21, strip.behind, 2"
  })
  void releaseDaysThatPassedSinceTheNewestFigureAreCounted(String asOf, String key, String missed) {
    FamilyDate sofr =
        families(asOf, "sofr", Made.series("sofr", "2025-09-15", "4.1", "2025-09-16", "4.2"))
            .get(0);
    assertThat(sofr.last()).isEqualTo("2025-09-16");
    assertThat(sofr.standing().orElseThrow().key()).isEqualTo(key);
    assertThat(sofr.standing().orElseThrow().arguments())
        .hasToString(missed.isEmpty() ? "[]" : "[" + missed + "]");
  }

  @Test
  void aGroupReachesFromItsFirstEndToItsLastAndIsAsLateAsTheFirst() {
    FamilyDate rates =
        families(
                "2025-09-18",
                "administered",
                Made.series("iorb", "2025-09-16", "4.4"),
                Made.series("srf-rate", "2025-09-18", "4.5"))
            .get(0);
    assertThat(rates.family().en()).isEqualTo("Made");
    assertThat(rates.first()).isEqualTo("2025-09-16");
    assertThat(rates.last()).isEqualTo("2025-09-18");
    assertThat(rates.standing().map(said -> said.key())).isEqualTo(Optional.of("strip.behind"));
  }

  @Test
  void aFamilyOfWhichNothingIsKnownIsNotThere() {
    assertThat(families("2025-09-18", "other", Made.series("tgcr", "2025-09-16", "4.1"))).isEmpty();
  }
}
