package huigou.publish.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huigou.disk.Checksum;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was published is told from what was changed since: chain, signatures and every byte. */
class VerificationTest {

  private static final LocalDate FIRST = LocalDate.parse("2025-11-26");

  @TempDir private Path folder;
  private Path root;
  private SigningKey key;
  private SiteFolder site;

  @BeforeEach
  void threeEditions() throws IOException {
    root = folder.resolve("site");
    key = SigningKey.create(folder.resolve("keys/signing-key"));
    site = new SiteFolder(root, Optional.of(key));
    for (int day = 0; day < 3; day++) {
      publish(FIRST.plusDays(day), "text " + day);
    }
  }

  private void publish(LocalDate date, String text) throws IOException {
    Path building = Files.createDirectories(site.building().resolve("en"));
    Files.writeString(building.resolve("index.html"), text);
    Files.writeString(site.building().resolve("status.json"), "{\"published_at\":\"now\"}");
    try (OutputStream out = Files.newOutputStream(site.building().resolve("book.xlsx"));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("sheet.xml"));
      zip.write("<sheet/>".getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    }
    site.swapIn("r-" + date, date, true, new byte[0]);
  }

  private List<String> differences() throws IOException {
    return Verification.of(root, Optional.of(key.publicHalf())).differences();
  }

  private Path record() {
    return root.resolve("editions.json");
  }

  private void change(String from, String to) throws IOException {
    String text = Files.readString(record());
    assertThat(text).contains(from);
    Files.writeString(record(), text.replace(from, to));
  }

  @Test
  void whatStandsAsItWasPublishedHolds() throws IOException {
    Verification found = Verification.of(root, Optional.of(key.publicHalf()));
    assertThat(found.differences()).isEmpty();
    assertThat(found.entries()).isEqualTo(3);
    assertThat(found.editions()).isEqualTo(3);
    assertThat(found.unsigned()).isZero();
  }

  @Test
  void oneByteOfAnOldEditionIsNamedWithItsFile() throws IOException {
    Files.writeString(root.resolve("editions/2025-11-26/en/index.html"), "text O");
    assertThat(differences())
        .singleElement()
        .asString()
        .startsWith("editions/2025-11-26/en/index.html is another");
  }

  @Test
  void afileTakenOutAndOnePutInAreNamedAndTheClockIsNotLookedAt() throws IOException {
    Files.delete(root.resolve("editions/2025-11-27/en/index.html"));
    Files.writeString(root.resolve("editions/2025-11-27/en/other.html"), "x");
    Files.writeString(root.resolve("editions/2025-11-28/status.json"), "{}");
    assertThat(differences())
        .containsExactlyInAnyOrder(
            "editions/2025-11-27/en/index.html is missing",
            "editions/2025-11-27/en/other.html was not there");
  }

  private void packOtherwise(String sheet) throws IOException {
    try (OutputStream out = Files.newOutputStream(root.resolve("editions/2025-11-26/book.xlsx"));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.setLevel(0);
      zip.putNextEntry(new ZipEntry("sheet.xml"));
      zip.write(sheet.getBytes(StandardCharsets.UTF_8));
    }
  }

  @Test
  void aWorkbookCountsByItsBytes() throws IOException {
    packOtherwise("<sheet/>");
    assertThat(differences()).singleElement().asString().contains("book.xlsx is another");
  }

  @Test
  void aWorkbookThatAnEarlierProgramSealedCountsByItsEntries() throws IOException {
    SealedContent sealed = SealedContent.of(root.resolve("editions/2025-11-26").toRealPath());
    sealed.files().put("book.xlsx", Checksum.of("sheet.xml " + Checksum.of("<sheet/>") + "\n"));
    Files.writeString(root.resolve("seals/2025-11-26.txt"), sealed.lines());
    Files.write(
        record(),
        EditionRecord.read(root).published(FIRST, sealed.hash(), Optional.of(key)).bytes());
    packOtherwise("<sheet/>");
    assertThat(differences()).isEmpty();
    packOtherwise("<sheEt/>");
    assertThat(differences()).singleElement().asString().contains("book.xlsx is another");
    Files.writeString(root.resolve("editions/2025-11-26/book.xlsx"), "no archive at all");
    assertThat(differences()).singleElement().asString().contains("book.xlsx is another");
  }

