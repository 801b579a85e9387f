package huigou.disk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** What the disk refused, in words for people: no names of classes. */
public final class DiskFault {

  /** With less room than this whatever is written may have been too much. */
  private static final long LITTLE = 64L << 20;

  private DiskFault() {}

  /** Why, without the path, which the caller names. */
  public static String reason(IOException fault) {
    if (fault instanceof AccessDeniedException) {
      return "permission denied to " + System.getProperty("user.name");
    }
    if (fault instanceof NoSuchFileException) {
      return "there is no such file or folder";
    }
    if (fault instanceof FileSystemException refused && refused.getReason() != null) {
      return refused.getReason();
    }
    return fault.getMessage() == null ? fault.getClass().getSimpleName() : fault.getMessage();
  }

  /**
   * That temporary files cannot be written.
   *
   * @param folder in which they are
   */
  public static UncheckedIOException ofTemporary(Path folder, IOException fault) {
    String repair = repair(fault, folder.toString());
    return new UncheckedIOException(
        "temporary files cannot be written to "
            + folder
            + ": "
            + reason(fault)
            + (repair.isEmpty() ? "; make room there" : repair),
        fault);
  }

  /** What would mend it; empty when the reason says all. */
  public static String repair(IOException fault, String folder) {
    if (fault instanceof AccessDeniedException) {
      return "; let this user write " + folder + ", or give it an installation of its own";
    }
    Path there = Path.of(folder).toAbsolutePath();
    while (there.getParent() != null && !Files.exists(there)) {
      there = there.getParent();
    }
    try {
      return repair(Files.isWritable(there), Files.getFileStore(there).getUsableSpace(), folder);
    } catch (IOException nothingToBeLearnt) {
      return "";
    }
  }

  /**
   * What would mend a fault that the state of the file system explains.
   *
   * @param usable bytes that are left
   */
  static String repair(boolean writable, long usable, String folder) {
    if (!writable) {
      return "; it can only be read: mount it so that "
          + folder
          + " can be written, or name another folder";
    }
    return usable < LITTLE ? "; make room there: " + (usable >> 20) + " MiB are left" : "";
  }
}
