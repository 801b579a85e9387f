package huigou.publish.site;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.series.SeriesId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which pages print a figure. Made up. */
class PrintingTest {

  private static final SeriesId SOFR = SeriesId.of("sofr");
  private static final LocalDate DAY = LocalDate.parse("2025-10-31");

  private record Row(LocalDate date) {}

  private record View(Object names, List<Row> rows) {}

  private static boolean prints(Object names, LocalDate... days) {
    View view = new View(names, List.of(days).stream().map(Row::new).toList());
    return Printing.of(view).prints(SOFR, DAY);
  }

  @Test
  void aPageThatNamesTheSeriesAndHasTheDayPrintsIt() {
    assertThat(prints(SOFR, DAY)).isTrue();
    assertThat(prints(Optional.of("sofr"), DAY.minusDays(1), DAY)).isTrue();
    assertThat(prints("data/series/sofr.csv", DAY)).as("a chart names its data file").isTrue();
  }

  @Test
  void oneThatLacksTheDayOrTheSeriesDoesNot() {
    assertThat(prints(SOFR, DAY.minusDays(1))).isFalse();
    assertThat(prints(SOFR)).isFalse();
    assertThat(prints(SeriesId.of("sofr-volume"), DAY)).isFalse();
    assertThat(prints(Optional.empty(), DAY)).isFalse();
  }
}
