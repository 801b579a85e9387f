package huigou.job;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.installation.ExitCode;
import huigou.installation.RunRecord;
import huigou.support.AtStep;
import huigou.support.LogCapture;
import huigou.support.Night;
import huigou.support.TestInput;
import huigou.support.Trees;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.batch.core.listener.StepListener;

/** What a night survives, within one process. Figures are made up. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class RecoveryTest {

  @TempDir private static Path made;
  private static Map<String, String> first;
  private static Map<String, String> second;

  @TempDir private Path folder;
  private Night night;

  /** An edition stands, and a second delivery waits; both as they must look are known. */
  @BeforeAll
  static void twoDeliveries() throws IOException {
    TestInput input =
        TestInput.in(made)
            .put(
                "new-york-fed/2025-11-25/sofr.json", TestInput.rates("SOFR", "2025-11-24", "2.11"));
    Night standing = new Night(made, input.folder());
    assertThat(standing.run()).isEqualTo(ExitCode.DONE);
    first = Night.content(standing.current());
    input.put(
        "new-york-fed/2025-11-26/sofr.json",
        TestInput.rates("SOFR", "2025-11-24", "2.12", "2025-11-25", "2.22"));
    Night elsewhere = new Night(Files.createDirectories(made.resolve("elsewhere")), input.folder());
    assertThat(elsewhere.run()).isEqualTo(ExitCode.DONE);
    second = Night.content(elsewhere.current());
    Trees.delete(made.resolve("elsewhere"));
  }

  @BeforeEach
  void oneInstallationEach() throws IOException {
    Path own = folder.resolve("own");
    Trees.copy(made, own);
    night = new Night(own, own.resolve("input"));
  }

  private ExitCode runWith(List<StepListener> listeners) {
    return new Nightly(night.settings(), listeners).run();
  }

  @ParameterizedTest
  @CsvSource({
    "intake,false",
    "load,false",
    "merge,true",
    "derive,false",
    "gate,true",
    "render,false",
    "validate,true",
    "swap-in,false"
  })
  void aFaultAtAStepLeavesTheStandingEditionAndTheSameCommandGoesOn(
      String step, boolean afterwards) {
    faultAt(step, afterwards);
  }

  @Tag("thorough")
  @ParameterizedTest
  @CsvSource({
    "intake,true", "load,true", "screen,true", "merge,false", "facts,true", "open,true",
    "derive,true", "close,true", "gate,false", "frame,true", "render,true", "finish,true",
    "validate,false"
  })
  void atWhicheverStep(String step, boolean afterwards) {
    faultAt(step, afterwards);
  }

  private void faultAt(String step, boolean afterwards) {
    assertThat(runWith(AtStep.failing(step, afterwards))).isEqualTo(ExitCode.FAULT);
    assertThat(Night.content(night.current())).isEqualTo(first);
    assertThat(RunRecord.read(night.state()).orElseThrow().step()).isEqualTo(step);
    try (LogCapture log = LogCapture.start()) {
      assertThat(night.run()).isEqualTo(ExitCode.DONE);
      assertThat(log.text()).contains("resuming the run that did not finish");
    }
    assertThat(Night.content(night.current())).isEqualTo(second);
  }

  /** What was derived for another day meanwhile is not what the run shows that is gone on with. */
  @Test
  void aRunIsGoneOnWithAfterTheEditionOfAnotherDayWasMade() {
    assertThat(runWith(AtStep.failing("render", false))).isEqualTo(ExitCode.FAULT);
    assertThat(night.rerun("2025-11-25")).isEqualTo(ExitCode.DONE);
    try (LogCapture log = LogCapture.start()) {
      assertThat(night.run()).isEqualTo(ExitCode.DONE);
      assertThat(log.text()).contains("resuming the run that did not finish");
    }
    assertThat(Night.content(night.current())).isEqualTo(second);
  }

  /** As when a newer program made the tables of results anew. */
  @Test
  void aRunWhoseResultsAreGoneBeginsAnew() throws IOException, SQLException {
    assertThat(runWith(AtStep.failing("render", false))).isEqualTo(ExitCode.FAULT);
    try (var store =
            DriverManager.getConnection(
                "jdbc:h2:file:" + night.state().resolve("store/huigou").toAbsolutePath(),
                "sa",
                "");
        var change = store.createStatement()) {
      assertThat(change.executeUpdate("delete from out_edition where as_of = date '2025-11-26'"))
          .isOne();
    }
    // Without the note of the last run nobody knows that the store was touched.
    Files.delete(night.state().resolve("run.json"));
    try (LogCapture log = LogCapture.start()) {
      assertThat(night.run()).isEqualTo(ExitCode.DONE);
      assertThat(log.text()).contains("is no longer in the store: the run begins anew");
    }
    assertThat(Night.content(night.current())).isEqualTo(second);
  }

  @Test
  void aFaultAfterTheSwapLeavesTheNewEditionStandingAndNothingToDo() {
    assertThat(runWith(AtStep.failing("swap-in", true))).isEqualTo(ExitCode.FAULT);
    assertThat(Night.content(night.current())).isEqualTo(second);
    try (LogCapture log = LogCapture.start()) {
      assertThat(night.run()).isEqualTo(ExitCode.DONE);
      assertThat(log.text()).contains("nothing new");
    }
  }

  @Test
  void stepsThatWereDoneAreNotDoneAgain() {
    assertThat(runWith(AtStep.failing("validate", false))).isEqualTo(ExitCode.FAULT);
    StringBuilder steps = new StringBuilder();
    assertThat(runWith(AtStep.beginning(step -> steps.append(step).append(' '))))
        .isEqualTo(ExitCode.DONE);
    assertThat(steps).hasToString("frame render finish pack validate swap-in ");
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.5})
  void aStoreThatWasCutShortIsMadeAnewAndSaidToBe(double share) throws IOException {
    cutShort(share);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.0001, 0.1, 0.9, 0.9999})
  @Tag("thorough")
  void whereverItWasCut(double share) throws IOException {
    cutShort(share);
  }

  private void cutShort(double share) throws IOException {
    Path store = night.place().storeFiles().get(0);
    try (RandomAccessFile file = new RandomAccessFile(store.toFile(), "rw")) {
      file.setLength((long) (file.length() * share));
    }
    assertIsMadeAnew(share == 0);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void aStoreWithDamagedPagesGivesNoOtherEdition(long seed) throws IOException {
    damaged(seed);
  }

  @ParameterizedTest
  @ValueSource(longs = {3, 4, 5, 6})
  @Tag("thorough")
  void norDoesOneWithOtherPagesDamaged(long seed) throws IOException {
    damaged(seed);
  }

  private void damaged(long seed) throws IOException {
    Path store = night.place().storeFiles().get(0);
    Random random = new Random(seed);
    try (RandomAccessFile file = new RandomAccessFile(store.toFile(), "rw")) {
      byte[] noise = new byte[4096];
      for (long at = 4096 * (1 + seed); at < file.length(); at += 4096L * 7) {
        random.nextBytes(noise);
        file.seek(at);
        file.write(noise);
      }
    }
    assertThat(night.run()).isEqualTo(ExitCode.DONE);
    assertThat(Night.content(night.current())).isEqualTo(second);
  }

  private void assertIsMadeAnew(boolean empty) {
    try (LogCapture log = LogCapture.start()) {
      assertThat(night.run()).isEqualTo(ExitCode.DONE);
      if (!empty) {
        assertThat(log.text()).contains("the store is made anew from");
      }
    }
    assertThat(Night.content(night.current())).isEqualTo(second);
  }

  @Test
  void aStoreOfAnotherProgramIsMadeAnew() throws Exception {
    try (var store =
            DriverManager.getConnection(
                "jdbc:h2:file:" + night.state().resolve("store/huigou").toAbsolutePath(),
                "sa",
                "");
        var change = store.createStatement()) {
      change.execute("update \"flyway_schema_history\" set \"checksum\" = 1");
    }
    assertIsMadeAnew(false);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update batch_job_execution set status = 'UNKNOWN' where status = 'FAILED'",
        "update batch_step_execution set status = 'UNKNOWN' where status = 'FAILED'"
      })
  void aRunOfWhoseLastCommitNobodyKnowsBeginsAnew(String loss) throws Exception {
    assertThat(runWith(AtStep.failing("render", true))).isEqualTo(ExitCode.FAULT);
    try (var store =
            DriverManager.getConnection(
                "jdbc:h2:file:" + night.state().resolve("store/huigou").toAbsolutePath(),
                "sa",
                "");
        var change = store.createStatement()) {
      assertThat(change.executeUpdate(loss)).isPositive();
    }
    // Without the note of the last run nobody knows that the store was touched.
    Files.delete(night.state().resolve("run.json"));
    try (LogCapture log = LogCapture.start()) {
      assertThat(night.run()).isEqualTo(ExitCode.DONE);
      assertThat(log.text()).contains("ended without a word on its last commit");
    }
    assertThat(Night.content(night.current())).isEqualTo(second);
  }

  /** A process that dies between making a partition and telling it its work. */
  @Test
  void aPartThatWasNeverToldItsWorkMakesTheRunBeginAnew() throws Exception {
    assertThat(runWith(AtStep.failing("derive", true))).isEqualTo(ExitCode.FAULT);
    try (var store =
            DriverManager.getConnection(
                "jdbc:h2:file:" + night.state().resolve("store/huigou").toAbsolutePath(),
                "sa",
                "");
        var change = store.createStatement()) {
      assertThat(
              change.executeUpdate(
                  """
                  update batch_step_execution_context set short_context = (
                      select max(x.short_context) from batch_step_execution_context x join batch_step_execution s
                      on s.step_execution_id = x.step_execution_id where s.step_name = 'screen')
                  where step_execution_id in (
                      select step_execution_id from batch_step_execution where step_name like 'derive-part:%' and status <> 'COMPLETED')
                  """))
          .isPositive();
    }
    // Without the note of the last run nobody knows that the store was touched.
    Files.delete(night.state().resolve("run.json"));
    try (LogCapture log = LogCapture.start()) {
      assertThat(night.run()).isEqualTo(ExitCode.DONE);
      assertThat(log.text()).contains("not yet told its work");
    }
    assertThat(Night.content(night.current())).isEqualTo(second);
  }

  @Test
  void everythingButTheInputMayBeDeleted() throws IOException {
    Trees.delete(night.state());
    Trees.delete(night.site());
    assertThat(night.run()).isEqualTo(ExitCode.DONE);
    assertThat(Night.content(night.current())).isEqualTo(second);
  }

  @Test
  @Tag("thorough")
  void theJobRepositoryKeepsTheLastRunsAlone() throws Exception {
    for (int i = 0; i < 3; i++) {
      assertThat(night.runFully()).isEqualTo(ExitCode.DONE);
    }
    try (var store =
            DriverManager.getConnection(
                "jdbc:h2:file:" + night.state().resolve("store/huigou").toAbsolutePath(),
                "sa",
                "");
        var insert = store.createStatement()) {
      for (int i = 0; i < 40; i++) {
        insert.execute(
            "insert into batch_job_instance (job_instance_id, version, job_name, job_key) values (%d, 0, 'nightly', 'old%d')"
                .formatted(-1 - i, i));
      }
    }
    // Without the note of the last run nobody knows that the store was touched.
    Files.delete(night.state().resolve("run.json"));
    assertThat(night.runFully()).isEqualTo(ExitCode.DONE);
    try (var store =
            DriverManager.getConnection(
                "jdbc:h2:file:" + night.state().resolve("store/huigou").toAbsolutePath(),
                "sa",
                "");
        var count =
            store.createStatement().executeQuery("select count(*) from batch_job_instance")) {
      count.next();
      assertThat(count.getInt(1)).isEqualTo(20);
    }
  }

  @Test
  void aReleaseToWhichNoLinkPointsIsRemovedAndDatedEditionsStay() throws IOException {
    night.run();
    night.runFully();
    night.runFully();
    try (var releases = Files.list(night.site().resolve("releases"))) {
      // That of 25 November, the newest, and the one before it.
      assertThat(releases).hasSize(3);
    }
    assertThat(Night.content(night.site().resolve("editions/2025-11-25"))).isEqualTo(first);
  }
}