  @Test
  void withoutTheListOfFilesTheEditionIsNamedAlone() throws IOException {
    Files.writeString(root.resolve("editions/2025-11-26/en/index.html"), "text O");
    Files.delete(root.resolve("seals/2025-11-26.txt"));
    assertThat(differences())
        .singleElement()
        .asString()
        .startsWith("editions/2025-11-26 is not what was published");
  }

  @Test
  void anEntryThatWasChangedBreaksItsSignatureAndTheChainBehindIt() throws IOException {
    change("\"date\":\"2025-11-27\",\"path\"", "\"date\":\"2025-11-27\",\"note\":1,\"path\"");
    assertThat(differences())
        .anyMatch(
            each -> each.contains("byte ") && each.contains("entry 2 of 2025-11-27: its signature"))
        .anyMatch(each -> each.contains("entry 3 of 2025-11-28: the entry before it"));
  }

  @Test
  void anEntryThatWasTakenOutIsMissed() throws IOException {
    List<String> lines = Files.readAllLines(record());
    Files.writeString(
        record(), String.join("\n", lines.get(0), lines.get(1), lines.get(3), lines.get(4)) + "\n");
    assertThat(differences())
        .anyMatch(each -> each.contains("it is number 2 of the log"))
        .anyMatch(each -> each.contains("editions/2025-11-27 stands, and the log says nothing"));
  }

  @Test
  void anotherKeyIsNotThisInstallations() throws IOException {
    SigningKey other = SigningKey.create(folder.resolve("other"));
    assertThat(Verification.of(root, Optional.of(other.publicHalf())).differences())
        .hasSize(3)
        .allMatch(each -> each.contains("another key"));
    assertThat(Verification.of(root, Optional.empty()).differences()).isEmpty();
  }

  @Test
  void aFolderThatIsGoneIsToldUnlessItWasPruned() throws IOException {
    assertThat(site.prune(date -> !date.equals(FIRST), false)).containsExactly(FIRST);
    assertThat(differences()).isEmpty();
    Files.delete(root.resolve("editions/2025-11-27"));
    assertThat(differences()).singleElement().asString().contains("editions/2025-11-27 is gone");
  }

  @Test
  void anEditionPublishedAnewReplacesItsEntryAndTheSameOneAddsNone() throws IOException {
    publish(FIRST.plusDays(2), "text 2");
    assertThat(Verification.of(root, Optional.empty()).entries()).isEqualTo(3);
    publish(FIRST.plusDays(2), "late");
    assertThat(Files.readString(record())).contains("\"replaced\":3");
    assertThat(differences()).isEmpty();
  }

  @Test
  void aLogThatCannotBeReadIsNamedWithItsByteAndNothingIsPublishedOverIt() throws IOException {
    change("{\"seq\":2", "{\"seq\"2");
    assertThat(differences()).singleElement().asString().contains("editions.json, byte ");
    String broken = Files.readString(record());
    assertThatThrownBy(() -> publish(FIRST.plusDays(5), "new"))
        .hasMessageContaining("put it back from a backup");
    assertThat(Files.readString(record())).isEqualTo(broken);
    assertThat(root.resolve("current/en/index.html")).hasContent("text 2");
  }

  @Test
  void aListOfAnOlderProgramBecomesALog() throws IOException {
    Files.writeString(
        record(),
        """
        [
          {"date":"2025-11-26","path":"editions/2025-11-26/","content":"old"},
          {"date":"2025-11-27","path":"editions/2025-11-27/","removed":true}
        ]
        """);
    publish(FIRST.plusDays(2), "text 2");
    Verification found = Verification.of(root, Optional.empty());
    assertThat(found.entries()).isEqualTo(3);
    assertThat(found.unsealed()).containsExactly("2025-11-26");
    assertThat(found.unsigned()).isEqualTo(2);
  }

  @Test
  void aKeyIsItsOwnersAloneAndNeverWrittenOver() throws IOException {
    Path file = folder.resolve("keys/signing-key");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(SigningKey.read(file).publicHalf()).isEqualTo(key.publicHalf());
    assertThatThrownBy(() -> SigningKey.create(file))
        .isInstanceOf(FileAlreadyExistsException.class);
    Files.writeString(file, "nonsense\n");
    assertThatThrownBy(() -> SigningKey.read(file)).hasMessageContaining("holds no signing key");
  }
}
