package huigou.disk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** What the disk refused, in words for people: no names of classes. */
public final class DiskFault {

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
    return new UncheckedIOException(
        "temporary files cannot be written to "
            + folder
            + ": "
            + reason(fault)
            + "; make room there",
        fault);
  }

  /** What would mend it; empty when the reason says all. */
  public static String repair(IOException fault, String folder) {
    return fault instanceof AccessDeniedException
        ? "; let this user write " + folder + ", or give it an installation of its own"
        : "";
  }
}
