package huigou.collect;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.catalogue.Catalogue;
import huigou.catalogue.CatalogueReader;
import huigou.installation.FeedLine;
import huigou.installation.Workplace;
import huigou.support.Project;
import huigou.support.TestInput;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How feeds of the project's own catalogue stand on a Friday, five past nine in New York. */
class FeedReportTest {

  private static final Instant NOW = Instant.parse("2025-10-31T13:05:00Z");
  private static final Catalogue CATALOGUE = CatalogueReader.read(Project.input());

  @TempDir Path folder;
  private Workplace place;

  @BeforeEach
  void anInstallation() {
    place =
        new Workplace(
            TestInput.in(folder).folder(),
            folder.resolve("site"),
            folder.resolve("var/store").toString(),
            folder.resolve("var"),
            Project.templates());
  }

  private void asked(String at, Outcome came, String why) {
    Instant instant = Instant.parse(at);
    CollectState state = CollectState.read(place.state(), place.input());
    FeedState known = state.of("nyfed-rates").asked(instant, came, why, false);
    FeedState.Part part = known.part("");
    state.put("nyfed-rates", known.with("", came.isAnswer() ? part.answered(instant, null) : part));
  }

  private FeedLine line() {
    return FeedReport.of(place, CATALOGUE, NOW).stream()
        .filter(line -> line.id().equals("nyfed-rates"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whatFailedAndIsDueIsAskedByTheNextRunAndNotLater() {
    asked("2025-10-30T18:50:00Z", Outcome.DELIVERED, "");
    asked("2025-10-31T13:01:00Z", Outcome.FAILED, "answered 500");
    assertThat(line().nextAsk()).as("nine, which has passed").isEqualTo("2025-10-31T13:00:00Z");
    assertThat(line().why()).isEqualTo("answered 500");
    assertThat(line().failures()).isEqualTo(1);
  }

  @Test
  void whatIsAnsweredIsAskedAtItsNextTime() {
    asked("2025-10-31T13:01:00Z", Outcome.UNCHANGED, "");
    assertThat(line().nextAsk()).as("a quarter to three").isEqualTo("2025-10-31T18:45:00Z");
    assertThat(line().failingSince()).isNull();
  }

  @Test
  void whatIsOffIsNotTold() {
    asked("2025-10-31T13:01:00Z", Outcome.UNCHANGED, "");
    assertThat(FeedReport.of(place, CATALOGUE, NOW))
        .extracting(FeedLine::id)
        .contains("sec-8k")
        .doesNotContain("fred-sofr", "sec-facts-bulk");
  }

  @Test
  void whoNeverCollectedIsToldNothing() {
    assertThat(FeedReport.of(place, CATALOGUE, NOW)).isEmpty();
  }
}
