package huigou.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is left of folders whose makers were killed. */
class TemporaryFolderTest {

  private static final Instant NOW = Instant.parse("2025-11-28T12:00:00Z");

  @TempDir private Path folder;

  private Path left(String name, Duration age) throws IOException {
    Path left = Files.createDirectory(folder.resolve(name));
    Files.writeString(left.resolve("body.part"), "half");
    Files.setLastModifiedTime(left, FileTime.from(NOW.minus(age)));
    return left;
  }

  @Test
  void whatWasLeftForLongerThanAnHourIsSweptAndNothingElse() throws IOException {
    Path old = left("collect1", Duration.ofMinutes(61));
    Path young = left("collect2", Duration.ofMinutes(59));
    Path other = left("delivery1", Duration.ofDays(3));
    TemporaryFolder.sweep(folder, name -> name.startsWith("collect"), NOW);
    assertThat(old).doesNotExist();
    assertThat(young).exists();
    assertThat(other).exists();
    TemporaryFolder.sweep(folder.resolve("none"), name -> true, NOW);
  }
}
