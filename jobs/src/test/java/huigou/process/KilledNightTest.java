package huigou.process;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.installation.ExitCode;
import huigou.support.Child;
import huigou.support.LogCapture;
import huigou.support.Night;
import huigou.support.Project;
import huigou.support.TestInput;
import huigou.support.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Nights that are killed (-9) or told to end, as processes, at moments spread over a whole night.
 * Figures are made up.
 */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class KilledNightTest {

  private static final long POLL_NANOS = 200_000;

  /** An edition stands in it, and a night's delivery waits; each case has a copy. */
  @TempDir static Path prepared;

  private static Map<String, String> first;
  private static Map<String, String> second;

  @TempDir Path bench;
  private Path home;
  private Path input;
  private Night night;

  /** Both editions as they must look are known. */
  @BeforeAll
  static void twoDeliveries() throws IOException {
    TestInput input =
        TestInput.in(prepared)
            .put("new-york-fed/2025-06-02/sofr.json", history(LocalDate.parse("2025-05-30"), 1))
            .put("fred/2025-06-02/DFEDTARU.csv", "observation_date,DFEDTARU\n2025-05-29,2.00\n");
    Night night = new Night(prepared, input.folder());
    assertThat(night.run()).isEqualTo(ExitCode.DONE);
    first = Night.content(night.current());
    input.put("new-york-fed/2025-06-03/sofr.json", history(LocalDate.parse("2025-06-02"), 2));
    Path elsewhere = prepared.resolveSibling(prepared.getFileName() + "-elsewhere");
    Night other = new Night(Files.createDirectories(elsewhere), input.folder());
    assertThat(other.run()).isEqualTo(ExitCode.DONE);
    second = Night.content(other.current());
    Trees.delete(elsewhere);
  }

  @BeforeEach
  void aCopyOfIt() throws IOException {
    home = bench.resolve("home");
    Trees.copy(prepared, home);
    input = home.resolve("input");
    night = new Night(home, input);
  }

  /** Two years of a rate, which ends in a digit that tells one delivery from the other. */
  private static String history(LocalDate last, int digit) {
    StringBuilder text = new StringBuilder("{\"refRates\": [");
    for (LocalDate day = last.minusYears(2); !day.isAfter(last); day = day.plusDays(1)) {
      if (day.getDayOfWeek().getValue() <= 5) {
        text.append(text.length() < 20 ? "" : ",")
            .append(
                "{\"effectiveDate\": \"%s\", \"type\": \"SOFR\", \"percentRate\": 4.%d%d, \"percentPercentile75\": 5, \"volumeInBillions\": 3000}"
                    .formatted(day, day.getDayOfMonth() % 10, digit));
      }
    }
    return text.append("]}").toString();
  }

  private Child start() {
    return start(home.resolve("var/store").toString());
  }

  private Child start(String store) {
    return Child.start(
        home,
        "nightly",
        "--input",
        input.toString(),
        "--site",
        night.site().toString(),
        "--store",
        store,
        "--templates",
        Project.templates().toString());
  }

  /** Waits until the run is at that step, then as many milliseconds. */
  private void await(Child child, String step, long millis) {
    Path record = night.state().resolve("run.json");
    while (child.isAlive()) {
      try {
        if (Files.readString(record).contains("\"step\" : \"" + step + "\"")
            && Files.readString(record).contains("\"exit\" : null")) {
          break;
        }
      } catch (IOException notNow) {
        // The record is replaced by a rename; the next look finds it.
      }
      java.util.concurrent.locks.LockSupport.parkNanos(POLL_NANOS);
    }
    java.util.concurrent.locks.LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
  }

  @ParameterizedTest
  @CsvSource({"load,0", "render,1200", "swap-in,3"})
  void aKilledNightCostsNothing(String step, long millis) {
    killed(step, millis);
  }

  @ParameterizedTest
  @CsvSource({"'',0", "intake,0", "merge,30", "derive,0", "render,0", "validate,0", "swap-in,0"})
  @Tag("thorough")
  void norDoesOneKilledAtAnyOtherStep(String step, long millis) {
    killed(step, millis);
  }

  private void killed(String step, long millis) {
    try (Child child = start()) {
      await(child, step, millis);
      child.kill();
    }
    Map<String, String> standing = Night.content(night.current());
    assertThat(standing).as("the old edition or the new one, whole").isIn(first, second);
    if (!step.equals("swap-in")) {
      assertThat(standing).as("the old edition until the swap").isEqualTo(first);
    }
    try (LogCapture log = LogCapture.start()) {
      assertThat(night.run()).isEqualTo(ExitCode.DONE);
      assertThat(log.text()).contains("was killed; its lock is taken over");
    }
    assertThat(Night.content(night.current())).isEqualTo(second);
    assertThat(Night.content(night.site().resolve("editions/2025-06-02"))).isEqualTo(first);
    assertThat(night.state().resolve("lock.json")).doesNotExist();
  }

  @Test
  @Tag("thorough")
  void aNightKilledTwiceInARowStillComesThrough() {
    for (String step : new String[] {"merge", "render"}) {
      try (Child child = start()) {
        await(child, step, 10);
        child.kill();
      }
      assertThat(Night.content(night.current())).isEqualTo(first);
    }
    try (Child again = start()) {
      assertThat(again.exit()).as(again.log()).isZero();
    }
    assertThat(Night.content(night.current())).isEqualTo(second);
  }

  @ParameterizedTest
  @CsvSource("derive,10")
  @Tag("thorough")
  void inAStoreThatIsNotOursAnExecutionLeftStartedIsRecovered(String step, long millis) {
    recovered(step, millis);
  }

  @ParameterizedTest
  @CsvSource({"merge,30", "render,100"})
  @Tag("thorough")
  void itIsRecoveredAtOtherStepsToo(String step, long millis) {
    recovered(step, millis);
  }

  private void recovered(String step, long millis) {
    String store =
        "jdbc:h2:file:" + home.resolve("foreign/store") + ";DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0";
    try (Child child = start(store)) {
      await(child, step, millis);
      child.kill();
    }
    assertThat(Night.content(night.current())).isEqualTo(first);
    try (Child again = start(store)) {
      assertThat(again.exit()).as(again.log()).isZero();
      assertThat(again.log()).contains("recovering the run that a dead process left behind");
    }
    assertThat(Night.content(night.current())).isEqualTo(second);
  }

  /** From the first moment at which there is a run to the last one before its end. */
  @ParameterizedTest
  @CsvSource({"'',0", "merge,0", "swap-in,0"})
  void aNightToldToEndSaysSoOnceAndGoesOnLater(String step, long millis) throws IOException {
    toldToEnd(step, millis);
  }

  @ParameterizedTest
  @CsvSource({"load,0", "derive,0", "render,300"})
  @Tag("thorough")
  void soDoesOneAtAnyOtherStep(String step, long millis) throws IOException {
    toldToEnd(step, millis);
  }

  private void toldToEnd(String step, long millis) throws IOException {
    try (Child child = start()) {
      await(child, step, millis);
      long told = System.nanoTime();
      child.terminate();
      assertThat(child.exit()).as(child.log()).isEqualTo(143);
      assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - told)).isLessThan(20);
      assertThat(
              child
                  .log()
                  .lines()
                  .filter(
                      line ->
                          line.contains(
                              "told to stop: what stands stays whole, the same command goes on")))
          .as(child.log())
          .hasSize(1);
      assertThat(child.log()).doesNotContain("Exception", "\tat ");
      assertThat(Files.readString(night.state().resolve("run.json")))
          .contains("\"exit\" : 143")
          .doesNotContain("\"endedAt\" : \"\"");
      assertThat(night.state().resolve("lock.json")).doesNotExist();
    }
    assertThat(Night.content(night.current())).isIn(first, second);
    try (LogCapture log = LogCapture.start()) {
      assertThat(night.run()).isEqualTo(ExitCode.DONE);
      assertThat(log.text()).doesNotContain("was killed");
    }
    assertThat(Night.content(night.current())).isEqualTo(second);
  }

  /** SIGINT has a code of its own, in the process and in the record. */
  @Test
  void anInterruptedNightSaysSo() throws IOException, InterruptedException {
    try (Child child = start()) {
      await(child, "intake", 0);
      signal(child, "INT");
      assertThat(child.exit()).as(child.log()).isEqualTo(130);
      assertThat(child.log()).contains("told to stop: what stands stays whole");
    }
    assertThat(Files.readString(night.state().resolve("run.json"))).contains("\"exit\" : 130");
  }

  @Test
  @Tag("thorough")
  void twoInstallationsOnOneWebRootExcludeEachOther() {
    try (Child child = start()) {
      await(child, "render", 0);
      try (Child other = start(home.resolve("other/store").toString())) {
        assertThat(other.exit()).as(other.log()).isEqualTo(5);
        assertThat(other.log())
            .contains("already running at " + night.site() + ": process ")
            .doesNotContain("Exception");
      }
      assertThat(child.exit()).as(child.log()).isZero();
    }
    assertThat(Night.content(night.current())).isEqualTo(second);
  }

  @ParameterizedTest
  @CsvSource({"10,5", "70,0"})
  @Tag("thorough")
  void aLockOfAnotherHostIsBelievedForAMinute(int secondsAgo, int exit) throws IOException {
    Path note = night.site().resolve(".huigou-lock");
    Files.writeString(
        note,
        "{\"owner\": \"desk\", \"process\": 1, \"host\": \"elsewhere\", \"boot\": \"b\", \"processes\": \"p\", \"start\": \"2025-06-03T22:00:00Z\"}");
    Files.setLastModifiedTime(note, FileTime.from(Instant.now().minusSeconds(secondsAgo)));
    try (Child child = start()) {
      assertThat(child.exit()).as(child.log()).isEqualTo(exit);
      assertThat(child.log())
          .contains(
              exit == 5
                  ? "already running at " + night.site() + ": process 1 of desk on elsewhere"
                  : "the lock of the web root is taken over from process 1 of desk on elsewhere");
    }
    assertThat(Night.content(night.current())).isEqualTo(exit == 5 ? first : second);
  }

  @Test
  @Tag("thorough")
  void aWebRootRemovedDuringARunIsAFaultAfterWhichTheSameCommandPublishes() {
    try (Child child = start()) {
      await(child, "derive", 0);
      Trees.delete(night.site());
      assertThat(child.exit()).as(child.log()).isEqualTo(1);
      assertThat(child.log())
          .contains("the run failed, the standing edition is untouched", "fault.txt")
          .doesNotContain("\tat ");
    }
    assertThat(night.run()).isEqualTo(ExitCode.DONE);
    assertThat(Night.content(night.current())).isEqualTo(second);
  }

  @Test
  @Tag("thorough")
  void aRunThatLivesIsNotTakenOverAndCanBeAskedHowItStands()
      throws IOException, InterruptedException {
    try (Child child = start()) {
      await(child, "derive", 0);
      signal(child, "STOP");
      try (Child other = start()) {
        assertThat(other.exit()).isEqualTo(5);
        assertThat(other.log()).contains("already running: process ");
      }
      try (Child status =
          Child.start(
              home,
              "status",
              "--site",
              night.site().toString(),
              "--store",
              home.resolve("var/store").toString())) {
        assertThat(status.exit()).isZero();
        assertThat(status.log()).contains("edition        2025-06-02");
      }
      signal(child, "CONT");
      assertThat(child.exit()).as(child.log()).isZero();
    }
  }

  /** Held meanwhile: a night is over too soon to be asked twice. */
  private static void signal(Child child, String signal) throws IOException, InterruptedException {
    assertThat(
            new ProcessBuilder("kill", "-" + signal, String.valueOf(child.pid())).start().waitFor())
        .isZero();
  }
}
