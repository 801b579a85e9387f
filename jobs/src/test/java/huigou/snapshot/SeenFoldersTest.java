package huigou.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.issue.Intake;
import huigou.model.origin.Delivery;
import huigou.model.origin.SourceId;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken at its earlier word, and what is read anew. Made up. */
class SeenFoldersTest {

  private static final Set<SourceId> SOURCES = Set.of(new SourceId("fred"));
  private static final String DAY = "fred/2025-11-03";
  private static final String ORIGIN =
      """
      files:
        SOFR.csv:
          producer: "Made up"
          title: "Made up"
          url: https://made.up/
          licence: "made up"
          bytes_are: publisher
          retrieved_at: 2025-11-03T13:00:00Z
      """;

  private static final String BELIEVED = "b".repeat(64);

  @TempDir Path folder;
  private Path input;
  private Path kept;

  @BeforeEach
  void aDelivery() throws IOException {
    input = folder.resolve("input");
    kept = folder.resolve("var/seen");
    Files.createDirectories(input.resolve(DAY));
    Files.writeString(file(), "first");
    Files.writeString(input.resolve(DAY).resolve("origin.yml"), ORIGIN);
  }

  private Path file() {
    return input.resolve(DAY).resolve("SOFR.csv");
  }

  /** A look of a later hour, when everything that stands has rested. */
  private Intake look(String program) throws IOException {
    return look(program, Instant.now().plusSeconds(3600));
  }

  private Intake look(String program, Instant at) throws IOException {
    SeenFolders seen = SeenFolders.read(kept, program);
    Intake intake = DeliveryScan.scan(input, SOURCES, seen, at);
    seen.write(kept);
    return intake;
  }

  /** Another checksum in what was kept shows whether it was believed. */
  private void mark() throws IOException {
    String sum = look("a").deliveries().get(0).sha256();
    byte[] bytes =
        Files.readString(kept, StandardCharsets.ISO_8859_1)
            .replace(sum, BELIEVED)
            .getBytes(StandardCharsets.ISO_8859_1);
    CRC32 check = new CRC32();
    check.update(bytes, 0, bytes.length - Long.BYTES);
    ByteBuffer.wrap(bytes).putLong(bytes.length - Long.BYTES, check.getValue());
    Files.write(kept, bytes);
  }

  private boolean isBelieved(String program) throws IOException {
    return look(program).deliveries().stream().map(Delivery::sha256).toList().contains(BELIEVED);
  }

  @Test
  void whatNobodyTouchedIsTakenAtItsWordWithAllItsOriginSays() throws IOException {
    Intake read = look("a");
    assertThat(look("a")).isEqualTo(read);
    assertThat(read.deliveries().get(0).origin().retrieval()).isPresent();
    mark();
    assertThat(isBelieved("a")).isTrue();
  }

  @Test
  void anotherProgramReadsAnew() throws IOException {
    mark();
    assertThat(isBelieved("b")).isFalse();
  }

  @Test
  void changedBytesOfTheSameSizeAndTimeAreReadAnew() throws IOException {
    mark();
    FileTime time = Files.getLastModifiedTime(file());
    Files.writeString(file(), "other");
    Files.setLastModifiedTime(file(), time);
    assertThat(isBelieved("a")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"more.csv", ".DS_Store", "origin.yml"})
  void aFolderWithAnotherEntryOrOriginIsReadAnew(String name) throws IOException {
    mark();
    Files.writeString(input.resolve(DAY).resolve(name), ORIGIN + "# and a word more\n");
    assertThat(isBelieved("a")).isFalse();
  }

  @Test
  void aFolderThatIsGoneIsGone() throws IOException {
    mark();
    Files.delete(file());
    Files.delete(input.resolve(DAY).resolve("origin.yml"));
    Files.delete(input.resolve(DAY));
    assertThat(look("a").deliveries()).isEmpty();
    assertThat(Files.readString(kept, StandardCharsets.ISO_8859_1)).doesNotContain(DAY);
  }

  /** A file that is written twice within a tick of the clock may look the same both times. */
  @Test
  void whatHasHardlyRestedIsNotKept() throws IOException {
    look("a", Instant.now());
    assertThat(Files.exists(kept)).isFalse();
    look("a");
    assertThat(Files.readString(kept, StandardCharsets.ISO_8859_1)).contains(DAY);
  }

  @Test
  void aFolderWithAnIssueIsReadEachTime() throws IOException {
    Files.writeString(input.resolve(DAY).resolve(".hidden.csv"), "x");
    assertThat(look("a").issues()).hasSize(1);
    assertThat(look("a").issues()).hasSize(1);
    assertThat(Files.exists(kept)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 3, 7, 12, 200})
  void whatIsCutShortIsAsIfNothingHadBeenSeen(int bytes) throws IOException {
    Intake read = look("a");
    mark();
    Files.write(kept, Arrays.copyOf(Files.readAllBytes(kept), bytes));
    assertThat(look("a")).isEqualTo(read);
  }

  @Test
  void whatIsNoneOfItsBytesIsAsIfNothingHadBeenSeen() throws IOException {
    Intake read = look("a");
    byte[] bytes = Files.readAllBytes(kept);
    for (int at = 0; at < bytes.length; at++) {
      byte[] broken = bytes.clone();
      broken[at] ^= 0x55;
      Files.write(kept, broken);
      assertThat(look("a")).as("byte %d", at).isEqualTo(read);
    }
  }

  @Test
  void anArchiveIsTakenAtItsWordUnlessAFileOfItsMonthStandsOpen() throws IOException {
    Intake open = look("a");
    new PackedMonth(input.resolve("fred"), YearMonth.parse("2025-11"))
        .pack(List.of(input.resolve(DAY)));
    assertThat(look("a").deliveries()).isEqualTo(open.deliveries());
    mark();
    assertThat(isBelieved("a")).isTrue();
    Files.createDirectories(input.resolve(DAY));
    Files.writeString(file(), "first");
    Files.writeString(input.resolve(DAY).resolve("origin.yml"), ORIGIN);
    assertThat(look("a").deliveries())
        .extracting(Delivery::receivedOn)
        .containsExactly(LocalDate.parse("2025-11-03"));
  }
}
