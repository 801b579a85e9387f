package huigou.edition;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.series.SeriesId;
import huigou.model.series.SeriesVintages;
import huigou.support.Made;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What series say at the end of an edition's date. Made up; the calendar is the catalogue's. */
class EditionFiguresTest {

  private static final LocalDate MONDAY = LocalDate.parse("2025-11-24");

  private static SeriesVintages known(MadeStore store, String asOf, String id) {
    return new EditionFigures(
            MadeStore.CATALOGUE, SeriesHistories.in(store.store()), LocalDate.parse(asOf))
        .of(SeriesId.of(id));
  }

  private static List<String> lines(SeriesVintages known) {
    return known.current().figures().stream()
        .map(figure -> figure.referenceDate() + " " + figure.value().toPlainString())
        .toList();
  }

  /** Of the 25th it was known on the 26th. */
  @ParameterizedTest
  @CsvSource({"2025-11-24, 0", "2025-11-25, 1", "2025-11-26, 2", "2025-12-01, 2"})
  void aFigureIsThereFromTheDayOnWhichItWasKnown(String asOf, int figures) {
    MadeStore store =
        new MadeStore().with(Made.series("sofr", "2025-11-24", "4.01", "2025-11-25", "4.02"));
    assertThat(known(store, asOf, "sofr").current().size()).isEqualTo(figures);
  }

  @Test
  void whatWasRevisedStandsWithWhatItHadBeen() {
    MadeStore store =
        new MadeStore()
            .said("new-york-fed", "2025-11-25", "sofr", "2025-11-24", "4.01")
            .said("new-york-fed", "2025-11-27", "sofr", "2025-11-24", "4.03");
    assertThat(lines(known(store, "2025-11-26", "sofr"))).containsExactly("2025-11-24 4.01");
    SeriesVintages after = known(store, "2025-11-27", "sofr");
    assertThat(lines(after)).containsExactly("2025-11-24 4.03");
    assertThat(after.earlier().get(MONDAY))
        .extracting(figure -> figure.value().toPlainString())
        .containsExactly("4.01");
    assertThat(after.others())
        .extracting(figure -> figure.value().toPlainString())
        .containsExactly("4.01");
  }

  /** The 25th and 26th are missing, the 27th is a holiday. */
  @Test
  void daysOfWhichTheScheduleNamesAFigureAreMissing() {
    MadeStore store =
        new MadeStore().with(Made.series("sofr", "2025-11-24", "4.01", "2025-11-28", "4.02"));
    SeriesVintages sofr = known(store, "2025-12-01", "sofr");
    assertThat(sofr.missing().size()).isEqualTo(2);
    assertThat(sofr.missing().in(MONDAY, MONDAY.plusDays(1))).isEqualTo(1);
    assertThat(sofr.missing().in(MONDAY.plusDays(2), MONDAY.plusDays(4))).isZero();
  }

  @Test
  void aRateInForceHasAFigureADayAndNoneIsMissing() {
    MadeStore store =
        new MadeStore().with(Made.series("iorb", "2025-11-24", "3.90", "2025-11-27", "3.65"));
    SeriesVintages iorb = known(store, "2025-12-01", "iorb");
    assertThat(lines(iorb))
        .containsExactly(
            "2025-11-24 3.90", "2025-11-25 3.90", "2025-11-26 3.90", "2025-11-27 3.65");
    assertThat(iorb.missing().size()).isZero();
  }

  @Test
  void aSpreadFollowsFromItsPartsAndMissesWhatTheyMiss() {
    MadeStore store =
        new MadeStore()
            .with(
                Made.series("sofr", "2025-11-24", "4.01", "2025-11-26", "4.05"),
                Made.series("iorb", "2025-11-24", "3.90", "2025-11-26", "3.90"));
    SeriesVintages spread = known(store, "2025-12-01", "sofr-minus-iorb");
    assertThat(lines(spread)).containsExactly("2025-11-24 11", "2025-11-26 15");
    assertThat(spread.missing().size()).isEqualTo(1);
  }
}
