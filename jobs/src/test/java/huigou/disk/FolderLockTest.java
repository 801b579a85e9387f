package huigou.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FolderLockTest {

  private static final Instant NOW = Instant.parse("2026-09-15T22:00:00Z");

  @TempDir Path folder;
  private FolderLock.Place place;

  @BeforeEach
  void place() {
    place = FolderLock.Place.of(folder);
  }

  private void note(String host, String boot, String processes, long process, int secondsAgo)
      throws IOException {
    Files.writeString(
        place.note(),
        """
        {"owner": "desk", "process": %d, "host": "%s", "boot": "%s", "processes": "%s",
         "start": "2026-09-15T21:00:00Z", "since": 0}
        """
            .formatted(process, host, boot, processes));
    Files.setLastModifiedTime(place.note(), FileTime.from(Instant.now().minusSeconds(secondsAgo)));
  }

  @Test
  void onlyOneHoldsIt() {
    try (FolderLock held = FolderLock.take(place, NOW).orElseThrow()) {
      assertThat(held.isHeld()).isTrue();
      assertThat(held.predecessor()).isEmpty();
      assertThat(FolderLock.take(place, NOW)).isEmpty();
      assertThat(place.liveOwner().orElseThrow())
          .contains(
              "process " + ProcessHandle.current().pid(), "started " + NOW, "seen alive 0 s ago");
    }
    assertThat(place.liveOwner()).isEmpty();
    FolderLock.take(place, NOW).orElseThrow().close();
  }

  @Test
  void aNoteOfAnotherMachineIsBelievedWhileItIsTouched() throws IOException {
    note("elsewhere", "another-boot", "pid:[1]", 1, 50);
    assertThat(FolderLock.take(place, NOW)).isEmpty();
    assertThat(place.liveOwner().orElseThrow()).contains("process 1 of desk on elsewhere");
    note("elsewhere", "another-boot", "pid:[1]", 1, 70);
    assertThat(place.liveOwner()).isEmpty();
    try (FolderLock taken = FolderLock.take(place, NOW).orElseThrow()) {
      assertThat(taken.predecessor().orElseThrow()).contains("elsewhere");
    }
  }

  /** This machine was started anew meanwhile: nothing tells it from another of the same name. */
  @Test
  void aNoteOfAnotherBootIsAsOneOfAnotherMachine() throws IOException {
    note(Host.here().name(), "the-boot-before", Host.here().processes(), 1, 10);
    assertThat(FolderLock.take(place, NOW)).isEmpty();
    note(Host.here().name(), "the-boot-before", Host.here().processes(), 1, 61);
    FolderLock.take(place, NOW).orElseThrow().close();
  }

  /** Process 1 lives in every container; the number means another one there. */
  @Test
  void processOneOfAnotherContainerIsNotOurs() throws IOException {
    note("container", Host.here().boot(), "pid:[1]", 1, 70);
    assertThat(place.liveOwner()).isEmpty();
    note("container", Host.here().boot(), "pid:[1]", 1, 5);
    assertThat(place.liveOwner()).isPresent();
    try (FolderLock taken = FolderLock.take(place, NOW).orElseThrow()) {
      assertThat(taken.predecessor())
          .as("of our own kernel, whose lock would have been held")
          .isPresent();
    }
  }

  @Test
  void aDeadProcessOfThisMachineIsTakenOverAtOnce() throws IOException {
    note(Host.here().name(), Host.here().boot(), Host.here().processes(), 4_000_000_000L, 0);
    assertThat(place.liveOwner()).isEmpty();
    try (FolderLock taken = FolderLock.take(place, NOW).orElseThrow()) {
      assertThat(taken.predecessor().orElseThrow()).contains("process 4000000000 of desk");
    }
  }

  /** A later process has the same number. */
  @Test
  void aNumberThatWasGivenAgainIsNotTheOwner() throws IOException {
    note(
        Host.here().name(),
        Host.here().boot(),
        Host.here().processes(),
        ProcessHandle.current().pid(),
        0);
    assertThat(place.liveOwner()).as("its start is not known").isPresent();
    Files.writeString(
        place.note(), Files.readString(place.note()).replace("\"since\": 0", "\"since\": 1"));
    assertThat(place.liveOwner()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "half a note", "[]"})
  void aNoteThatIsNoneIsNobodys(String text) throws IOException {
    Files.writeString(place.note(), text);
    assertThat(place.liveOwner()).isEmpty();
    FolderLock.take(place, NOW).orElseThrow().close();
  }

  @Test
  void aLockWhoseFolderWentOrWhoseNoteIsAnothersIsLost() throws IOException {
    try (FolderLock held = FolderLock.take(place, NOW).orElseThrow()) {
      byte[] mine = Files.readAllBytes(place.note());
      note("elsewhere", "another-boot", "pid:[1]", 1, 0);
      assertThat(held.isHeld()).isFalse();
      Files.write(place.note(), mine);
      assertThat(held.isHeld()).isTrue();
      Files.delete(place.note());
      assertThat(held.isHeld()).isFalse();
    }
  }

  /** A system takes a lock back when its file is closed anywhere in the process. */
  @Test
  void lookingAtALockDoesNotLoseIt() throws IOException, InterruptedException {
    try (FolderLock held = FolderLock.take(place, NOW).orElseThrow()) {
      assertThat(held.isHeld()).isTrue();
      assertThat(place.liveOwner()).isPresent();
      assertThat(FolderLock.take(place, NOW)).isEmpty();
      assertThat(anotherProcessTakes()).isFalse();
    }
    assertThat(anotherProcessTakes()).isTrue();
  }

  private boolean anotherProcessTakes() throws IOException, InterruptedException {
    return new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                Taking.class.getName(),
                folder.toString())
            .inheritIO()
            .start()
            .waitFor()
        == 0;
  }

  /** Another process, which takes the lock of a folder if it can be had. */
  static final class Taking {
    private Taking() {}

    public static void main(String[] arguments) {
      System.exit(
          FolderLock.take(FolderLock.Place.of(Path.of(arguments[0])), NOW).isPresent() ? 0 : 1);
    }
  }

  @Test
  void whatIsNoFileIsNamedWithWhatMendsIt() throws IOException {
    Files.createDirectory(place.file());
    assertThat(place.liveOwner()).isEmpty();
    assertThatThrownBy(() -> FolderLock.take(place, NOW))
        .hasMessageContaining(place.file() + " is no plain file; remove it")
        .hasMessageNotContaining("Exception");
  }

  @Test
  void anotherIsWaitedForAsLongAsSaid() {
    try (FolderLock held = FolderLock.take(place, NOW).orElseThrow()) {
      assertThat(FolderLock.await(place, NOW, Duration.ofMillis(150))).isEmpty();
    }
    FolderLock.await(place, NOW, Duration.ZERO).orElseThrow().close();
  }

  @Test
  void aNoteMayStandBesideTheLock() {
    FolderLock.Place two =
        new FolderLock.Place(folder.resolve("lock"), folder.resolve("lock.json"));
    try (FolderLock held = FolderLock.take(two, NOW).orElseThrow()) {
      assertThat(two.note()).exists();
      assertThat(held.isHeld()).isTrue();
    }
    assertThat(two.note()).doesNotExist();
  }
}
