package huigou.command;

import static huigou.support.PlayedSite.with;
import static org.assertj.core.api.Assertions.assertThat;

import huigou.support.Child;
import huigou.support.PlayedSite;
import huigou.support.Project;
import huigou.support.TestInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Command;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * With {@code --log json} whatever a command says is an object a line, on both streams. As
 * processes: the form of the log is the whole machine's.
 */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class JsonModeTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir Path folder;
  private final PlayedSite site = new PlayedSite();

  @BeforeEach
  void anInstallation() throws IOException {
    TestInput.in(folder)
        .put("new-york-fed/2025-10-30/sofr.json", TestInput.rates("SOFR", "2025-10-29", "4.00"));
    Files.writeString(folder.resolve("hosts"), "markets.newyorkfed.org = " + site.address());
  }

  @AfterEach
  void close() {
    site.close();
  }

  /** What both streams say, an object a line. */
  private List<JsonNode> said(int exit, String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(
        List.of(
            "--log",
            "json",
            "--input",
            folder.resolve("input").toString(),
            "--site",
            folder.resolve("site").toString(),
            "--store",
            folder.resolve("var/store").toString(),
            "--templates",
            Project.templates().toString()));
    try (Child child = Child.start(folder, all.toArray(String[]::new))) {
      assertThat(child.exit()).as(child.log()).isEqualTo(exit);
      return child.log().lines().map(JsonModeTest::object).toList();
    }
  }

  private static JsonNode object(String line) {
    assertThat(line).startsWith("{").endsWith("}");
    return JSON.readTree(line);
  }

  private String[] trial(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(
        List.of("--hosts", folder.resolve("hosts").toString(), "--clock", "2025-10-31T13:05:00Z"));
    return all.toArray(String[]::new);
  }

  @Test
  void aNightThatCollectsSaysObjectsAlone() {
    site.plays(with(200, TestInput.rates("SOFR", "2025-10-29", "4.00", "2025-10-30", "4.04")));
    List<JsonNode> said = said(0, trial("nightly", "--collect", "--only", "nyfed-rates"));
    assertThat(said)
        .filteredOn(line -> line.has("outcome"))
        .extracting(line -> line.get("feed").asString() + " " + line.get("outcome").asString())
        .containsExactly("nyfed-rates delivered");
    assertThat(said).as("and the log of the night").hasSizeGreaterThan(1);
  }

  private static long readings(List<JsonNode> said) {
    return said.stream()
        .filter(line -> line.has("event"))
        .filter(line -> line.get("event").asString().equals("catalogue-read"))
        .count();
  }

  /** To ask, to see what is new, to publish, and to say how feeds stand. */
  @Test
  @Tag("thorough")
  void aNightThatCollectsReadsTheCatalogueOnce() {
    site.plays(with(200, TestInput.rates("SOFR", "2025-10-29", "4.00", "2025-10-30", "4.04")));
    String[] night = trial("nightly", "--collect", "--only", "nyfed-rates");
    assertThat(readings(said(0, night))).as("one that publishes").isEqualTo(1);
    assertThat(readings(said(0, night))).as("one with nothing new").isEqualTo(1);
    assertThat(readings(said(0, "rerun", "--from", "2025-10-30", "--to", "2025-10-31")))
        .as("two editions")
        .isEqualTo(1);
    assertThat(readings(said(0, "nightly", "--dry-run", "--full"))).isEqualTo(1);
  }

  @Test
  void whatACommandRefusesIsAnObjectToo() {
    assertThat(said(2, "nightly", "--collect", "--only", "nyfed-rats"))
        .filteredOn(line -> !line.has("event"))
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.get("level").asString()).isEqualTo("ERROR");
              assertThat(line.get("message").asString()).contains("did you mean nyfed-rates?");
            });
    assertThat(said(2, "collect", "--clock", "2025-10-31T13:05:00Z"))
        .singleElement()
        .satisfies(line -> assertThat(line.get("message").asString()).contains("--hosts"));
    assertThat(said(2, "collect", "--nwo"))
        .singleElement()
        .satisfies(line -> assertThat(line.get("message").asString()).contains("--nwo"));
  }

  @Test
  @Tag("thorough")
  void whatIsListedAndWhatWouldBeAskedAreObjects() {
    assertThat(said(0, trial("collect", "--list", "nyfed-rates")))
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.get("feed").asString()).isEqualTo("nyfed-rates");
              assertThat(line.get("next_ask").asString()).isEqualTo("now");
            });
    assertThat(said(0, trial("collect", "--dry-run", "nyfed-rates")))
        .singleElement()
        .satisfies(
            line ->
                assertThat(line.get("address").asString())
                    .startsWith("https://markets.newyorkfed.org/"));
    assertThat(site.asked()).isEmpty();
  }

  @Test
  void whatANightWouldPublishIsToldInObjects() {
    List<JsonNode> dry = said(0, "nightly", "--dry-run");
    assertThat(dry)
        .filteredOn(line -> line.has("would_write"))
        .singleElement()
        .satisfies(
            line ->
                assertThat(line.get("would_write").get(0).asString()).startsWith("site/releases/"));
    assertThat(dry)
        .filteredOn(line -> line.has("files"))
        .extracting(line -> line.get("files").asString())
        .containsExactly("new", "changed", "gone", "same");
    assertThat(dry)
        .filteredOn(line -> line.has("paths") && line.get("files").asString().equals("new"))
        .singleElement()
        .satisfies(
            line ->
                assertThat(line.get("paths").size())
                    .as("all of them")
                    .isEqualTo(line.get("count").asInt())
                    .isGreaterThan(10));
  }

  @Test
  void editionsThatGoAreToldInObjects() {
    assertThat(said(0, "prune", "--keep", "30", "--dry-run"))
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.get("outcome").asString()).isEqualTo("would-remove");
              assertThat(line.get("editions").size()).isZero();
            });
    assertThat(said(0, "prune", "--keep", "30"))
        .filteredOn(line -> line.has("editions"))
        .extracting(line -> line.get("outcome").asString())
        .containsExactly("removed");
  }

  /** Each command that there is, but {@code preview}, which goes on until it is told to end. */
  @Test
  void everyCommandSaysObjectsAlone() throws IOException {
    Path file = folder.resolve("sofr.json");
    Files.writeString(file, TestInput.rates("SOFR", "2025-10-30", "4.04"));
    Path key = folder.resolve("key");
    Map<String, Integer> lines = new LinkedHashMap<>();
    lines.put("nightly --full", 0);
    lines.put("check --series", 3);
    lines.put("deliver " + file + " --source new-york-fed --received-on 2025-10-31 --dry-run", 0);
    lines.put("explain sofr@2025-10-29", 0);
    lines.put("explain sofr@1999-01-01", 2);
    lines.put("claims new --article S9 --dry-run", 0);
    lines.put("rerun --as-of 2025-10-30 --dry-run", 0);
    lines.put("pack --dry-run", 0);
    lines.put("prune --keep 1", 0);
    lines.put("key new " + key, 0);
    lines.put("key new " + key + " --strict", 2);
    lines.put("verify", 3);
    lines.put("status --json", 0);
    lines.put("rollback", 2);
    lines.put("doctor", 0);
    lines.put("collect --list", 0);
    lines.forEach((line, exit) -> assertThat(said(exit, line.split(" "))).as(line).isNotEmpty());
    assertThat(lines.keySet().stream().map(line -> line.split(" ")[0]).collect(Collectors.toSet()))
        .as("a command that is new is held here too")
        .isEqualTo(commands());
  }

  /** How to use it is said to people; where a machine asks, it is one object all the same. */
  @Test
  void howACommandIsUsedIsAnObjectWhereItIsAskedForSo() {
    assertThat(said(0, "collect", "--help"))
        .singleElement()
        .satisfies(line -> assertThat(line.get("help").asString()).contains("--resume-host", "\n"));
    CommandLineRun named =
        CommandLineRun.of(Map.of("HUIGOU_LOG", "json"), List.of("collect", "--version"));
    assertThat(named.code()).isZero();
    assertThat(object(named.out().strip()).get("version").asString()).startsWith("huigou ");
    CommandLineRun nothing = CommandLineRun.of(Map.of("HUIGOU_LOG", "json"), List.of());
    assertThat(nothing.code()).isEqualTo(2);
    assertThat(object(nothing.err().strip()).get("message").asString()).contains("nightly");
    CommandLineRun unknown = CommandLineRun.of(Map.of("HUIGOU_LOG", "json"), List.of("nightlyy"));
    assertThat(unknown.code()).isEqualTo(2);
    assertThat(object(unknown.err().strip()).get("message").asString()).contains("nightlyy");
    CommandLineRun people = CommandLineRun.of(Map.of(), List.of("collect", "--help"));
    assertThat(people.out()).startsWith("Usage: huigou collect").contains("Exit codes:");
  }

  private static Set<String> commands() {
    Command all = Huigou.class.getAnnotation(Command.class);
    return Stream.of(all.subcommands())
        .map(command -> command.getAnnotation(Command.class).name())
        .filter(name -> !name.equals("preview"))
        .collect(Collectors.toSet());
  }
}
