package huigou.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileStore;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.attribute.FileStoreAttributeView;
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
    "true, 1000, 'its file system can only be read: mount it so that /data can be written'",
    "false, 0, 'make room there: 0 MiB are left'",
    "false, 63, 'make room there: 63 MiB are left'",
    "false, 64, ''"
  })
  void whatTheStateOfTheFileSystemExplainsIsSaid(boolean readOnly, long mebibytes, String repair)
      throws IOException {
    String said = DiskFault.repair(new Store(readOnly, mebibytes << 20), "/data");
    assertThat(said).contains(repair);
    assertThat(said.isEmpty()).isEqualTo(repair.isEmpty());
  }

  @Test
  void aFolderThatIsNotThereIsOnTheFileSystemOfTheOneAboveIt() {
    assertThat(DiskFault.repair(new IOException("x"), folder.resolve("not/there").toString()))
        .isEqualTo(DiskFault.repair(new IOException("x"), folder.toString()));
  }

  /** A file system of which we say how it is. */
  private static final class Store extends FileStore {
    private final boolean readOnly;
    private final long usable;

    Store(boolean readOnly, long usable) {
      this.readOnly = readOnly;
      this.usable = usable;
    }

    @Override
    public String name() {
      return "made";
    }

    @Override
    public String type() {
      return "made";
    }

    @Override
    public boolean isReadOnly() {
      return readOnly;
    }

    @Override
    public long getTotalSpace() {
      return usable;
    }

    @Override
    public long getUsableSpace() {
      return usable;
    }

    @Override
    public long getUnallocatedSpace() {
      return usable;
    }

    @Override
    public boolean supportsFileAttributeView(Class<? extends FileAttributeView> type) {
      return false;
    }

    @Override
    public boolean supportsFileAttributeView(String name) {
      return false;
    }

    @Override
    public <V extends FileStoreAttributeView> V getFileStoreAttributeView(Class<V> type) {
      return null;
    }

    @Override
    public Object getAttribute(String attribute) {
      return null;
    }
  }
}
