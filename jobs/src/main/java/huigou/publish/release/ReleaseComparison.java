package huigou.publish.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A release held against the one that stands, file by file; {@code status.json} is left out.
 *
 * @param added paths of files that the standing release lacks
 * @param changed paths of files with other bytes
 * @param gone paths of files that it alone has
 * @param same how many files are the same
 */
public record ReleaseComparison(
    List<String> added, List<String> changed, List<String> gone, int same) {

  /**
   * @param standing the release that stands; empty when there is none
   */
  public static ReleaseComparison of(Optional<Path> standing, Path release) {
    List<String> added = new ArrayList<>();
    List<String> changed = new ArrayList<>();
    List<String> gone = new ArrayList<>();
    int same = 0;
    try {
      for (Map.Entry<String, Path> file : ContentHash.files(release).entrySet()) {
        String path = file.getKey();
        Optional<Path> before =
            standing.map(root -> root.resolve(path)).filter(Files::isRegularFile);
        if (before.isEmpty()) {
          added.add(path);
        } else if (Files.mismatch(before.get(), file.getValue()) >= 0) {
          changed.add(path);
        } else {
          same++;
        }
      }
      for (String path :
          standing.isEmpty() ? Set.<String>of() : ContentHash.files(standing.get()).keySet()) {
        if (!Files.isRegularFile(release.resolve(path))) {
          gone.add(path);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot compare releases: " + e, e);
    }
    return new ReleaseComparison(added, changed, gone, same);
  }
}
