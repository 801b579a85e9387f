package huigou.command;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.support.TestInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code prune} as a person calls it. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class PruneCommandTest {

  @TempDir Path folder;

  private CommandLineRun run(String... arguments) {
    return CommandLineRun.in(folder, Map.of(), arguments);
  }

  private String[] editions() {
    return folder.resolve("site/editions").toFile().list();
  }

  @Test
  void whatIsOlderGoesButForTheLastOfEachMonthAndItsRecordStays() throws IOException {
    TestInput input = TestInput.in(folder);
    String[] days = {"2025-10-30", "2025-10-31", "2025-11-03", "2025-11-04"};
    for (String day : days) {
      input.put(
          "new-york-fed/" + day + "/sofr.json",
          TestInput.rates("SOFR", day.equals("2025-11-03") ? "2025-10-31" : "2025-10-29", "4.00"));
    }
    CommandLineRun made = run("rerun", "--from", "2025-10-30", "--to", "2025-11-04");
    assertThat(made.code()).as(made.err()).isIn(0, 3);
    assertThat(editions()).containsExactlyInAnyOrder(days);

    CommandLineRun dry = run("prune", "--keep", "1", "--dry-run");
    assertThat(dry.code()).isZero();
    assertThat(dry.out().strip()).isEqualTo("would remove 2 editions: [2025-10-30, 2025-11-03]");
    assertThat(editions()).containsExactlyInAnyOrder(days);

    CommandLineRun three = run("prune", "--keep", "3");
    assertThat(three.code()).as(three.err()).isZero();
    assertThat(three.out().strip())
        .as("two days before the newest one stay")
        .isEqualTo("removed 1 editions: [2025-10-30]");
    assertThat(run("prune", "--keep", "1").out().strip())
        .isEqualTo("removed 1 editions: [2025-11-03]");
    assertThat(editions()).containsExactlyInAnyOrder("2025-10-31", "2025-11-04");
    assertThat(run("prune", "--keep", "1").out().strip()).isEqualTo("nothing to remove");
    assertThat(Files.readString(folder.resolve("site/editions.json"))).contains(days);
    CommandLineRun again = run("rerun", "--as-of", "2025-10-30");
    assertThat(again.code()).as("it is made again: " + again.err()).isIn(0, 3);
    assertThat(folder.resolve("site/editions/2025-10-30")).exists();
  }

  /** Contents of all that was published of a date, one after the other. */
  private List<String> contents(String date) throws IOException {
    List<String> contents = new ArrayList<>();
    for (JsonNode entry :
        JsonMapper.builder()
            .build()
            .readTree(Files.readString(folder.resolve("site/editions.json")))) {
      if (entry.path("date").asString().equals(date) && !entry.path("removed").asBoolean(false)) {
        contents.add(entry.path("content").asString());
      }
    }
    return contents;
  }

  /**
   * It is the same edition, unless something came since that was due before its day: that counts as
   * reconstructed, in an edition that stands too once it is made again.
   */
  @Test
  void whatIsMadeAgainIsTheSameUnlessSomethingCameThatShouldHaveComeBefore() throws IOException {
    TestInput input = TestInput.in(folder);
    for (String day : new String[] {"2025-10-30", "2025-10-31"}) {
      input.put(
          "new-york-fed/" + day + "/sofr.json", TestInput.rates("SOFR", "2025-10-29", "4.00"));
    }
    run("rerun", "--from", "2025-10-30", "--to", "2025-10-31");
    run("prune", "--keep", "1");
    run("rerun", "--as-of", "2025-10-30");
    List<String> same = contents("2025-10-30");
    assertThat(same).hasSize(2).containsOnly(same.get(0));
    run("prune", "--keep", "1");
    input.put("new-york-fed/2025-10-31/late.json", TestInput.rates("EFFR", "2025-10-28", "3.90"));
    run("rerun", "--as-of", "2025-10-30");
    assertThat(contents("2025-10-30")).hasSize(3).last().isNotEqualTo(same.get(0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"prune", "prune --keep 0", "prune --keep -1", "prune --keep all"})
  void whoeverDoesNotSayHowManyDaysUsesItWrongly(String line) {
    TestInput.in(folder);
    CommandLineRun run = run(line.split(" "));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("--keep");
  }

  @Test
  void whereNothingIsPublishedNothingIsRemoved() {
    TestInput.in(folder);
    CommandLineRun run = run("prune", "--keep", "30", "--dry-run");
    assertThat(run.code()).isZero();
    assertThat(run.out().strip()).isEqualTo("nothing to remove");
  }
}
