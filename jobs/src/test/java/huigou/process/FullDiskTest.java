package huigou.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import huigou.installation.ExitCode;
import huigou.installation.RunSettings;
import huigou.installation.Workplace;
import huigou.job.Nightly;
import huigou.model.view.SiteAddress;
import huigou.support.LogCapture;
import huigou.support.Night;
import huigou.support.Project;
import huigou.support.TestInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Disks that are full or may not be written, while loading and while publishing. The disks are
 * small ones in memory, which only a privileged user can make; without that right these tests do
 * not run.
 */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class FullDiskTest {

  @TempDir Path folder;
  private Path disk;
  private TestInput input;
  private Map<String, String> second;

  @BeforeEach
  void disk() throws IOException {
    disk = Files.createDirectories(folder.resolve("disk"));
    assumeTrue(command("mount", "-t", "tmpfs", "-o", "size=64m", "tmpfs", disk.toString()));
    input =
        TestInput.in(folder)
            .put(
                "new-york-fed/2025-06-02/sofr.json", TestInput.rates("SOFR", "2025-05-29", "1.11"));
  }

  @AfterEach
  void remove() {
    command("umount", "-l", disk.toString());
  }

  private boolean resize(String options) {
    return command("mount", "-o", "remount," + options, disk.toString());
  }

  private static boolean command(String... words) {
    try {
      Process process =
          new ProcessBuilder(List.of(words))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private ExitCode run(Path site, Path state) {
    return new Nightly(
            new RunSettings(
                new Workplace(
                    input.folder(),
                    site,
                    state.resolve("store").toString(),
                    state,
                    Project.templates()),
                Optional.empty(),
                true,
                false,
                false,
                SiteAddress.UNKNOWN,
                new Night(folder, input.folder()).clock()))
        .run();
  }

  /** Publishes a first edition, delivers a second time, and notes what must come of it. */
  private Map<String, String> prepare(Path site, Path state) throws IOException {
    assertThat(run(site, state)).isEqualTo(ExitCode.DONE);
    Map<String, String> first = Night.content(site.resolve("current"));
    // Several times what the store of the first night holds: its file has to grow for it, whatever
    // room its own compaction left inside.
    StringJoiner records = new StringJoiner(", ", "{\"refRates\": [", "]}");
    for (LocalDate day = LocalDate.parse("2018-04-03");
        day.isBefore(LocalDate.parse("2025-05-29"));
        day = day.plusDays(1)) {
      records.add(
          ("{\"effectiveDate\": \"%1$s\", \"type\": \"SOFR\", \"percentRate\": 1.2%2$d, "
                  + "\"percentPercentile1\": 1.1%2$d, \"percentPercentile25\": 1.15, "
                  + "\"percentPercentile75\": 1.31, \"percentPercentile99\": 1.45, "
                  + "\"volumeInBillions\": 1%1$tj, \"revisionIndicator\": \"\"}")
              .formatted(day, day.getDayOfMonth() % 10));
    }
    input.put("new-york-fed/2025-06-03/sofr.json", records.toString());
    Night elsewhere =
        new Night(Files.createDirectories(folder.resolve("elsewhere")), input.folder());
    assertThat(elsewhere.run()).isEqualTo(ExitCode.DONE);
    second = Night.content(elsewhere.current());
    return first;
  }

  private void fill(long bytesLeft) throws IOException {
    long free = Files.getFileStore(disk).getUsableSpace();
    Files.write(disk.resolve("ballast"), new byte[(int) Math.max(0, free - bytesLeft)]);
  }

  @Test
  void aDiskThatFillsUpWhileLoading() throws IOException {
    Path site = folder.resolve("site");
    Map<String, String> first = prepare(site, disk.resolve("var"));
    fill(24_000);
    assertThat(run(site, disk.resolve("var"))).isEqualTo(ExitCode.FAULT);
    assertThat(Night.content(site.resolve("current"))).isEqualTo(first);
    Files.delete(disk.resolve("ballast"));
    assertThat(run(site, disk.resolve("var"))).isEqualTo(ExitCode.DONE);
    assertThat(Night.content(site.resolve("current"))).isEqualTo(second);
  }

  @Test
  void aDiskThatFillsUpWhilePublishing() throws IOException {
    Path site = disk.resolve("site");
    Map<String, String> first = prepare(site, folder.resolve("var"));
    fill(200_000);
    try (LogCapture log = LogCapture.start()) {
      assertThat(run(site, folder.resolve("var"))).isEqualTo(ExitCode.FAULT);
      assertThat(log.text()).contains("the standing edition is untouched");
    }
    assertThat(Night.content(site.resolve("current"))).isEqualTo(first);
    Files.delete(disk.resolve("ballast"));
    assertThat(run(site, folder.resolve("var"))).isEqualTo(ExitCode.DONE);
    assertThat(Night.content(site.resolve("current"))).isEqualTo(second);
  }

  @Test
  void aWebRootThatMayNotBeWritten() throws IOException {
    Path site = disk.resolve("site");
    Map<String, String> first = prepare(site, folder.resolve("var"));
    assertThat(resize("ro")).isTrue();
    assertThat(run(site, folder.resolve("var"))).isEqualTo(ExitCode.FAULT);
    assertThat(Night.content(site.resolve("current"))).isEqualTo(first);
    assertThat(resize("rw")).isTrue();
    assertThat(run(site, folder.resolve("var"))).isEqualTo(ExitCode.DONE);
    assertThat(Night.content(site.resolve("current"))).isEqualTo(second);
  }

  @Test
  void aStateFolderThatMayNotBeWritten() throws IOException {
    Path site = folder.resolve("site");
    Map<String, String> first = prepare(site, disk.resolve("var"));
    assertThat(resize("ro")).isTrue();
    try (LogCapture log = LogCapture.start()) {
      assertThat(run(site, disk.resolve("var"))).isEqualTo(ExitCode.FAULT);
      assertThat(log.text()).contains("cannot take the lock " + disk.resolve("var"));
    }
    assertThat(Night.content(site.resolve("current"))).isEqualTo(first);
    assertThat(resize("rw")).isTrue();
    assertThat(run(site, disk.resolve("var"))).isEqualTo(ExitCode.DONE);
    assertThat(Night.content(site.resolve("current"))).isEqualTo(second);
  }
}
