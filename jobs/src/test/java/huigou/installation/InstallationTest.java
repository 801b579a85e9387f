package huigou.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huigou.disk.FolderLock;
import huigou.evidence.FigureEvidence;
import huigou.evidence.InputCheck;
import huigou.job.DryRun;
import huigou.job.Nightly;
import huigou.model.issue.FileRefused;
import huigou.model.origin.Origin;
import huigou.model.origin.OriginKind;
import huigou.support.AtStep;
import huigou.support.LogCapture;
import huigou.support.Night;
import huigou.support.TestInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people ask of an installation besides a night. Figures are made up. */
class InstallationTest {

  @TempDir Path folder;
  private TestInput input;
  private Night night;

  @BeforeEach
  void input() {
    input =
        TestInput.in(folder)
            .put(
                "new-york-fed/2025-11-26/sofr.json",
                TestInput.rates("SOFR", "2025-11-24", "2.11", "2025-11-25", "2.22"))
            .put(
                "fred/2025-11-26/DFEDTARU.csv",
                "observation_date,DFEDTARU\n2025-11-24,2.00\n2025-11-25,2.00\n");
    night = new Night(folder, input.folder());
  }

  private Map<String, Long> everything() throws IOException {
    Map<String, Long> files = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path file : walk.toList()) {
        files.put(folder.relativize(file).toString(), Files.getLastModifiedTime(file).toMillis());
      }
    }
    files.remove("var/tmp");
    return files;
  }

  private void secondDelivery() {
    input.put(
        "new-york-fed/2025-11-28/sofr.json",
        TestInput.rates("SOFR", "2025-11-25", "2.23", "2025-11-26", "1.50"));
  }

  @Test
  void aCheckWritesNothingAndFindsEveryIssue() throws IOException {
    input.put("fred/2025-11-26/SOFR.csv", "observation_date,SOFR\n2025-11-25,2.24\n2025-11-26,x\n");
    Map<String, Long> before = everything();
    InputCheck check = InputCheck.of(night.place());
    assertThat(everything()).isEqualTo(before);
    assertThat(check.issues())
        .extracting(issue -> issue.code().token())
        .containsOnly("origin-missing", "number-malformed", "sources-differ");
    assertThat(check.files()).isEqualTo(3);
    assertThat(check.rows()).isEqualTo(6);
    assertThat(check.gate()).isEmpty();
    input.remove("new-york-fed/2025-11-26/sofr.json");
    assertThat(InputCheck.of(night.place()).gate().orElseThrow()).contains("new-york-fed");
  }

  @Test
  void aDryRunWritesNothingAndSaysWhatItWould() throws IOException {
    Files.createDirectories(night.place().temporary());
    Map<String, Long> before = everything();
    DryRun first = DryRun.of(night.settings());
    assertThat(everything()).isEqualTo(before);
    assertThat(first.exit()).isEqualTo(ExitCode.DONE);
    assertThat(first.release().orElseThrow()).startsWith("2025-11-26-");
    assertThat(first.against().orElseThrow().added()).contains("en/index.html");
    night.run();
    assertThat(DryRun.of(night.settings()).release()).as("nothing to do").isEmpty();
    secondDelivery();
    DryRun second = DryRun.of(night.settings());
    assertThat(second.against().orElseThrow().changed()).contains("data/series/sofr.csv");
    assertThat(second.against().orElseThrow().added()).isEmpty();
    assertThat(second.against().orElseThrow().same()).isPositive();
    assertThat(Files.readString(night.current().resolve("data/series/sofr.csv")))
        .doesNotContain("2.23");
  }

  @Test
  void aStatusTellsFreshnessByTheClock() {
    assertThat(InstallationStatus.of(night.place(), night.clock(), List.of()).alert())
        .isEqualTo("no edition");
    night.run();
    InstallationStatus fresh = InstallationStatus.of(night.place(), night.clock(), List.of());
    assertThat(fresh.edition()).contains("2025-11-26");
    assertThat(fresh.lastExit()).contains(0);
    assertThat(fresh.late()).isEmpty();
    // The fixing of 26 November is due on the 28th (Thanksgiving between), and late after 1
    // December.
    assertThat(fresh.sources().get(0).lateAfter()).contains(LocalDate.parse("2025-12-01"));
    Night later = night.at("2025-12-02T12:00:00Z");
    InstallationStatus late = InstallationStatus.of(later.place(), later.clock(), List.of());
    assertThat(late.late()).contains("new-york-fed");
    assertThat(late.alert()).contains("late: new-york-fed");
    // Two in the morning in New York's zone is still the 1st.
    Night still = night.at("2025-12-02T04:30:00Z");
    assertThat(InstallationStatus.of(still.place(), still.clock(), List.of()).late())
        .doesNotContain("new-york-fed");
    assertThat(late.json()).contains("\"late\" : [ \"new-york-fed\"");
  }

  @Test
  void aStatusKnowsARunThatFailedOneThatWasKilledAndOneUnderWay() throws IOException {
    night.run();
    secondDelivery();
    new Nightly(night.settings(), AtStep.failing("render", false)).run();
    InstallationStatus failed = InstallationStatus.of(night.place(), night.clock(), List.of());
    assertThat(failed.lastExit()).contains(1);
    assertThat(failed.step()).contains("render");
    assertThat(failed.alert()).isEqualTo("edition 2025-11-26 stands; the last run ended with 1");
    RunRecord killed = new RunRecord(night.state(), night.clock());
    killed.start("nightly");
    assertThat(InstallationStatus.of(night.place(), night.clock(), List.of()).alert())
        .isEqualTo("edition 2025-11-26 stands; the last run was killed");
    try (RunLock held = RunLock.take(night.place(), Instant.EPOCH)) {
      assertThat(
              InstallationStatus.of(night.place(), night.clock(), List.of())
                  .running()
                  .orElseThrow())
          .contains("process " + ProcessHandle.current().pid());
    }
  }

  @Test
  void aRollbackHoldsUntilANewDeliveryOrAFullNight() throws IOException {
    night.run();
    Map<String, String> first = Night.content(night.current());
    assertThatThrownBy(() -> new Rollback(night.settings()).run(false))
        .isInstanceOf(WrongUse.class)
        .hasMessage("there is no previous release");
    secondDelivery();
    night.run();
    Map<String, String> second = Night.content(night.current());
    assertThat(new Rollback(night.settings()).run(true)).isEqualTo(ExitCode.DONE);
    assertThat(Night.content(night.current())).as("dry").isEqualTo(second);
    assertThat(new Rollback(night.settings()).run(false)).isEqualTo(ExitCode.DONE);
    assertThat(Night.content(night.current())).isEqualTo(first);
    assertThat(night.site().resolve("sitemap.xml"))
        .as("what stands at the root is always the standing edition's")
        .hasSameBinaryContentAs(night.current().resolve("sitemap.xml"));
    assertThat(InstallationStatus.of(night.place(), night.clock(), List.of()).pinned()).isTrue();
    try (LogCapture log = LogCapture.start()) {
      assertThat(night.run()).isEqualTo(ExitCode.DONE);
      assertThat(log.text()).contains("nothing done: site/current was rolled back");
    }
    assertThat(Night.content(night.current())).isEqualTo(first);
    assertThatThrownBy(() -> new Rollback(night.settings()).run(false))
        .hasMessageContaining("has been rolled back already");
    assertThat(night.runFully()).isEqualTo(ExitCode.DONE);
    assertThat(Night.content(night.current())).isEqualTo(second);
    assertThat(InstallationStatus.of(night.place(), night.clock(), List.of()).pinned()).isFalse();
    new Rollback(night.settings()).run(false);
    input.put("new-york-fed/2025-11-29/sofr.json", TestInput.rates("SOFR", "2025-11-28", "1.75"));
    assertThat(night.run()).isEqualTo(ExitCode.DONE);
    assertThat(Files.readString(night.current().resolve("data/series/sofr.csv")))
        .contains("2025-11-28,1.75");
  }

  private Receipt deliver(Path file, String source, String day) {
    return Receipt.of(
        night.place(),
        file,
        file.getFileName().toString(),
        source,
        Optional.ofNullable(day).map(LocalDate::parse),
        new Origin(
            "P: \"quoted\"",
            "T",
            "https://example.org/?series_id=SOFR&api_key=secret",
            null,
            "L",
            "",
            OriginKind.PUBLISHER,
            "",
            ""),
        false,
        night.clock());
  }

  @Test
  void aDeliveredFileIsRecognisedDatedHashedAndWrittenDown() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("SOFR.csv"), "observation_date,SOFR\n2025-11-25,2.22\n2025-11-26,y\n");
    Receipt receipt = deliver(file, "fred", null);
    // 23:00 UTC on the 28th is the afternoon of the 28th in Chicago.
    assertThat(receipt.path()).isEqualTo("fred/2025-11-28/SOFR.csv");
    assertThat(receipt.layout()).isEqualTo("fred-graph-table");
    assertThat(receipt.rowsQuarantined()).isEqualTo(1);
    assertThat(input.folder().resolve(receipt.path())).hasSameBinaryContentAs(file);
    String origin = Files.readString(input.folder().resolve("fred/2025-11-28/origin.yml"));
    assertThat(origin)
        .contains(huigou.disk.Checksum.of(file), "api_key=…")
        .doesNotContain("secret");
    assertThat(deliver(file, "fred", null).outcome()).isEqualTo(Receipt.Outcome.STANDS);
    assertThat(InputCheck.of(night.place()).issues())
        .filteredOn(issue -> issue.place().file().startsWith("fred/2025-11-28"))
        .extracting(issue -> issue.code().token())
        .containsExactly("number-malformed");
  }

  @Test
  void anOriginThatStandsIsKeptToTheLetter() throws IOException {
    input.put("fred/2025-11-28/a.csv", "observation_date,SOFR\n2025-11-25,2.22\n");
    input.put(
        "fred/2025-11-28/origin.yml",
        "# Written by hand.\nfiles:\n  a.csv: {bytes_are: unknown} # as found\n");
    Path file =
        Files.writeString(folder.resolve("b.csv"), "observation_date,SOFR\n2025-11-25,2.22\n");
    deliver(file, "fred", "2025-11-28");
    assertThat(Files.readString(input.folder().resolve("fred/2025-11-28/origin.yml")))
        .startsWith("# Written by hand.\nfiles:\n  a.csv: {bytes_are: unknown} # as found\n")
        .contains("  b.csv:\n");
  }

  @Test
  void whatCannotBeDeliveredIsNotAndSaysWhy() throws IOException {
    Path file =
        Files.writeString(folder.resolve("a.csv"), "observation_date,SOFR\n2025-11-25,2.22\n");
    assertThatThrownBy(() -> deliver(file, "frred", null))
        .isInstanceOf(WrongUse.class)
        .hasMessageContaining("did you mean fred?");
    assertThatThrownBy(() -> deliver(file, "../fred", null)).isInstanceOf(WrongUse.class);
    assertThatThrownBy(() -> deliver(folder.resolve("nothing"), "fred", null))
        .hasMessageContaining("there is no file");
    assertThatThrownBy(() -> deliver(file, "fred", "2025-11-29"))
        .hasMessageContaining("the latest possible day of receipt is 2025-11-28");
    Path page = Files.writeString(folder.resolve("page.csv"), "<html>");
    assertThatThrownBy(() -> deliver(page, "fred", null)).isInstanceOf(FileRefused.class);
    assertThat(input.folder().resolve("fred/2025-11-28")).doesNotExist();
    deliver(file, "fred", null);
    Files.writeString(file, "observation_date,SOFR\n2025-11-25,2.23\n");
    assertThatThrownBy(() -> deliver(file, "fred", null)).hasMessageContaining("never overwritten");
  }

  @Test
  void aCorrectionIsToldFromARevision() throws IOException {
    night.run();
    secondDelivery();
    input.put(
        "new-york-fed/2025-11-28/origin.yml",
        "files: {sofr.json: {bytes_are: publisher, correction: typed wrongly}}\n");
    night.run();
    assertThat(Files.readString(night.current().resolve("data/revisions.csv")))
        .contains("sofr,2025-11-25,2.22,2.23,2025-11-28,correction");
    assertThat(Files.readString(night.current().resolve("en/series/sofr/index.html")))
        .contains(
            "<aside class=\"corrected\" aria-label=\"Corrections\">",
            "Corrected on 28 November 2025: SOFR, of 25 November 2025, is 2.23%; until then 2.22% stood here.");
    assertThat(Files.readString(night.current().resolve("zh-Hant/rates/index.html")))
        .contains("2025年11月28日更正：SOFR於2025年11月25日為2.23%，此前誤載為2.22%。");
    assertThat(Files.readString(night.current().resolve("mail/en.html")))
        .contains("until then 2.22% stood here.");
    assertThat(Files.readString(night.current().resolve("en/method/index.html")))
        .as("a page that prints no figure")
        .doesNotContain("class=\"corrected\"");
  }

  @Test
  void aRevisionPutsNoBannerOnAPage() throws IOException {
    night.run();
    secondDelivery();
    night.run();
    assertThat(Files.readString(night.current().resolve("data/revisions.csv")))
        .contains("sofr,2025-11-25,2.22,2.23,2025-11-28,revision");
    assertThat(Files.readString(night.current().resolve("en/series/sofr/index.html")))
        .doesNotContain("class=\"corrected\"");
  }

  @Test
  void anEarlierEditionKnowsNothingOfLaterDeliveries() throws IOException {
    secondDelivery();
    input.put("fred/2025-11-28/SOFR.csv", "observation_date,SOFR\n2025-11-26,z\n");
    night.run();
    assertThat(night.rerun("2025-11-26")).isEqualTo(ExitCode.DONE);
    Path edition = night.site().resolve("editions/2025-11-26");
    assertThat(Files.readString(edition.resolve("data/quarantine.csv")))
        .doesNotContain("2025-11-28");
    assertThat(Files.readString(edition.resolve("data/inputs.csv"))).doesNotContain("2025-11-28");
    assertThat(Files.readString(edition.resolve("data/revisions.csv"))).doesNotContain("sofr");
    assertThat(Files.readString(edition.resolve("data/observations.csv")))
        .contains("sofr,2025-11-25,2025-11-26,2.22")
        .doesNotContain("2.23");
  }

  @Test
  void aRerunRecordsWhatItReplaced() throws IOException {
    night.run();
    secondDelivery();
    night.run();
    String before =
        RunStatus.read(night.site().resolve("editions/2025-11-26")).orElseThrow().content();
    input.put("new-york-fed/2025-11-26/tgcr.json", TestInput.rates("TGCR", "2025-11-25", "1.01"));
    night.rerun("2025-11-26");
    RunStatus after = RunStatus.read(night.site().resolve("editions/2025-11-26")).orElseThrow();
    assertThat(after.replaced()).isEqualTo(before).isNotEqualTo(after.content());
  }

  @Test
  void anExplanationWalksToTheCell() {
    secondDelivery();
    FigureEvidence evidence =
        night.explained("sofr-minus-target-upper@2025-11-25", Optional.empty());
    assertThat(evidence.figure().value()).isEqualByComparingTo("23");
    assertThat(evidence.parts()).hasSize(2);
    FigureEvidence sofr = evidence.parts().get(0).evidence();
    assertThat(sofr.figure().place())
        .hasToString("new-york-fed/2025-11-28/sofr.json › refRates[0] › percentRate");
    assertThat(sofr.cell().orElseThrow().cell().text()).isEqualTo("2.23");
    assertThat(sofr.revisions()).hasSize(1);
    assertThat(sofr.others())
        .extracting(other -> other.value().toPlainString())
        .containsExactly("2.22");
    assertThat(
            night
                .explained("sofr@2025-11-25", Optional.of(LocalDate.parse("2025-11-27")))
                .figure()
                .value())
        .isEqualByComparingTo("2.22");
  }

  @Test
  void whatCannotBeExplainedNamesWhatIsNearest() {
    assertThatThrownBy(() -> night.explained("sof", Optional.empty()))
        .isInstanceOf(WrongUse.class)
        .hasMessageContaining("did you mean sofr?");
    assertThatThrownBy(() -> night.explained("sofr@2025-11-23", Optional.empty()))
        .hasMessageContaining("nearest are sofr@2025-11-24");
    assertThatThrownBy(() -> night.explained("sofr@yesterday", Optional.empty()))
        .hasMessageContaining("sofr@2025-11-28");
    assertThatThrownBy(() -> night.explained("R2!", Optional.empty())).isInstanceOf(WrongUse.class);
  }

  @Test
  void aReportNamesWhatIsWrong() throws IOException {
    assertThat(InstallationReport.of(night.place(), night.clock()).faults()).isEmpty();
    night.run();
    InstallationReport well = InstallationReport.of(night.place(), night.clock());
    assertThat(well.faults()).isEmpty();
    assertThat(well.state().get("store")).contains("reads well");
    Files.write(night.place().storeFiles().get(0), new byte[10_000]);
    assertThat(InstallationReport.of(night.place(), night.clock()).faults()).hasSize(1);
    Workplace nowhere =
        new Workplace(
            folder.resolve("nowhere"),
            night.site(),
            night.place().store(),
            night.state(),
            night.place().templates());
    assertThat(InstallationReport.of(nowhere, night.clock()).faults().get(0)).contains("nowhere");
  }

  @Test
  void aReportNamesAClockThatWentBackAndAWebRootThatIsClosed() throws IOException {
    night.run();
    assertThat(
            InstallationReport.of(night.place(), night.at("2025-11-28T22:59:00Z").clock()).faults())
        .singleElement()
        .asString()
        .contains("the clock stands before the last publication, at 2025-11-28T23:00:00Z");
    Path closed = night.current().toRealPath().resolve("robots.txt");
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rw-------"));
    assertThat(InstallationReport.of(night.place(), night.clock()).faults())
        .singleElement()
        .asString()
        .contains(closed + " cannot be read by other users", "chmod -R a+rX " + night.site());
  }

  @Test
  void aReportNamesWhoHoldsWhichLock() {
    night.run();
    Map<String, String> free = InstallationReport.of(night.place(), night.clock()).state();
    assertThat(free)
        .containsEntry("lock", "free")
        .containsEntry("lock of site", "free")
        .containsEntry("lock of input", "free");
    try (FolderLock delivering = RunLock.ofDeliveries(night.place().input(), Instant.EPOCH)) {
      assertThat(InstallationReport.of(night.place(), night.clock()).state().get("lock of input"))
          .contains("process " + ProcessHandle.current().pid());
    }
  }

  @Test
  void aRollbackHoldsNothingThatIsBroken() throws IOException {
    night.run();
    secondDelivery();
    night.run();
    new Rollback(night.settings()).run(false);
    Files.delete(night.current().toRealPath().resolve("en/index.html"));
    assertThat(night.run()).isEqualTo(ExitCode.DONE);
    assertThat(night.current().resolve("en/index.html")).exists();
    assertThat(InstallationStatus.of(night.place(), night.clock(), List.of()).pinned()).isFalse();
  }

  @Test
  void aSiteCopiedWithoutItsLinksIsNamedAndNothingPilesUp() throws IOException {
    night.run();
    Path release = night.current().toRealPath();
    Files.delete(night.current());
    Files.createDirectories(night.current());
    secondDelivery();
    try (LogCapture log = LogCapture.start()) {
      assertThat(night.run()).isEqualTo(ExitCode.WRONG_USE);
      assertThat(log.text()).contains("current is no link", "copied without its links");
    }
    try (Stream<Path> releases = Files.list(release.getParent())) {
      assertThat(releases).containsExactly(release);
    }
  }

  @Test
  void aFileInAnotherUnitIsRefusedWhole() throws IOException {
    input.put(
        "new-york-fed/2025-11-27/fractions.json",
        TestInput.rates(
            "SOFR", "2025-11-20", "0.0211", "2025-11-21", "0.0212", "2025-11-24", "0.0111"));
    input.put(
        "new-york-fed/2025-11-26/older.json",
        TestInput.rates("SOFR", "2025-11-20", "2.11", "2025-11-21", "2.12", "2025-11-24", "2.11"));
    input.put(
        "new-york-fed/2025-11-28/points.json",
        TestInput.rates("SOFR", "2025-11-20", "211", "2025-11-21", "212", "2025-11-24", "111"));
    assertThat(night.run()).isEqualTo(ExitCode.DONE);
    assertThat(Files.readString(night.current().resolve("data/quarantine.csv")))
        .contains("fractions.json,,refRates[0],percentRate,sofr 2025-11-20: 0.0211,magnitude-jump")
        .contains("points.json,,refRates[0],percentRate,211,magnitude-other,fatal");
    assertThat(Files.readString(night.current().resolve("data/observations.csv")))
        .contains("sofr,2025-11-20,2025-11-21,2.11")
        .doesNotContain("0.02");
    assertThat(Files.readString(night.current().resolve("data/inputs.csv")))
        .contains("2025-11-27,fractions.json");
  }

  @Test
  void anEditionListsEveryFileThatItStandsOnAndLaterOnesDoNotChangeIt() throws IOException {
    input.put(
        "new-york-fed/2025-11-26/origin.yml", "files: {sofr.json: {bytes_are: carried-over}}\n");
    input.put("fred/2025-12-01/SOFR.csv", "observation_date,SOFR\n2025-11-25,2.22\n");
    Night later = night.at("2025-12-02T12:00:00Z");
    later.run();
    later.rerun("2025-11-26");
    Map<String, String> before = Night.content(night.site().resolve("editions/2025-11-26"));
    // FRED's figure was known by its schedule; another source shows the date, and still it is an
    // input.
    assertThat(Files.readString(night.site().resolve("editions/2025-11-26/data/inputs.csv")))
        .contains("fred,2025-12-01,SOFR.csv");
    input.put("new-york-fed/2025-12-02/sofr.json", TestInput.rates("SOFR", "2025-12-01", "1.75"));
    later.rerun("2025-11-26");
    assertThat(Night.content(night.site().resolve("editions/2025-11-26"))).isEqualTo(before);
  }

  @Test
  void doctorTellsWhetherFilesAreMadeClosedToOthers() throws IOException {
    Path made = Files.createFile(folder.resolve("made"));
    Files.setPosixFilePermissions(made, PosixFilePermissions.fromString("rw-r--r--"));
    assertThat(InstallationReport.closedByDefault(made)).isEmpty();
    Files.setPosixFilePermissions(made, PosixFilePermissions.fromString("rw-r-----"));
    assertThat(InstallationReport.closedByDefault(made).orElseThrow())
        .contains("(rw-r-----)", "umask 022");
  }

  @Test
  void doctorTellsTheVersionOfTheZoneData() {
    assertThat(InstallationReport.of(night.place(), night.clock()).versions().get("zones"))
        .matches("tzdb 20\\d\\d[a-z]");
  }
}
