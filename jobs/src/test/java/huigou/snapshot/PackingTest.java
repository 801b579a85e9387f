package huigou.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huigou.disk.Checksum;
import huigou.installation.ExitCode;
import huigou.installation.StandingInput;
import huigou.support.Night;
import huigou.support.TestInput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Months in archives: what is read out of them is what was put in. Figures are made up. */
class PackingTest {

  private static final YearMonth DECEMBER = YearMonth.parse("2025-12");

  @TempDir Path folder;
  private TestInput input;
  private Night night;

  @BeforeEach
  void input() {
    input =
        TestInput.in(folder)
            .put("new-york-fed/2025-10-31/sofr.json", TestInput.rates("SOFR", "2025-10-30", "2.11"))
            .put("new-york-fed/2025-11-26/sofr.json", TestInput.rates("SOFR", "2025-11-25", "2.22"))
            .put(
                "new-york-fed/2025-11-26/origin.yml",
                "files:\n  sofr.json: {bytes_are: publisher, title: made}\n")
            .put("fred/2025-11-26/DFEDTARU.csv", "observation_date,DFEDTARU\n2025-11-25,2.00\n")
            .put(
                "new-york-fed/2025-12-01/sofr.json", TestInput.rates("SOFR", "2025-11-28", "2.33"));
    night = new Night(folder, input.folder()).at("2025-12-01T23:00:00Z");
  }

