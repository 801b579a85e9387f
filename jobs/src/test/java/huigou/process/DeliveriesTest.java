package huigou.process;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.evidence.InputCheck;
import huigou.support.Child;
import huigou.support.Night;
import huigou.support.Project;
import huigou.support.TestInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Deliveries as processes: many at once, and killed. Figures are made up. */
@Tag("thorough")
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class DeliveriesTest {

  private static final LocalDate MONDAY = LocalDate.parse("2025-03-03");
  private static final int AT_ONCE = 8;
  private static final int KILLED = 3;

  @TempDir Path home;
  private TestInput input;
  private Night night;

  @BeforeEach
  void input() {
    input = TestInput.in(home);
    night = new Night(home, input.folder());
  }

  private Child deliver(Path file) {
    return Child.start(
        home,
        "deliver",
        file.toString(),
        "--source",
        "fred",
        "--received-on",
        "2025-06-02",
        "--bytes-are",
        "publisher",
        "--input",
        input.folder().toString(),
        "--site",
        night.site().toString(),
        "--store",
        home.resolve("var/store").toString(),
        "--templates",
        Project.templates().toString());
  }

  private Path file(String name, int digit) throws IOException {
    Path folder = Files.createDirectories(home.resolve("at-hand"));
    return Files.writeString(
        folder.resolve(name),
        "observation_date,SOFR\n" + MONDAY.plusWeeks(digit) + ",2.2" + digit + "\n");
  }

  private Path day() {
    return input.folder().resolve("fred/2025-06-02");
  }

  private void wholeDay(int files) throws IOException {
    try (Stream<Path> names = Files.list(day())) {
      assertThat(names.map(path -> path.getFileName().toString()))
          .as("files, their origin and nothing else")
          .hasSize(files + 1)
          .contains("origin.yml");
    }
    assertThat(InputCheck.of(night.place()).issues())
        .extracting(issue -> issue.code().token())
        .doesNotContain("origin-missing", "file-missing", "checksum-differs", "origin-unreadable");
  }

  @Test
  void eightAtOnceAllStandWithTheirOrigins() throws IOException {
    List<Child> children = new ArrayList<>();
    for (int i = 0; i < AT_ONCE; i++) {
      children.add(deliver(file("sofr-" + i + ".csv", i + 1)));
    }
    for (Child child : children) {
      try (child) {
        assertThat(child.exit()).as(child.log()).isZero();
        assertThat(child.log()).contains("delivered input/fred/2025-06-02/sofr-");
      }
    }
    wholeDay(AT_ONCE);
  }

  /** Killed as soon as the origin is seen: before the file is, or after. */
  @Test
  void aKilledDeliveryIsMadeWholeByTheSameCommand() throws IOException {
    for (int i = 0; i < KILLED; i++) {
      Path file = file("sofr-" + i + ".csv", i + 1);
      try (Child child = deliver(file)) {
        while (child.isAlive()
            && !(Files.exists(day().resolve("origin.yml"))
                && Files.readString(day().resolve("origin.yml"))
                    .contains(file.getFileName() + ":"))) {
          java.util.concurrent.locks.LockSupport.parkNanos(20_000);
        }
        child.kill();
      }
      if (Files.exists(day().resolve(file.getFileName()))) {
        assertThat(Files.readString(day().resolve("origin.yml")))
            .as("a file that is seen has an origin")
            .contains(file.getFileName() + ":");
      }
      try (Child again = deliver(file)) {
        assertThat(again.exit()).as(again.log()).isZero();
      }
      wholeDay(i + 1);
    }
  }

  @Test
  void aFileWithoutOriginIsMendedAndSaidToBe() throws IOException {
    Path file = file("sofr.csv", 3);
    Files.createDirectories(day());
    Files.copy(file, day().resolve("sofr.csv"));
    try (Child child = deliver(file)) {
      assertThat(child.exit()).as(child.log()).isZero();
      assertThat(child.log()).contains("stood without its origin, which is written now");
    }
    wholeDay(1);
    try (Child again = deliver(file)) {
      assertThat(again.exit()).isZero();
      assertThat(again.log()).contains("stands already");
    }
  }
}
