package huigou.installation;

import huigou.publish.release.SiteFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * By how much a web root grows a night: what the newest dated editions take beyond the first of
 * them, a file that several share counted once. An edition that was made again is one night as
 * before.
 *
 * @param nights editions by which it was measured, each with a date of its own
 * @param bytes a night; of one edition alone all of it
 */
record SiteGrowth(int nights, long bytes) {

  /** Editions that are looked at. */
  private static final int NEWEST = 8;

  /** The growth of a web root; empty where no edition stands. */
  static Optional<SiteGrowth> of(SiteFolder site) throws IOException {
    List<LocalDate> dates =
        site.editionDates().stream().map(LocalDate::parse).distinct().sorted().toList();
    List<LocalDate> newest = dates.subList(Math.max(0, dates.size() - NEWEST), dates.size());
    Set<Object> counted = new HashSet<>();
    int nights = 0;
    long first = 0;
    long all = 0;
    for (LocalDate date : newest) {
      Optional<Path> edition = site.edition(date);
      if (edition.isEmpty()) {
        continue;
      }
      for (Map.Entry<Object, Long> file : files(edition.get()).entrySet()) {
        all += counted.add(file.getKey()) ? file.getValue() : 0;
      }
      nights++;
      first = nights == 1 ? all : first;
    }
    return nights == 0
        ? Optional.empty()
        : Optional.of(new SiteGrowth(nights, nights == 1 ? all : (all - first) / (nights - 1)));
  }

  /** Sizes by what tells a file from others: its own name where the disk has no links. */
  private static Map<Object, Long> files(Path release) throws IOException {
    Map<Object, Long> sizes = new HashMap<>();
    try (Stream<Path> files = Files.walk(release)) {
      for (Path file : files.toList()) {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        if (attributes.isRegularFile()) {
          sizes.put(attributes.fileKey() == null ? file : attributes.fileKey(), attributes.size());
        }
      }
    }
    return sizes;
  }
}
