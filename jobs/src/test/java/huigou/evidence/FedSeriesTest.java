package huigou.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.installation.Workplace;
import huigou.model.origin.Place;
import huigou.model.origin.SourceId;
import huigou.model.series.Observation;
import huigou.model.series.ObservationStatus;
import huigou.model.series.SeriesId;
import huigou.support.Project;
import huigou.support.TestInput;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a file feeds beside what stands. Made up. */
class FedSeriesTest {

  private static final SourceId SOURCE = new SourceId("new-york-fed");
  private static final String STANDS = "new-york-fed/2025-11-26/sofr.json";

  @TempDir Path folder;

  private Workplace place() {
    TestInput input =
        TestInput.in(folder)
            .put(STANDS, TestInput.rates("SOFR", "2025-11-24", "4.01", "2025-11-25", "4.02"));
    return new Workplace(
        input.folder(),
        folder.resolve("site"),
        folder.resolve("var/store").toString(),
        folder.resolve("var"),
        Project.templates());
  }

  private static Observation figure(String series, String date, String value) {
    return new Observation(
        SeriesId.of(series),
        LocalDate.parse(date),
        new BigDecimal(value),
        ObservationStatus.FINAL,
        LocalDate.parse(date),
        Optional.empty(),
        Place.of("x.json"));
  }

  @Test
  void newAndChangedFiguresAreCountedAndTheFirstThatDiffersIsTold() {
    List<FedSeries> fed =
        FedSeries.of(
            place(),
            SOURCE,
            "new-york-fed/2025-11-27/x.json",
            List.of(
                figure("sofr", "2025-11-24", "4.010"),
                figure("sofr", "2025-11-25", "4.12"),
                figure("sofr", "2025-11-26", "4.03"),
                figure("effr", "2025-11-25", "3.88")));
    assertThat(fed)
        .containsExactly(
            new FedSeries(SeriesId.of("effr"), 1, 1, 0, Optional.empty()),
            new FedSeries(
                SeriesId.of("sofr"),
                3,
                1,
                1,
                Optional.of(
                    new FedSeries.Changed(
                        LocalDate.parse("2025-11-25"),
                        new BigDecimal("4.12"),
                        fed.get(1).first().orElseThrow().stands()))));
    assertThat(fed.get(1).first().orElseThrow().stands()).isEqualByComparingTo("4.02");
  }

  /** A file that stands already is not held against itself. */
  @Test
  void theFileItselfIsNotWhatStands() {
    assertThat(FedSeries.of(place(), SOURCE, STANDS, List.of(figure("sofr", "2025-11-25", "4.02"))))
        .containsExactly(new FedSeries(SeriesId.of("sofr"), 1, 1, 0, Optional.empty()));
  }

  @Test
  void aFileOfFactsFeedsNoSeries() {
    assertThat(FedSeries.of(place(), SOURCE, STANDS, List.of())).isEmpty();
  }

  /** The 24th comes again as it was, the 25th as another figure, the 26th is new. */
  @Test
  void whatEachFileAddsAndChangesIsCountedInTheOrderOfDeliveries() throws IOException {
    Workplace place = place();
    Path day = Files.createDirectories(place.input().resolve("new-york-fed/2025-11-28"));
    Files.writeString(
        day.resolve("sofr.json"),
        TestInput.rates("SOFR", "2025-11-24", "4.01", "2025-11-25", "4.05", "2025-11-26", "4.03"));
    assertThat(InputCheck.of(place).delivered())
        .extracting(
            each -> each.path() + " " + each.series() + " " + each.added() + " " + each.changed())
        .containsExactly(STANDS + " sofr 2 0", "new-york-fed/2025-11-28/sofr.json sofr 1 1");
  }
}
