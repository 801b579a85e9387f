package huigou.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiskFaultTest {

  @TempDir Path folder;

  @Test
  void theReasonIsInWordsForPeople() {
    assertThat(DiskFault.reason(new AccessDeniedException("x")))
        .startsWith("permission denied to ");
    assertThat(DiskFault.reason(new NoSuchFileException("x")))
        .isEqualTo("there is no such file or folder");
    assertThat(DiskFault.reason(new FileSystemException("x", null, "No space left on device")))
        .isEqualTo("No space left on device");
    assertThat(DiskFault.reason(new IOException("broken"))).isEqualTo("broken");
    assertThat(DiskFault.reason(new IOException())).isEqualTo("IOException");
  }

  @Test
  void whoMayNotWriteIsToldWhatToBeGiven() {
    assertThat(DiskFault.repair(new AccessDeniedException("x"), "/data"))
        .isEqualTo("; let this user write /data, or give it an installation of its own");
  }

  @Test
  void whoMayNotWriteTemporaryFilesNeedsNoRoom() {
    assertThat(DiskFault.ofTemporary(folder, new AccessDeniedException("x")))
        .hasMessageEndingWith(
            "; let this user write " + folder + ", or give it an installation of its own");
    assertThat(DiskFault.ofTemporary(folder, new IOException("broken")))
        .hasMessageStartingWith(
            "temporary files cannot be written to " + folder + ": broken; make room there");
  }

  /** The library says what happened in the words of the platform; the file system says why. */
  @ParameterizedTest
  @CsvSource({
    "false, 1000, '; it can only be read: mount it so that /data can be written, or name another folder'",
    "true, 0, '; make room there: 0 MiB are left'",
    "true, 63, '; make room there: 63 MiB are left'",
    "true, 64, ''"
  })
  void whatTheStateOfTheFileSystemExplainsIsSaid(boolean writable, long mebibytes, String repair) {
    assertThat(DiskFault.repair(writable, mebibytes << 20, "/data")).isEqualTo(repair);
  }

  @Test
  void aFolderThatIsNotThereIsOnTheFileSystemOfTheOneAboveIt() {
    assertThat(DiskFault.repair(new IOException("x"), folder.resolve("not/there").toString()))
        .isEqualTo(DiskFault.repair(new IOException("x"), folder.toString()));
  }
}
