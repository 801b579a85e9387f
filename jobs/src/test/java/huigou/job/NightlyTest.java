package huigou.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huigou.installation.ExitCode;
import huigou.installation.RunIdentity;
import huigou.installation.RunLock;
import huigou.installation.StandingInput;
import huigou.model.view.SiteAddress;
import huigou.publish.release.SiteFolder;
import huigou.support.AtStep;
import huigou.support.Night;
import huigou.support.TestInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.listener.StepListener;
import org.springframework.context.ConfigurableApplicationContext;

/** Whole runs, as a scheduler sees them. Figures are made up. */
class NightlyTest {

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
                "observation_date,DFEDTARU\n2025-11-24,2.00\n2025-11-25,2.00\n2025-11-26,2.00\n")
            .put(
                "fred/2025-11-26/DFEDTARL.csv",
                "observation_date,DFEDTARL\n2025-11-24,1.75\n2025-11-25,1.75\n2025-11-26,1.75\n");
    night = new Night(folder, input.folder());
  }

  private String figures(String series) throws IOException {
    return Files.readString(night.current().resolve("data/series/" + series + ".csv"));
  }

  private static Map<String, String> content(Path edition) {
    return Night.content(edition);
  }

  @Test
  void aNightPublishesTheEditionOfTheNewestDelivery() throws IOException {
    assertThat(night.run()).isEqualTo(ExitCode.DONE);
    assertThat(figures("sofr"))
        .isEqualTo(
            """
        reference_date,value,status,known_on,source
        2025-11-24,2.11,final,2025-11-25,new-york-fed
        2025-11-25,2.22,final,2025-11-26,new-york-fed
        """);
    assertThat(figures("sofr-minus-target-upper"))
        .contains("2025-11-25,22,final,2025-11-26,derived");
    assertThat(night.site().resolve("editions/2025-11-26/en/index.html")).exists();
    assertThat(Files.readString(night.current().resolve("en/index.html")))
        .contains(
            "Yes. SOFR stood at 2.22% on 25 November 2025, 22 basis points above the top of the target range (2.00%).");
  }

  /** What a killed night left is swept by a later one, but not what somebody is at just now. */
  @Test
  void temporaryFoldersThatNobodyTouchedForAnHourAreRemoved() throws IOException {
    Path temporary = night.place().temporary();
    Path old = Files.createDirectories(temporary.resolve("book1"));
    Files.writeString(old.resolve("0.xml"), "<row/>");
    Path fresh = Files.createDirectories(temporary.resolve("book2"));
    Instant now = night.clock().instant();
    Files.setLastModifiedTime(old, FileTime.from(now.minus(Duration.ofMinutes(61))));
    Files.setLastModifiedTime(fresh, FileTime.from(now.minus(Duration.ofMinutes(59))));
    night.run();
    assertThat(old).doesNotExist();
    assertThat(fresh).exists();
  }

  /** The front page says what is another than in the edition before, and the first has none. */
  @Test
  void whatChangedSinceTheEditionBeforeIsTold() throws IOException {
    night.run();
    assertThat(Files.readString(night.current().resolve("en/index.html")))
        .doesNotContain("class=\"changes\"");
    input
        .put(
            "catalogue/claims/made-up.yml",
            """
            article:
              id: T1
              title: {en: "Made up", zh-Hant: "虛構"}
              author: {en: "Nobody", zh-Hant: "無名氏"}
              claimed-on: 2025-11-28
            claims:
              - id: R1
                says: {en: "SOFR was 4.05%.", zh-Hant: "SOFR為4.05%。"}
                measure: {level: sofr}
                date: "2025-11-26"
                printed: "4.05"
                unit: percent_per_annum
            """)
        .put("new-york-fed/2025-12-01/sofr.json", TestInput.rates("SOFR", "2025-11-25", "2.22"))
        .put("new-york-fed/2025-12-02/sofr.json", TestInput.rates("SOFR", "2025-11-26", "4.05"));
    night.run();
    assertThat(Files.readString(night.current().resolve("en/index.html")))
        .contains(
            "<dd>SOFR 4.05% on 26 November 2025; SOFR − range top +205 basis points on 26 November 2025</dd>",
            "<dd>Federal Reserve Bank of New York: 1</dd>",
            "<a href=\"claims/index.html#R1\">R1: from contradicted to agrees</a>");
  }

  /** Servers and robots ask the root for these, whichever of the two roots they are shown. */
  @Test
  void bothRootsServe() throws IOException {
    night.run();
    for (String file : List.of("index.html", "robots.txt", "sitemap.xml", "status.json")) {
      assertThat(night.site().resolve(file)).isRegularFile();
      assertThat(night.current().resolve(file)).isRegularFile();
    }
    assertThat(Files.readString(night.site().resolve("index.html")))
        .contains("href=\"current/en/index.html\"", "data-edition=\"current/\"");
    assertThat(Files.readString(night.current().resolve("index.html")))
        .contains("href=\"en/index.html\"", "data-edition=\"\"");
  }

  /** What is parsed is what the checksum is of, or nothing. */
  @Test
  void aFileThatChangesAfterItWasHashedIsNotRead() throws IOException {
    input.put("new-york-fed/2025-11-27/sofr.json", TestInput.rates("SOFR", "2025-11-26", "2.33"));
    List<StepListener> changing =
        AtStep.beginning(
            step -> {
              if (step.equals("load")) {
                input.put(
                    "new-york-fed/2025-11-27/sofr.json",
                    TestInput.rates("SOFR", "2025-11-26", "3.33"));
              }
            });
    assertThat(new Nightly(night.settings(), changing).run()).isEqualTo(ExitCode.DONE);
    assertThat(figures("sofr")).doesNotContain("\n2025-11-26,", "3.33");
    assertThat(Files.readString(night.current().resolve("data/quarantine.csv")))
        .contains("new-york-fed/2025-11-27/sofr.json", "checksum-differs");
  }

  @Test
  void theSameCommandAfterSuccessDoesNothing() throws IOException {
    night.run();
    Path release = night.current().toRealPath();
    String status = Files.readString(release.resolve("status.json"));
    assertThat(night.run()).isEqualTo(ExitCode.DONE);
    assertThat(night.current().toRealPath()).isEqualTo(release);
    assertThat(release.resolve("status.json")).hasContent(status);
  }

  @Test
  void aDamagedEditionIsPublishedAnew() throws IOException {
    night.run();
    Files.delete(night.current().toRealPath().resolve("en/index.html"));
    assertThat(night.run()).isEqualTo(ExitCode.DONE);
    assertThat(night.current().resolve("en/index.html")).exists();
  }

  @Test
  void aNewDeliveryBecomesANewEditionAndARevisionANewRow() throws IOException {
    night.run();
    input.put(
        "new-york-fed/2025-11-28/sofr.json",
        TestInput.rates("SOFR", "2025-11-25", "2.23", "2025-11-26", "1.50"));
    assertThat(night.run()).isEqualTo(ExitCode.DONE);
    assertThat(figures("sofr"))
        .contains(
            "2025-11-25,2.23,final,2025-11-28,new-york-fed",
            "2025-11-26,1.50,final,2025-11-28,new-york-fed");
    assertThat(Files.readString(night.site().resolve("editions/2025-11-26/data/series/sofr.csv")))
        .contains("2025-11-25,2.22,final,2025-11-26");
  }

  /**
   * What no new figure touches is taken over; what is published is what a new machine publishes.
   */
  @Test
  void theDayAfterIsWhatANewInstallationMakesOfTheSameInput() throws IOException {
    night.run();
    input.put(
        "new-york-fed/2025-11-28/sofr.json",
        TestInput.rates("SOFR", "2025-11-25", "2.23", "2025-11-26", "1.50"));
    assertThat(night.run()).isEqualTo(ExitCode.DONE);
    Night fresh = new Night(Files.createDirectories(folder.resolve("fresh")), input.folder());
    assertThat(fresh.run()).isEqualTo(ExitCode.DONE);
    assertThat(content(night.current())).isEqualTo(content(fresh.current()));
    assertThat(inode("current/data/series/target-upper.csv"))
        .isEqualTo(inode("previous/data/series/target-upper.csv"));
    assertThat(inode("current/data/series/sofr.csv"))
        .isNotEqualTo(inode("previous/data/series/sofr.csv"));
  }

  /** The same of an edition before: the days of a rerun must not end up on the pages of today. */
  @Test
  void aRerunInBetweenLeavesNothingInTheDayAfter() throws IOException {
    input.put("new-york-fed/2025-11-28/sofr.json", TestInput.rates("SOFR", "2025-11-26", "1.50"));
    night.run();
    assertThat(night.rerun("2025-11-26")).isEqualTo(ExitCode.DONE);
    input.put("new-york-fed/2025-12-01/sofr.json", TestInput.rates("SOFR", "2025-11-28", "1.60"));
    assertThat(night.run()).isEqualTo(ExitCode.DONE);
    Night fresh = new Night(Files.createDirectories(folder.resolve("fresh")), input.folder());
    assertThat(fresh.run()).isEqualTo(ExitCode.DONE);
    assertThat(content(night.current())).isEqualTo(content(fresh.current()));
  }

  private Object inode(String path) throws IOException {
    return Files.getAttribute(night.site().resolve(path).toRealPath(), "unix:ino");
  }

  @Test
  void aCeilingThatEndsBetweenTwoFixingsIsComparedWithTheFixingsThatItCovers() throws IOException {
    input.put("new-york-fed/2025-12-02/sofr.json", TestInput.rates("SOFR", "2025-12-01", "1.90"));
    assertThat(night.run()).isEqualTo(ExitCode.DONE);
    assertThat(Files.readString(night.current().resolve("en/index.html")))
        .contains("fixings compared to 25 November 2025");
    assertThat(Files.readString(night.current().resolve("data/quarantine.csv")))
        .doesNotContain("sentence-false");
  }

  @Test
  void theSameInputGivesTheSameBytesInAnotherZoneAndLocaleAndFromAnEmptyStore() throws IOException {
    night.run();
    Map<String, String> first = content(night.current());
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Hong_Kong"));
      Path other = Files.createDirectories(folder.resolve("other"));
      Night again = new Night(other, input.folder());
      assertThat(again.run()).isEqualTo(ExitCode.DONE);
      assertThat(content(again.current())).isEqualTo(first);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void figuresReceivedLaterButDueByTheDateAreReconstructed() throws IOException {
    night.run();
    assertThat(night.rerun("2025-11-25")).isEqualTo(ExitCode.DONE);
    Path edition = night.site().resolve("editions/2025-11-25");
    assertThat(Files.readString(edition.resolve("data/series/sofr.csv")))
        .isEqualTo(
            """
        reference_date,value,status,known_on,source
        2025-11-24,2.11,final,2025-11-25,new-york-fed
        """);
    assertThat(Files.readString(edition.resolve("en/index.html")))
        .contains("Edition of 25 November 2025: 0 figures received by that date (witnessed)")
        .contains("reconstructed");
    assertThat(Files.readString(night.current().resolve("en/index.html")))
        .contains("Edition of 26 November 2025");
  }

  @Test
  void withoutTheRequiredSourceTheGateStaysShutAndTheStandingEditionStands() throws IOException {
    night.run();
    Map<String, String> standing = content(night.current());
    input
        .remove("new-york-fed/2025-11-26/sofr.json")
        .put("new-york-fed/2025-11-27/sofr.json", "<html>Service unavailable</html>");
    assertThat(night.run()).isEqualTo(ExitCode.NOT_PUBLISHED);
    assertThat(night.run()).as("the same command again").isEqualTo(ExitCode.NOT_PUBLISHED);
    assertThat(content(night.current())).isEqualTo(standing);
  }

  @Test
  void aRefusedFileIsNamedAndTheNightGoesOn() throws IOException {
    input
        .put("new-york-fed/2025-11-27/sofr.json", "{\"refRates\": [ {\"effectiveDate\"")
        .put("fred/2025-11-27/SOFR.csv", "DATE;SOFR\n2025-11-26;4,05\n");
    assertThat(night.run()).isEqualTo(ExitCode.DONE);
    assertThat(Files.readString(night.current().resolve("data/quarantine.csv")))
        .contains("file-cut-short,fatal")
        .contains("new-york-fed/2025-11-27/sofr.json")
        .contains("separator-other,fatal")
        .contains("fred/2025-11-27/SOFR.csv");
    assertThat(figures("sofr")).contains("2025-11-25,2.22");
    assertThat(night.runStrictly()).isEqualTo(ExitCode.PUBLISHED_WITH_ISSUES);
  }

  @Test
  void anEditionOfADateThatTheDataDoNotReachIsNotPublished() {
    night.run();
    assertThat(night.rerun("2030-01-01"))
        .as("after the newest delivery")
        .isEqualTo(ExitCode.WRONG_USE);
    assertThat(night.rerun("1990-01-01"))
        .as("before the first figure")
        .isEqualTo(ExitCode.NOT_PUBLISHED);
    assertThat(night.rerun("2025-11-24"))
        .as("administered rates alone were known")
        .isEqualTo(ExitCode.DONE);
    assertThat(night.site().resolve("editions/2025-11-24/workbook/huigou-en.xlsx")).exists();
    assertThat(night.site().resolve("editions/1990-01-01")).doesNotExist();
  }

  @Test
  void aBrokenCatalogueIsWrongConfiguration() {
    input.put(
        "catalogue/corridors.yml",
        "- {id: x, title: {en: X, zh-Hant: X}, definition: {en: X, zh-Hant: X}, ceiling: no-such-series, floor: iorb}\n");
    assertThat(night.run()).isEqualTo(ExitCode.WRONG_USE);
    assertThat(night.site()).doesNotExist();
  }

  @Test
  void anEmptyInputIsNotPublished() {
    input
        .remove("new-york-fed/2025-11-26/sofr.json")
        .remove("fred/2025-11-26/DFEDTARU.csv")
        .remove("fred/2025-11-26/DFEDTARL.csv");
    assertThat(night.run()).isEqualTo(ExitCode.NOT_PUBLISHED);
  }

  @Test
  void aSecondRunFindsTheLockAndItsOwner() {
    try (RunLock held = RunLock.take(night.place(), Instant.parse("2025-11-26T22:00:00Z"))) {
      assertThat(RunLock.liveOwner(night.state()).orElseThrow())
          .contains("2025-11-26T22:00:00Z")
          .contains(String.valueOf(ProcessHandle.current().pid()));
      assertThat(night.run()).isEqualTo(ExitCode.ALREADY_RUNNING);
    }
    assertThat(night.run()).isEqualTo(ExitCode.DONE);
  }

  @Test
  void aRunThatWasKilledLeavesItsMarkAndTheNextOneMakesTheStoreAnew() throws IOException {
    night.run();
    Map<String, String> first = content(night.current());
    // What a kill in the middle of writing leaves: the owner's mark, and a store that nobody can
    // read.
    Files.writeString(night.state().resolve("lock.json"), "{\"process\": 1}");
    Files.writeString(night.state().resolve("store/huigou.mv.db"), "half a store");
    assertThat(night.runFully()).isEqualTo(ExitCode.DONE);
    assertThat(content(night.current())).isEqualTo(first);
    assertThat(night.state().resolve("lock.json")).doesNotExist();
  }

  @Test
  void figuresThatAreCarriedOverAreNeitherLateNorFreshAndOthersAreLate() throws IOException {
    input.put("fred/2026-02-02/SOFR.csv", "observation_date,SOFR\n2025-11-24,2.11\n");
    night.run();
    assertThat(Files.readString(night.current().resolve("data/series.csv")))
        .contains("2025-11-28,true");
    assertThat(Files.readString(night.current().resolve("status.json")))
        .contains("\"late\" : [ \"new-york-fed\"");
    assertThat(night.at("2025-11-30T12:00:00Z").runStrictly())
        .as("by the clock, two days after the release")
        .isEqualTo(ExitCode.DONE);
    assertThat(night.at("2025-12-02T12:00:00Z").runStrictly())
        .as("by the clock, after the grace")
        .isEqualTo(ExitCode.PUBLISHED_WITH_ISSUES);
    input.put(
        "new-york-fed/2025-11-26/origin.yml", "files: {sofr.json: {bytes_are: carried-over}}\n");
    // The target range is the Bank's first, and was read through another copy too.
    input.put(
        "fred/2025-11-26/origin.yml",
        "files: {DFEDTARU.csv: {bytes_are: carried-over}, DFEDTARL.csv: {bytes_are: carried-over}}\n");
    night.run();
    assertThat(Files.readString(night.current().resolve("data/series.csv")))
        .contains("sofr,SOFR,SOFR")
        .doesNotContain("new-york-fed fred,2025-11-24,2025-11-25,2,2025-11-28,true");
    assertThat(Files.readString(night.current().resolve("en/sources/index.html")))
        .contains("out of other copies and");
  }

  @Test
  void theStoreMayBeDeletedAtAnyTime() throws IOException {
    night.run();
    Map<String, String> first = content(night.current());
    try (Stream<Path> files = Files.list(night.state().resolve("store"))) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    assertThat(night.runFully()).isEqualTo(ExitCode.DONE);
    assertThat(content(night.current())).isEqualTo(first);
  }

  /** All that a backup holds: what was delivered, and the record of what was published. */
  @Test
  @Tag("thorough")
  void fromInputAndRecordAloneTheSiteIsWhatItWas() throws IOException {
    night.run();
    input.put("new-york-fed/2025-11-28/sofr.json", TestInput.rates("SOFR", "2025-11-26", "1.50"));
    night.run();
    Map<String, String> current = content(night.current());
    Map<String, String> dated = content(night.site().resolve("editions/2025-11-26"));
    String record = Files.readString(night.site().resolve("editions.json"));
    Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
    Files.createDirectories(elsewhere.resolve("site"));
    Files.writeString(elsewhere.resolve("site/editions.json"), record);
    Night restored = new Night(elsewhere, input.folder());
    assertThat(restored.run()).isEqualTo(ExitCode.DONE);
    for (LocalDate date : new SiteFolder(restored.site()).everPublished()) {
      assertThat(restored.rerun(date.toString())).isEqualTo(ExitCode.DONE);
    }
    assertThat(content(restored.current())).isEqualTo(current);
    assertThat(content(restored.site().resolve("editions/2025-11-26"))).isEqualTo(dated);
    assertThat(Files.readString(restored.site().resolve("editions.json"))).isEqualTo(record);
  }

  @Test
  void aRunThatFailedGoesOnAtItsFailedStep() throws Exception {
    Path inTheWay = night.site().resolve("releases");
    Files.createDirectories(night.site());
    Files.writeString(inTheWay, "a file where a folder has to be");
    assertThat(night.run()).isEqualTo(ExitCode.FAULT);
    Files.delete(inTheWay);
    assertThat(night.run()).isEqualTo(ExitCode.DONE);
    assertThat(figures("sofr")).contains("2025-11-25,2.22");
    String url = "jdbc:h2:file:" + night.state().resolve("store/huigou").toAbsolutePath();
    try (Connection store = DriverManager.getConnection(url, "sa", "");
        ResultSet steps =
            store
                .createStatement()
                .executeQuery(
                    "select listagg(step_name, ' ') within group (order by step_execution_id) from batch_step_execution where step_name not like '%-part:%'")) {
      steps.next();
      assertThat(steps.getString(1))
          .isEqualTo(
              "intake load screen merge facts open derive close gate frame frame render finish pack validate swap-in");
    }
  }

  /** What stands in the tables of the job repository can be believed. */
  @Test
  void theCountsOfStepsAreTrue() throws Exception {
    input.put("new-york-fed/2025-11-27/broken.json", "{");
    night.run();
    String url = "jdbc:h2:file:" + night.state().resolve("store/huigou").toAbsolutePath();
    try (Connection store = DriverManager.getConnection(url, "sa", "");
        ResultSet steps =
            store
                .createStatement()
                .executeQuery(
                    "select step_name, read_count, write_count, process_skip_count from batch_step_execution where step_name in ('intake', 'load', 'merge', 'swap-in') order by step_execution_id")) {
      List<String> counted = new ArrayList<>();
      while (steps.next()) {
        counted.add(
            steps.getString(1)
                + " "
                + steps.getLong(2)
                + " "
                + steps.getLong(3)
                + " "
                + steps.getLong(4));
      }
      assertThat(counted)
          .containsExactly("intake 4 4 0", "load 4 3 1", "merge 3 3 0", "swap-in 0 1 0");
    }
  }

  /** Nothing of a run lives in the context: it takes another edition as well. */
  @Test
  void oneContextMakesOneEditionAfterTheOther() throws Exception {
    input.put("new-york-fed/2025-11-27/sofr.json", TestInput.rates("SOFR", "2025-11-26", "2.33"));
    try (RunLock lock = RunLock.take(night.place(), night.clock().instant());
        ConfigurableApplicationContext context =
            Nightly.context(night.settings(), lock, List.of())) {
      lock.takeSite(night.clock().instant());
      JobOperator operator = context.getBean(JobOperator.class);
      Job job = context.getBean("nightly", Job.class);
      for (String asOf : List.of("2025-11-27", "2025-11-26")) {
        StandingInput standing = StandingInput.read(night.place());
        RunIdentity identity =
            RunIdentity.of(
                night.place(), SiteAddress.UNKNOWN, standing.intake(), LocalDate.parse(asOf));
        JobParameters parameters =
            new RunParameters(
                    identity.asOf(), false, identity.fingerprint(), SiteAddress.UNKNOWN, 1)
                .toJobParameters();
        assertThat(operator.start(job, parameters).getStatus()).isEqualTo(BatchStatus.COMPLETED);
      }
    }
    assertThat(Files.readString(night.site().resolve("editions/2025-11-27/data/series/sofr.csv")))
        .contains("2025-11-26,2.33");
    assertThat(Files.readString(night.site().resolve("editions/2025-11-26/data/series/sofr.csv")))
        .doesNotContain("2025-11-26,2.33");
  }

  /** A run is of the input that it was started for, or it is none. */
  @Test
  void aRunWhoseInputIsAnotherByNowIsRefused() {
    try (RunLock lock = RunLock.take(night.place(), night.clock().instant());
        ConfigurableApplicationContext context =
            Nightly.context(night.settings(), lock, List.of())) {
      RunParameters other =
          new RunParameters(
              LocalDate.parse("2025-11-26"), false, "another", SiteAddress.UNKNOWN, 1);
      assertThatThrownBy(() -> context.getBean(Runs.class).of(other.toJobParameters()))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("not the one that the run of 2025-11-26 was started for");
    }
  }
}
