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
import tools.jackson.databind.json.JsonMapper;

class CollectStateTest {

  private static final Instant AT = Instant.parse("2026-09-16T02:00:00Z");
  private static final Instant SEEN = Instant.parse("2026-09-16T13:05:00Z");

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
    assertThat(old.of("hkex-main").progress().collectedSince()).isEqualTo("2026-09-10");
    assertThat(old.of("hkex-main").last().outcome()).isEqualTo("empty");
    assertThat(old.of("sec-facts").progress().collectedSince()).isNull();
    assertThat(old.of("nyfed-rates").progress().collectedSince()).isNull();
  }

  @Test
  void aDayThatWasAskedForByItsNameBeginsNothing() {
    read().put("hkex-main", FeedState.unknown().with("2026-08-03", FeedState.Part.NONE));
    assertThat(read().of("hkex-main").parts()).containsOnlyKeys("2026-08-03");
    assertThat(read().of("hkex-main").progress().collectedSince()).isNull();
  }

  @Test
  void theFirstDayIsTheEarliestThatWasAskedForInItsOrder() {
    FeedState known = FeedState.unknown().collected(LocalDate.parse("2026-09-14"));
    assertThat(known.collected(LocalDate.parse("2026-09-15"))).isEqualTo(known);
    assertThat(known.collected(LocalDate.parse("2026-09-01")).progress().collectedSince())
        .as("filled in since an earlier one")
        .isEqualTo("2026-09-01");
  }

  /** A file of a feed as it was delivered. */
  private void delivered(String feed, String part, String at, String from, String to)
      throws IOException {
    Path day = folder.resolve("input/made/" + at.substring(0, 10));
    Files.createDirectories(day);
    String name = feed + "." + at.replaceAll("[-:]", "") + "." + part.replace("-", "") + ".x";
    Files.writeString(day.resolve(name), "x");
    Path origin = day.resolve("origin.yml");
    String entry =
        """
          "%s":
            bytes_are: publisher
            retrieved_on: "%s"
            retrieved_at: "%s"
            feed: "%s"
            part: "%s"
            asked_for: {from: "%s", to: "%s"}
            status: 200
            tries: 1
        """
            .formatted(name, at.substring(0, 10), at, feed, part, from, to);
    Files.writeString(
        origin, (Files.exists(origin) ? Files.readString(origin) : "files:\n") + entry);
  }

  private void day(String day, String at) throws IOException {
    delivered("hkex-main", day, at, day, day);
  }

  @Test
  void withoutAFileDaysAreCollectedSinceTheFirstThatWasDelivered() throws IOException {
    day("2026-09-09", "2026-09-09T02:00:00Z");
    day("2026-09-10", "2026-09-11T02:00:00Z");
    assertThat(read().of("hkex-main").parts()).containsOnlyKeys("2026-09-09", "2026-09-10");
    assertThat(read().of("hkex-main").progress().collectedSince()).isEqualTo("2026-09-09");
  }

  /** The schedule gives a day up after a week: what came later was asked for by its name. */
  @Test
  void withoutAFileADayThatWasFetchedLongAfterItMakesNoOtherDayDue() throws IOException {
    day("2026-08-03", "2026-09-09T02:00:00Z");
    assertThat(read().of("hkex-main").parts()).containsOnlyKeys("2026-08-03");
    assertThat(read().of("hkex-main").progress().collectedSince()).isNull();
    day("2026-09-09", "2026-09-09T02:00:00Z");
    day("2026-09-02", "2026-09-10T02:00:00Z");
    assertThat(read().of("hkex-main").progress().collectedSince())
        .as("eight days after")
        .hasToString("2026-09-09");
    day("2026-09-04", "2026-09-11T02:00:00Z");
    assertThat(read().of("hkex-main").progress().collectedSince())
        .as("seven days after")
        .hasToString("2026-09-04");
  }

  /** Since origins say it, the day on which it came decides nothing. */
  @Test
  void withoutAFileADayThatWasNamedIsTheOneThatItsOriginSays() throws IOException {
    day("2026-09-08", "2026-09-09T02:00:00Z", "name");
    assertThat(read().of("hkex-main").parts()).containsOnlyKeys("2026-09-08");
    assertThat(read().of("hkex-main").progress().collectedSince()).isNull();
    day("2026-09-09", "2026-09-09T02:00:00Z", "schedule");
    assertThat(read().of("hkex-main").progress().collectedSince()).hasToString("2026-09-09");
    day("2026-08-03", "2026-09-09T03:00:00Z", "schedule");
    assertThat(read().of("hkex-main").progress().collectedSince())
        .as("filled in since then")
        .hasToString("2026-08-03");
  }

  private void day(String day, String at, String by) throws IOException {
    day(day, at);
    Path origin = folder.resolve("input/made/" + at.substring(0, 10) + "/origin.yml");
    String asked = "asked_for: {from: \"%s\", to: \"%s\"".formatted(day, day);
    Files.writeString(
        origin, Files.readString(origin).replace(asked + "}", asked + ", by: " + by + "}"));
  }

  /** As while the file stood: what is filled in answers nothing that is due. */
  @Test
  void withoutAFileHistoryThatWasFilledInDoesNotStandForToday() throws IOException {
    delivered("nyfed-rates", "", "2026-09-15T13:05:00Z", "2026-09-01", "2026-09-15");
    delivered("nyfed-rates", "", "2026-09-16T13:10:00Z", "2018-04-02", "2019-05-06");
    FeedState known = read().of("nyfed-rates");
    assertThat(known.part("").to()).isEqualTo("2026-09-15");
    assertThat(known.part("").answeredAt()).isEqualTo("2026-09-15T13:05:00Z");
    assertThat(known.part("").file().path()).contains("2026-09-15");
    assertThat(known.last().answeredAt()).as("of the feed").isEqualTo("2026-09-16T13:10:00Z");
    assertThat(known.progress().pieces()).containsKey("2018-04-02/2019-05-06");
    assertThat(known.progress().collectedSince()).isNull();
  }

  @Test
  void aFileThatIsCutShortIsReadOffTheDeliveries() throws IOException {
    assertThat(of("{\"form\": 2, \"feeds\": {\"hkex-main\"").of("hkex-main"))
        .isEqualTo(FeedState.unknown());
    assertThat(of("{\"form\": 2, \"feeds\": {\"hkex-main\": null}}").of("hkex-main"))
        .isEqualTo(FeedState.unknown());
  }

  /** As installations keep it: what is read is written again as it stood. */
  private static final String KEPT =
      """
      {
        "form": 2,
        "feeds": {
          "hkex-main": {
            "asked_at": "2026-09-16T13:05:00Z",
            "outcome": "refused",
            "why": "the answer lacks 1 rows",
            "failures": 1,
            "failing_since": "2026-09-16T13:05:00Z",
            "found": "",
            "collected_since": "2026-09-14",
            "pieces": {},
            "parts": {
              "2026-09-15": {
                "path": "",
                "etag": "",
                "last_modified": "",
                "absent_at": "2026-09-16T13:05:00Z",
                "refused_at": "2026-09-16T13:05:00Z",
                "refusals": 1,
                "gone": "2026-09-15 | SOFR",
                "gone_on": "2026-09-16"
              }
            }
          },
          "nyfed-rates": {
            "asked_at": "2026-09-16T13:05:00Z",
            "answered_at": "2026-09-16T13:05:00Z",
            "outcome": "delivered",
            "why": "",
            "failures": 0,
            "again_at": "2026-09-16T13:05:00Z",
            "found": "0123456789abcdef",
            "pieces": {
              "2018-04-02/2019-05-06": "2026-09-16T13:05:00Z"
            },
            "parts": {
              "": {
                "answered_at": "2026-09-16T13:05:00Z",
                "to": "2026-09-16",
                "path": "new-york-fed/2026-09-16/nyfed-rates.20260916T130500Z.json",
                "changed_at": "2026-09-16T13:05:00Z",
                "etag": "\\"1\\"",
                "last_modified": "Wed, 16 Sep 2026 13:00:00 GMT",
                "refusals": 0,
                "gone": ""
              }
            }
          }
        }
      }
      """;

  @Test
  void theFormOfTheFileIsTheOneThatInstallationsKeep() throws IOException {
    CollectState kept = of(KEPT);
    assertThat(kept.of("nyfed-rates"))
        .isEqualTo(
            FeedState.unknown()
                .with(
                    "",
                    FeedState.Part.NONE
                        .answered(SEEN, LocalDate.parse("2026-09-16"))
                        .taken(
                            "new-york-fed/2026-09-16/nyfed-rates.20260916T130500Z.json",
                            SEEN,
                            "\"1\"",
                            "Wed, 16 Sep 2026 13:00:00 GMT"))
                .asked(SEEN, Outcome.DELIVERED, "", false)
                .found("0123456789abcdef")
                .at(Progress.none().again(SEEN).piece("2018-04-02/2019-05-06", SEEN)));
    assertThat(kept.of("hkex-main"))
        .isEqualTo(
            FeedState.unknown()
                .collected(LocalDate.parse("2026-09-14"))
                .with(
                    "2026-09-15",
                    FeedState.Part.NONE.but(
                        Setbacks.NONE
                            .absent(SEEN)
                            .refused(SEEN)
                            .lacking("2026-09-15 | SOFR", LocalDate.parse("2026-09-16"))))
                .asked(SEEN, Outcome.REFUSED, "the answer lacks 1 rows", false));
    kept.put("hkex-main", kept.of("hkex-main"));
    JsonMapper json = JsonMapper.builder().build();
    assertThat(json.readTree(Files.readString(folder.resolve("var/collect/state.json"))))
        .isEqualTo(json.readTree(KEPT));
  }
}
