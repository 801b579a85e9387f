package huigou.collect;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.catalogue.CatalogueReader;
import huigou.catalogue.Feed;
import huigou.catalogue.Feeds;
import huigou.support.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is due of feeds of the project's own catalogue. */
class DueFeedsTest {

  private static final Feeds FEEDS = CatalogueReader.read(Project.input()).feeds();

  /** Wednesday, ten in Hong Kong. */
  private static final Instant NOW = Instant.parse("2026-09-16T02:00:00Z");

  @TempDir Path folder;
  private CollectState state;
  private DueFeeds due;

  @BeforeEach
  void nothingIsKnown() throws IOException {
    state = CollectState.read(folder, Files.createDirectories(folder.resolve("input")));
    due = new DueFeeds(state, List.of("0000320193", "0001652044"));
  }

  private static Feed feed(String name) {
    return FEEDS.find(name).orElseThrow();
  }

  private List<String> parts(String feed, Instant now) {
    return due.of(feed(feed), now).stream().map(Asked::part).toList();
  }

  private FeedState answered(String feed, String part, String at) {
    return state.of(feed).with(part, state.of(feed).part(part).answered(Instant.parse(at), null));
  }

  @Test
  void withoutAnyKnowledgeTheNewestDayIsDueAlone() {
    assertThat(parts("hkex-main", NOW)).containsExactly("2026-09-16");
    assertThat(parts("hkex-main", Instant.parse("2026-09-16T01:00:00Z")))
        .as("before a quarter past nine")
        .containsExactly("2026-09-15");
  }

  @Test
  void aDayThatSomebodyNamedMakesNoOtherDayDue() {
    state.put("hkex-main", answered("hkex-main", "2026-08-03", "2026-09-15T02:00:00Z"));
    assertThat(parts("hkex-main", NOW)).containsExactly("2026-09-16");
  }

  @Test
  void allDaysSinceTheFirstThatIsCollectedAreDueUntilTheyAreAnswered() {
    state.put(
        "hkex-main",
        answered("hkex-main", "2026-09-11", "2026-09-11T02:00:00Z")
            .collected(LocalDate.parse("2026-09-11")));
    assertThat(parts("hkex-main", NOW))
        .as("but for the weekend")
        .containsExactly("2026-09-14", "2026-09-15", "2026-09-16");
    state.put("hkex-main", answered("hkex-main", "2026-08-03", "2026-09-15T02:00:00Z"));
    assertThat(parts("hkex-main", NOW)).containsExactly("2026-09-14", "2026-09-15", "2026-09-16");
  }

  @Test
  void aMachineThatSleptForLongLooksBackTwoMonths() {
    state.put("hkex-main", state.of("hkex-main").collected(LocalDate.parse("2025-01-02")));
    assertThat(parts("hkex-main", NOW)).first().isEqualTo("2026-07-20");
  }

  @Test
  void aClockThatWasAheadOfItselfSilencesNobody() {
    state.put("hkex-main", state.of("hkex-main").collected(LocalDate.parse("2027-01-04")));
    assertThat(parts("hkex-main", NOW)).containsExactly("2026-09-16");
  }

  @Test
  void aCheckAsksOfOneIssuerOfWhomSomethingCameIfThereIsOne() {
    assertThat(due.probe(feed("sec-facts"), NOW))
        .extracting(Asked::cik)
        .containsExactly("0000320193");
    state.put(
        "sec-facts",
        FeedState.unknown()
            .with("0001652044", FeedState.Part.NONE.taken("sec/2026-09-14/x.json", NOW, "", "")));
    assertThat(due.probe(feed("sec-facts"), NOW))
        .extracting(Asked::cik)
        .containsExactly("0001652044");
    assertThat(due.probe(feed("sec-facts-bulk"), NOW)).as("a whole archive").isEmpty();
  }

  @Test
  void ofIssuersThoseAreDueThatDidNotAnswer() {
    Instant friday = Instant.parse("2026-09-18T11:00:00Z");
    assertThat(parts("sec-facts", friday)).containsExactly("0000320193", "0001652044");
    state.put("sec-facts", answered("sec-facts", "0000320193", "2026-09-18T10:40:00Z"));
    assertThat(parts("sec-facts", friday)).containsExactly("0001652044");
  }

  /** A quarter past nine in New York. */
  private static final Instant MORNING = Instant.parse("2026-09-16T13:15:00Z");

  private void answeredUpTo(String day, String at) {
    state.put(
        "nyfed-rates",
        FeedState.unknown()
            .with("", FeedState.Part.NONE.answered(Instant.parse(at), LocalDate.parse(day))));
  }

  @Test
  void anAnswerAboutEarlierDaysLeavesTodaysDue() {
    answeredUpTo("2019-05-06", "2026-09-16T13:10:00Z");
    assertThat(due.of(feed("nyfed-rates"), MORNING)).isNotEmpty();
    answeredUpTo("2026-09-15", "2026-09-16T13:10:00Z");
    assertThat(due.of(feed("nyfed-rates"), MORNING)).isNotEmpty();
    answeredUpTo("2026-09-16", "2026-09-16T13:10:00Z");
    assertThat(due.of(feed("nyfed-rates"), MORNING)).isEmpty();
  }
}
