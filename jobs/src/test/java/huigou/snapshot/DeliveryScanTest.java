package huigou.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.issue.Intake;
import huigou.model.issue.IssueCode;
import huigou.model.origin.Delivery;
import huigou.model.origin.OriginKind;
import huigou.model.origin.SourceId;
import huigou.support.Project;
import huigou.support.TestInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeliveryScanTest {

  private static final Set<SourceId> SOURCES =
      Set.of(
          new SourceId("fred"),
          new SourceId("federal-reserve"),
          new SourceId("new-york-fed"),
          new SourceId("us-treasury"),
          new SourceId("desk"),
          new SourceId("hkex"),
          new SourceId("sec"),
          new SourceId("ofr"));

  @TempDir Path folder;
  private TestInput input;

  @BeforeEach
  void input() {
    input = TestInput.in(folder);
  }

  private Intake scan() {
    return DeliveryScan.scan(input.folder(), SOURCES);
  }

  private void onlyIssue(IssueCode code, String file) {
    assertThat(scan().issues())
        .filteredOn(issue -> issue.code() != IssueCode.ORIGIN_MISSING)
        .extracting(issue -> issue.code() + " " + issue.place().file())
        .containsExactly(code + " " + file);
  }

  @Test
  void theBundledInputHasNoIssueAndSaysThatItIsCarriedOver() {
    Intake intake = DeliveryScan.scan(Project.input(), SOURCES);
    assertThat(intake.issues()).isEmpty();
    assertThat(intake.deliveries())
        .hasSize(87)
        .isSorted()
        .extracting(delivery -> delivery.origin().kind())
        .containsOnly(OriginKind.CARRIED_OVER);
    assertThat(intake.deliveries())
        .extracting(Delivery::path)
        .contains("new-york-fed/2026-08-17/rates-all.csv");
  }

  @Test
  void aFileOfUnknownOriginIsTakenAndSaidToBeSo() {
    input.put("fred/2025-11-28/SOFR.csv", "x");
    assertThat(scan().deliveries()).hasSize(1);
    assertThat(scan().issues())
        .extracting(issue -> issue.code())
        .containsExactly(IssueCode.ORIGIN_MISSING);
  }

  @Test
  void aFileThatIsNotTheOneReceivedIsRefused() {
    input
        .put("fred/2025-11-28/SOFR.csv", "x")
        .put(
            "fred/2025-11-28/origin.yml",
            """
        files:
          SOFR.csv: {producer: P, title: T, url: u, licence: L, sha256: "%s", bytes_are: publisher}
        """
                .formatted("0".repeat(64)));
    assertThat(scan().deliveries()).isEmpty();
    onlyIssue(IssueCode.CHECKSUM_DIFFERS, "fred/2025-11-28/SOFR.csv");
  }

  @Test
  void aFileThatIsGoneIsMissed() {
    input.put("fred/2025-11-28/origin.yml", "files: {SOFR.csv: {bytes_are: publisher}}");
    onlyIssue(IssueCode.FILE_MISSING, "fred/2025-11-28/SOFR.csv");
  }

  @Test
  void strangersAmongTheFoldersAreNamed() {
    input.put("bloomberg/2025-11-28/a.csv", "x");
    onlyIssue(IssueCode.SOURCE_UNKNOWN, "bloomberg");
  }

  @Test
  void aFolderThatIsNoDateIsNamed() {
    input.put("fred/yesterday/a.csv", "x");
    onlyIssue(IssueCode.FOLDER_NOT_A_DATE, "fred/yesterday");
  }

  @Test
  void linksAndFoldersAreNoFiles() throws IOException {
    input.put("fred/2025-11-28/sub/a.csv", "x");
    Files.createSymbolicLink(
        input.folder().resolve("fred/2025-11-28/loop"), input.folder().resolve("fred"));
    assertThat(scan().issues())
        .extracting(issue -> issue.code() + " " + issue.place().file())
        .containsExactly("FILE_IS_LINK fred/2025-11-28/loop", "FILE_IS_FOLDER fred/2025-11-28/sub");
  }

  @Test
  void anOriginThatCannotBeReadIsNamedAndItsFilesAreTaken() {
    input.put("fred/2025-11-28/SOFR.csv", "x").put("fred/2025-11-28/origin.yml", "files: [");
    onlyIssue(IssueCode.ORIGIN_UNREADABLE, "fred/2025-11-28/origin.yml");
    assertThat(scan().deliveries()).hasSize(1);
  }

  @Test
  void theSystemsOwnFilesArePassedOver() {
    input.put("fred/2025-11-28/.DS_Store", "x");
    assertThat(scan().deliveries()).isEmpty();
    assertThat(scan().issues()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "files: {SOFR.csv: {bytes_are: mine}}|SOFR.csv.bytes_are|mine",
        "files: {SOFR.csv: {producer: P}}|SOFR.csv.bytes_are|null",
        "files: {SOFR.csv: {bytes_are: publisher, retrieved_on: 2026-13-45}}|files.SOFR.csv.retrieved_on|2026-13-45",
        "files: {SOFR.csv: {bytes_are: publisher, colour: red}}|files.SOFR.csv.colour|colour",
        "{}|files|''"
      })
  void anOriginNamesTheKeyThatIsWrong(String text, String key, String found) {
    input.put("fred/2025-11-28/SOFR.csv", "x").put("fred/2025-11-28/origin.yml", text);
    assertThat(scan().issues())
        .filteredOn(issue -> issue.code() == IssueCode.ORIGIN_UNREADABLE)
        .extracting(issue -> issue.place().column() + " " + issue.found())
        .containsExactly(key + " " + found);
    assertThat(scan().deliveries()).hasSize(1);
  }
}
