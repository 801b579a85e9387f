package huigou.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huigou.disk.Checksum;
import huigou.model.issue.Intake;
import huigou.model.issue.Issue;
import huigou.model.issue.IssueCode;
import huigou.model.origin.Delivery;
import huigou.model.origin.Origin;
import huigou.model.origin.SourceId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeliveryFolderTest {

  private static final SourceId FRED = new SourceId("fred");
  private static final LocalDate DAY = LocalDate.parse("2026-09-15");

  @TempDir Path place;
  private Path input;
  private DeliveryFolder folder;

  @BeforeEach
  void folder() throws IOException {
    input = Files.createDirectories(place.resolve("input"));
    folder = new DeliveryFolder(input, FRED, DAY);
  }

  private Path file(String text) throws IOException {
    return Files.writeString(place.resolve("a.csv"), text);
  }

  private Delivery delivery(Path file) throws IOException {
    return folder
        .delivery("a.csv", Checksum.of(file), Files.size(file), Origin.unknown())
        .orElseThrow();
  }

  private Path at(String name) {
    return input.resolve("fred/2026-09-15").resolve(name);
  }

  private Intake scan() {
    return DeliveryScan.scan(input, Set.of(FRED));
  }

  @Test
  void aFileThatIsPutThereHasItsOriginAndLeavesNoPart() throws IOException {
    Path file = file("x");
    folder.put(file, delivery(file));
    assertThat(at("a.csv")).hasContent("x");
    assertThat(folder.hasOriginOf(delivery(file))).isTrue();
    assertThat(scan().issues()).isEmpty();
    try (var list = Files.list(at(""))) {
      assertThat(list).hasSize(2);
    }
  }

  @Test
  void whatAKilledDeliveryLeftIsRemovedByTheNextOne() throws IOException {
    Files.createDirectories(at(""));
    Files.writeString(at(".a.csv.123.part"), "ha");
    assertThat(scan().issues()).as("passed over by a night").isEmpty();
    Path file = file("x");
    folder.put(file, delivery(file));
    assertThat(at(".a.csv.123.part")).doesNotExist();
  }

  /** Killed between the two renames: the origin is there, the file is not. */
  @Test
  void anOriginWithoutItsFileIsCompletedAndItsWordsStand() throws IOException {
    Path file = file("x");
    Files.createDirectories(at(""));
    folder.putOrigin(delivery(file));
    assertThat(scan().issues()).extracting(Issue::code).containsExactly(IssueCode.FILE_MISSING);
    String before = Files.readString(at("origin.yml"));
    folder.put(file, delivery(file));
    assertThat(at("origin.yml")).hasContent(before);
    assertThat(scan().issues()).isEmpty();
  }

  @Test
  void aFileWithoutOriginIsToldAndMended() throws IOException {
    Path file = file("x");
    Files.createDirectories(at(""));
    Files.writeString(at("a.csv"), "x");
    assertThat(folder.hasOriginOf(delivery(file))).isFalse();
    folder.putOrigin(delivery(file));
    assertThat(folder.hasOriginOf(delivery(file))).isTrue();
    assertThat(scan().issues()).isEmpty();
  }

  @Test
  void anEntryOfTheSameNameThatSaysOtherwiseIsReplaced() throws IOException {
    Path file = file("x");
    Files.createDirectories(at(""));
    Files.writeString(at("a.csv"), "x");
    Files.writeString(
        at("origin.yml"),
        "files:\n  a.csv: {bytes_are: publisher, sha256: %s}\n".formatted("0".repeat(64)));
    assertThat(folder.hasOriginOf(delivery(file))).isFalse();
    folder.putOrigin(delivery(file));
    assertThat(scan().issues()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {":: [", "files: [1, 2]", "other: 1"})
  void anOriginThatCannotBeReadIsNamedAndNotLost(String text) throws IOException {
    Path file = file("x");
    Files.createDirectories(at(""));
    Files.writeString(at("origin.yml"), text);
    assertThatThrownBy(() -> folder.put(file, delivery(file)))
        .isInstanceOf(OriginUnreadable.class)
        .hasMessageStartingWith(at("origin.yml").toString())
        .hasMessageContaining("mend it first");
    assertThat(at("origin.yml")).hasContent(text);
    assertThat(at("a.csv")).doesNotExist();
  }

  @Test
  void aFileThatChangedMeanwhileIsNotPutThere() throws IOException {
    Path file = file("x");
    Delivery delivery = delivery(file);
    Files.writeString(file, "y");
    assertThatThrownBy(() -> folder.put(file, delivery)).hasMessageContaining("changed while");
    assertThat(at("a.csv")).doesNotExist();
    assertThat(at("origin.yml")).doesNotExist();
  }

  @Test
  void aPrivateCopyIsOfTheBytesThatItsChecksumIsOf() throws IOException {
    Path file = file("x");
    Path copied;
    try (PrivateCopy copy = PrivateCopy.of(file, place.resolve("tmp"))) {
      Files.writeString(file, "y");
      copied = copy.path();
      assertThat(copied).hasContent("x");
      assertThat(copy.sha256()).isEqualTo(Checksum.of(copied)).isNotEqualTo(Checksum.of(file));
    }
    assertThat(copied).doesNotExist();
  }
}