  private Map<String, String> files() throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(input.folder())) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        String name = input.folder().relativize(file).toString();
        if (!name.startsWith("catalogue") && !name.contains(".huigou")) {
          files.put(name, Checksum.of(file));
        }
      }
    }
    return files;
  }

  @Test
  @Tag("thorough")
  void editionsAreTheSameBeforeAndAfter() throws IOException {
    assertThat(night.run()).isEqualTo(ExitCode.DONE);
    Map<String, String> before = Night.content(night.current());
    Map<String, String> unpacked = files();
    var intake = StandingInput.read(night.place()).intake();
    assertThat(DeliveryPacking.pack(input.folder(), DECEMBER, false))
        .extracting(DeliveryPacking.Done::archive)
        .containsExactly(
            "fred/packed/2025-11.zip",
            "new-york-fed/packed/2025-10.zip",
            "new-york-fed/packed/2025-11.zip");
    assertThat(files().keySet())
        .containsExactly(
            "fred/packed/2025-11.zip",
            "new-york-fed/2025-12-01/sofr.json",
            "new-york-fed/packed/2025-10.zip",
            "new-york-fed/packed/2025-11.zip");
    assertThat(StandingInput.read(night.place()).intake().deliveries())
        .isEqualTo(intake.deliveries());
    assertThat(night.run()).as("nothing new").isEqualTo(ExitCode.DONE);
    Night fresh =
        new Night(Files.createDirectories(folder.resolve("fresh")), input.folder())
            .at("2025-12-01T23:00:00Z");
    assertThat(fresh.run()).isEqualTo(ExitCode.DONE);
    assertThat(Night.content(fresh.current())).as("read out of archives").isEqualTo(before);
    DeliveryPacking.unpack(input.folder(), YearMonth.of(9999, 12), false);
    assertThat(files()).isEqualTo(unpacked);
  }

  @Test
  void sayingWhatWouldBeDoneDoesNothing() throws IOException {
    Map<String, String> before = files();
    assertThat(DeliveryPacking.pack(input.folder(), DECEMBER, true))
        .extracting(DeliveryPacking.Done::files)
        .containsExactly(1, 1, 2);
    assertThat(files()).isEqualTo(before);
  }

  @Test
  void aDeliveryIntoAPackedMonthIsPackedBesideTheOthers() throws IOException {
    DeliveryPacking.pack(input.folder(), DECEMBER, false);
    input.put("new-york-fed/2025-11-27/sofr.json", TestInput.rates("SOFR", "2025-11-26", "2.44"));
    DeliveryPacking.pack(input.folder(), DECEMBER, false);
    assertThat(
            new PackedMonth(input.folder().resolve("new-york-fed"), YearMonth.parse("2025-11"))
                .names())
        .hasSize(2);
    assertThat(StandingInput.read(night.place()).intake().deliveries()).hasSize(5);
  }

  @Test
  void aFileThatTheArchiveHasAndIsAnotherIsNotPackedOverIt() throws IOException {
    DeliveryPacking.pack(input.folder(), DECEMBER, false);
    input.put("new-york-fed/2025-11-26/sofr.json", TestInput.rates("SOFR", "2025-11-25", "9.99"));
    assertThatThrownBy(() -> DeliveryPacking.pack(input.folder(), DECEMBER, false))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("has another 2025-11-26/sofr.json than the folder");
    assertThat(input.folder().resolve("new-york-fed/2025-11-26/sofr.json")).exists();
  }

  @Test
  void aPackingThatWasKilledLeavesTheFilesThatCount() throws IOException {
    Path open = input.folder().resolve("new-york-fed/2025-11-26/sofr.json");
    byte[] bytes = Files.readAllBytes(open);
    DeliveryPacking.pack(input.folder(), DECEMBER, false);
    input.put("new-york-fed/2025-11-26/sofr.json", bytes);
    assertThat(StandingInput.read(night.place()).intake().deliveries())
        .hasSize(4)
        .doesNotHaveDuplicates();
    assertThat(DeliveryPacking.pack(input.folder(), DECEMBER, false)).isNotEmpty();
    assertThat(open).doesNotExist();
    assertThat(StandingInput.read(night.place()).intake().deliveries()).hasSize(4);
  }

  @Test
  void aLateFileOfAPackedMonthKeepsTheOriginsOfTheOthers() throws IOException {
    Path day = input.folder().resolve("new-york-fed/2025-11-26");
    DeliveryPacking.pack(input.folder(), DECEMBER, false);
    String late =
        "files:\n  late.json:\n    producer: Made\n    title: Late\n    url: https://example.org/late\n    retrieved_on: 2025-11-26\n    licence: made up\n    bytes_are: publisher\n";
    input.put("new-york-fed/2025-11-26/late.json", TestInput.rates("SOFR", "2025-11-25", "4.01"));
    input.put("new-york-fed/2025-11-26/origin.yml", late);
    DeliveryPacking.pack(input.folder(), DECEMBER, false);
    DeliveryPacking.unpack(input.folder(), YearMonth.of(9999, 12), false);
    assertThat(Files.readString(day.resolve("origin.yml")))
        .contains("late.json:", "sofr.json:", "example.org/late");
  }

  @Test
  void unpackingPutsOriginsTogetherToo() throws IOException {
    DeliveryPacking.pack(input.folder(), DECEMBER, false);
    input.put("new-york-fed/2025-11-26/late.json", TestInput.rates("SOFR", "2025-11-25", "4.01"));
    input.put(
        "new-york-fed/2025-11-26/origin.yml",
        "files:\n  late.json: {producer: Made, title: Late, url: https://example.org/late}\n");
    DeliveryPacking.unpack(input.folder(), YearMonth.of(9999, 12), false);
    assertThat(Files.readString(input.folder().resolve("new-york-fed/2025-11-26/origin.yml")))
        .contains("late.json:", "sofr.json:");
  }

  @Test
  void whatBothSayOtherwiseIsLeftToAPerson() throws IOException {
    DeliveryPacking.pack(input.folder(), DECEMBER, false);
    input.put(
        "new-york-fed/2025-11-26/origin.yml",
        "files:\n  sofr.json: {bytes_are: publisher, title: another}\n");
    assertThatThrownBy(() -> DeliveryPacking.pack(input.folder(), DECEMBER, false))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("says of sofr.json what the archive's origin.yml does not");
  }

  @Test
  void anArchiveThatIsDamagedIsNamedAndTheOthersAreRead() throws IOException {
    DeliveryPacking.pack(input.folder(), DECEMBER, false);
    Path archive = input.folder().resolve("new-york-fed/packed/2025-10.zip");
    byte[] bytes = Files.readAllBytes(archive);
    Files.write(archive, java.util.Arrays.copyOf(bytes, bytes.length / 2));
    var intake = StandingInput.read(night.place()).intake();
    assertThat(intake.deliveries()).hasSize(3);
    assertThat(intake.issues())
        .anySatisfy(
            issue -> assertThat(issue.place().file()).isEqualTo("new-york-fed/packed/2025-10.zip"));
  }
}
