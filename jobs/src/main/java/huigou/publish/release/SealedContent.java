package huigou.publish.release;

import huigou.disk.Checksum;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * What an edition holds, so that any changed byte is found: a line a file, {@code path sha256}, in
 * order of the paths, so that whoever keeps a file can hold it against its line; {@code
 * status.json} is left out, for it carries a clock.
 *
 * @param files SHA-256 by path
 */
public record SealedContent(TreeMap<String, String> files) {

  /** Files that earlier programs sealed by the hashes of their entries. */
  private static final List<String> PACKED = List.of(".xlsx", ".zip");

  /** What stands in a folder; on all processors, the longest files first. */
  public static SealedContent of(Path release) throws IOException {
    SortedMap<String, Path> all = ContentHash.files(release);
    Map<String, Long> sizes = new HashMap<>();
    for (Map.Entry<String, Path> file : all.entrySet()) {
      sizes.put(file.getKey(), Files.size(file.getValue()));
    }
    List<String> longestFirst = new ArrayList<>(all.keySet());
    longestFirst.sort(Comparator.comparing(sizes::get).reversed());
    ExecutorService threads =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    try {
      Map<String, Future<String>> hashes = new HashMap<>();
      longestFirst.forEach(
          path -> hashes.put(path, threads.submit(() -> Checksum.of(all.get(path)))));
      TreeMap<String, String> files = new TreeMap<>();
      for (String path : longestFirst) {
        files.put(path, hashes.get(path).get());
      }
      return new SealedContent(files);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException fault ? fault : new IOException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while " + release + " was hashed", e);
    } finally {
      threads.shutdownNow();
    }
  }

  /** The lines that were written down once. */
  static SealedContent parse(String lines) {
    TreeMap<String, String> files = new TreeMap<>();
    for (String line : lines.split("\n")) {
      int space = line.lastIndexOf(' ');
      if (space > 0) {
        files.put(line.substring(0, space), line.substring(space + 1));
      }
    }
    return new SealedContent(files);
  }

  private static boolean isSealedByEntries(Path file, String hash) throws IOException {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    if (PACKED.stream().noneMatch(name::endsWith)) {
      return false;
    }
    TreeMap<String, String> entries = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        entries.put(entry.getName(), Checksum.of(zip));
      }
    } catch (ZipException notPacked) {
      return false;
    }
    return Checksum.of(lines(entries)).equals(hash);
  }

  private static String lines(TreeMap<String, String> hashes) {
    StringBuilder lines = new StringBuilder();
    hashes.forEach((path, hash) -> lines.append(path).append(' ').append(hash).append('\n'));
    return lines.toString();
  }

  /** A line a file. */
  public String lines() {
    return lines(files);
  }

  /** The hash of the whole. */
  public String hash() {
    return Checksum.of(lines());
  }

  /**
   * What is not as it was sealed, a sentence a file.
   *
   * @param release where what is held now stands
   */
  List<String> differences(SealedContent sealed, Path release) throws IOException {
    List<String> differences = new ArrayList<>();
    for (Map.Entry<String, String> file : sealed.files.entrySet()) {
      String path = file.getKey();
      String now = files.get(path);
      if (now == null) {
        differences.add(path + " is missing");
      } else if (!now.equals(file.getValue())
          && !isSealedByEntries(release.resolve(path), file.getValue())) {
        differences.add(
            path + " is another: its SHA-256 was " + file.getValue() + ", now it is " + now);
      }
    }
    files.keySet().stream()
        .filter(path -> !sealed.files.containsKey(path))
        .forEach(path -> differences.add(path + " was not there"));
    return differences;
  }
}
