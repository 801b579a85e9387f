package huigou.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CollectStateTest {

  private static final Instant AT = Instant.parse("2026-09-16T02:00:00Z");

  @TempDir Path folder;

  @BeforeEach
  void nothingIsDelivered() throws IOException {
    Files.createDirectories(folder.resolve("input"));
  }

  private CollectState read() {
    return CollectState.read(folder.resolve("var"), folder.resolve("input"));
  }

  private CollectState of(String json) throws IOException {
    Path file = folder.resolve("var/collect/state.json");
    Files.createDirectories(file.getParent());
    Files.writeString(file, json);
    return read();
  }

  @Test
  void whatIsSetDownIsReadAgain() {
    FeedState known =
        FeedState.unknown()
            .with("2026-09-16", FeedState.Part.NONE.answered(AT, LocalDate.parse("2026-09-16")))
            .collected(LocalDate.parse("2026-09-14"))
            .asked(AT, Outcome.EMPTY, "", false);
    read().put("hkex-main", known);
    assertThat(read().of("hkex-main")).isEqualTo(known);
    assertThat(read().of("another")).isEqualTo(FeedState.unknown());
  }

  /** Files of former versions say nothing of it: they asked for all days since the first one. */
  @Test
  void inAnOldFileDaysAreCollectedSinceTheFirst() throws IOException {
    CollectState old =
        of(
            "{\"feeds\": {\"hkex-main\": {\"outcome\": \"empty\", \"failures\": 0, \"parts\": {\"2026-09-10\": {\"refusals\": 0}, \"2026-09-11\": {\"refusals\": 0}}}, \"sec-facts\": {\"failures\": 0, \"parts\": {\"0000320193\": {\"refusals\": 0}}}, \"nyfed-rates\": {\"failures\": 0, \"parts\": {\"\": {\"refusals\": 0}}}}}");
    assertThat(old.of("hkex-main").collectedSince()).isEqualTo("2026-09-10");
    assertThat(old.of("hkex-main").outcome()).isEqualTo("empty");
    assertThat(old.of("sec-facts").collectedSince()).isNull();
    assertThat(old.of("nyfed-rates").collectedSince()).isNull();
  }

  @Test
  void aDayThatWasAskedForByItsNameBeginsNothing() {
    read().put("hkex-main", FeedState.unknown().with("2026-08-03", FeedState.Part.NONE));
    assertThat(read().of("hkex-main").parts()).containsOnlyKeys("2026-08-03");
    assertThat(read().of("hkex-main").collectedSince()).isNull();
  }

  @Test
  void theFirstDayIsTheEarliestThatWasAskedForInItsOrder() {
    FeedState known = FeedState.unknown().collected(LocalDate.parse("2026-09-14"));
    assertThat(known.collected(LocalDate.parse("2026-09-15"))).isEqualTo(known);
    assertThat(known.collected(LocalDate.parse("2026-09-01")).collectedSince())
        .as("filled in since an earlier one")
        .isEqualTo("2026-09-01");
  }

  @Test
  void withoutAFileDaysAreCollectedSinceTheFirstThatWasDelivered() throws IOException {
    for (String day : new String[] {"2026-09-09", "2026-09-10"}) {
      Path of = folder.resolve("input/hkex/" + day);
      Files.createDirectories(of);
      Files.writeString(of.resolve("hkex-main.x.xls"), "x");
      Files.writeString(
          of.resolve("origin.yml"),
          "files:\n  hkex-main.x.xls:\n    bytes_are: publisher\n    retrieved_at: \"%sT02:00:00Z\"\n    feed: hkex-main\n    part: \"%s\"\n    status: 200\n    tries: 1\n"
              .formatted(day, day));
    }
    assertThat(read().of("hkex-main").parts()).containsOnlyKeys("2026-09-09", "2026-09-10");
    assertThat(read().of("hkex-main").collectedSince()).isEqualTo("2026-09-09");
  }

  @Test
  void aFileThatIsCutShortIsReadOffTheDeliveries() throws IOException {
    assertThat(of("{\"form\": 2, \"feeds\": {\"hkex-main\"").of("hkex-main"))
        .isEqualTo(FeedState.unknown());
    assertThat(of("{\"form\": 2, \"feeds\": {\"hkex-main\": null}}").of("hkex-main"))
        .isEqualTo(FeedState.unknown());
  }
}
