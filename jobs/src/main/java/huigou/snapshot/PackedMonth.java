package huigou.snapshot;

import huigou.disk.Checksum;
import huigou.disk.Durable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * The deliveries of a source in a month that is over, in one archive: {@code
 * input/<source>/packed/<yyyy-mm>.zip} with entries {@code <received-on>/<file>}, each day with its
 * {@code origin.yml}. They are read in place; nothing that follows from deliveries is another for
 * it.
 *
 * @param source folder of the source
 */
public record PackedMonth(Path source, YearMonth month) {

  /** Folder of archives within that of a source. */
  static final String FOLDER = "packed";

  private static final String ENDING = ".zip";
  private static final LocalDateTime BEGINNING = LocalDateTime.of(1980, 1, 1, 0, 0);

  /** The archives of a source, the oldest first; other files there are none. */
  static List<PackedMonth> of(Path source) {
    Path folder = source.resolve(FOLDER);
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.matches("\\d{4}-\\d{2}\\.zip"))
          .sorted()
          .map(name -> new PackedMonth(source, YearMonth.parse(name.substring(0, 7))))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + folder + ": " + e.getMessage(), e);
    }
  }

  Path file() {
    return source.resolve(FOLDER).resolve(month + ENDING);
  }

  /** Whether a day is one of its month. */
  boolean holds(LocalDate day) {
    return YearMonth.from(day).equals(month);
  }

  boolean exists() {
    return Files.isRegularFile(file());
  }

  /** Something that is done with an entry. */
  interface Use<T> {
    T with(InputStream bytes, long length) throws IOException;
  }

  /**
   * Does something with the entry of a file.
   *
   * @return empty when the archive has none of that name
   */
  <T> Optional<T> entry(LocalDate day, String name, Use<T> use) throws IOException {
    if (!exists()) {
      return Optional.empty();
    }
    try (ZipFile archive = new ZipFile(file().toFile())) {
      ZipEntry entry = archive.getEntry(day + "/" + name);
      if (entry == null) {
        return Optional.empty();
      }
      try (InputStream bytes = archive.getInputStream(entry)) {
        return Optional.of(use.with(bytes, entry.getSize()));
      }
    }
  }

  /** Names of files by day, those of origins too. */
  TreeMap<LocalDate, List<String>> names() throws IOException {
    TreeMap<LocalDate, List<String>> names = new TreeMap<>();
    try (ZipFile archive = new ZipFile(file().toFile())) {
      Enumeration<? extends ZipEntry> entries = archive.entries();
      while (entries.hasMoreElements()) {
        String[] parts = entries.nextElement().getName().split("/", 2);
        if (parts.length == 2 && !parts[1].isEmpty()) {
          names.computeIfAbsent(day(parts[0]), each -> new ArrayList<>()).add(parts[1]);
        }
      }
    }
    names.values().forEach(each -> each.sort(Comparator.naturalOrder()));
    return names;
  }

  private LocalDate day(String text) throws IOException {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new IOException(
          file() + " has an entry below " + text + "/; expected are days of " + month, e);
    }
  }

  /** Days of a source, each a folder, that are of months before one. */
  static TreeMap<YearMonth, List<Path>> open(Path source, YearMonth before) {
    TreeMap<YearMonth, List<Path>> months = new TreeMap<>();
    try (Stream<Path> days = Files.list(source)) {
      for (Path day : days.filter(Files::isDirectory).sorted().toList()) {
        try {
          YearMonth month = YearMonth.from(LocalDate.parse(day.getFileName().toString()));
          if (month.isBefore(before)) {
            months.computeIfAbsent(month, each -> new ArrayList<>()).add(day);
          }
        } catch (DateTimeException noDay) {
          // The scan says it.
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + source + ": " + e.getMessage(), e);
    }
    return months;
  }

  /**
   * Packs the files of days, and those that the archive has already. A file that it has, byte for
   * byte, was packed by a run that was stopped before it was removed.
   *
   * @return how many files
   */
  int pack(List<Path> days) throws IOException {
    Files.createDirectories(file().getParent());
    Path fresh = part();
    TreeMap<String, Path> files = new TreeMap<>();
    for (Path day : days) {
      try (Stream<Path> entries = Files.list(day)) {
        for (Path entry : entries.filter(each -> !isHidden(each)).toList()) {
          if (!Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)) {
            throw new IOException(entry + " is no file; a month is packed that has files alone");
          }
          files.put(day.getFileName() + "/" + entry.getFileName(), entry);
        }
      }
    }
    TreeMap<String, byte[]> origins = new TreeMap<>();
    try (OutputStream out = Files.newOutputStream(fresh);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      if (exists()) {
        copyOthers(files, origins, zip);
      }
      for (Map.Entry<String, Path> each : files.entrySet()) {
        byte[] origin = origins.get(each.getKey());
        put(
            zip,
            each.getKey(),
            origin == null
                ? Files.newInputStream(each.getValue())
                : new ByteArrayInputStream(origin));
      }
    }
    verify(fresh, files, origins);
    Durable.force(fresh);
    Durable.move(fresh, file());
    for (Path file : files.values()) {
      Files.delete(file);
    }
    for (Path day : days) {
      removeIfEmpty(day);
    }
    return files.size();
  }

  private Path part() {
    return file().resolveSibling("." + month + ENDING + ".part");
  }

  private static boolean isHidden(Path file) {
    return file.getFileName().toString().startsWith(".");
  }

  /**
   * Copies what the archive has and the folders have not.
   *
   * @param origins takes the origins of days of which both have some, those of both together
   */
  private void copyOthers(
      TreeMap<String, Path> files, TreeMap<String, byte[]> origins, ZipOutputStream zip)
      throws IOException {
    try (ZipFile standing = new ZipFile(file().toFile())) {
      Enumeration<? extends ZipEntry> entries = standing.entries();
      while (entries.hasMoreElements()) {
        ZipEntry entry = entries.nextElement();
        Path open = files.get(entry.getName());
        if (open == null) {
          put(zip, entry.getName(), standing.getInputStream(entry));
        } else if (isOrigin(entry)) {
          origins.put(entry.getName(), together(standing, entry, open));
        } else {
          requireSame(standing, entry, open);
        }
      }
    }
  }

  private static boolean isOrigin(ZipEntry entry) {
    return entry.getName().endsWith("/" + OriginReader.FILE_NAME);
  }

  /** What the archive and a folder say of the files of a day. */
  private static byte[] together(ZipFile archive, ZipEntry entry, Path open) throws IOException {
    try (InputStream packed = archive.getInputStream(entry)) {
      return OriginWriter.together(
              new String(packed.readAllBytes(), StandardCharsets.UTF_8),
              Files.readString(open),
              open)
          .getBytes(StandardCharsets.UTF_8);
    }
  }

  private void requireSame(ZipFile archive, ZipEntry entry, Path open) throws IOException {
    try (InputStream packed = archive.getInputStream(entry)) {
      if (!Checksum.of(packed).equals(Checksum.of(open))) {
        throw new IOException(
            file()
                + " has another "
                + entry.getName()
                + " than the folder; look which of the two is right");
      }
    }
  }

  /** A time of its own would make the archive of the same files another. */
  private static void put(ZipOutputStream zip, String name, InputStream bytes) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(BEGINNING);
    zip.putNextEntry(entry);
    try (bytes) {
      bytes.transferTo(zip);
    }
    zip.closeEntry();
  }

  /** Nothing is removed that the archive does not give back to the last byte. */
  private static void verify(
      Path archive, TreeMap<String, Path> files, TreeMap<String, byte[]> origins)
      throws IOException {
    try (ZipFile zip = new ZipFile(archive.toFile())) {
      for (Map.Entry<String, Path> each : files.entrySet()) {
        try (InputStream packed = zip.getInputStream(zip.getEntry(each.getKey()))) {
          byte[] origin = origins.get(each.getKey());
          boolean same =
              origin == null
                  ? Checksum.of(packed).equals(Checksum.of(each.getValue()))
                  : Arrays.equals(origin, packed.readAllBytes());
          if (!same) {
            throw new IOException(each.getKey() + " is another in the archive");
          }
        }
      }
    }
  }

  /**
   * Puts the files back where they were, and removes the archive.
   *
   * @return how many files
   */
  int unpack() throws IOException {
    int count = 0;
    try (ZipFile archive = new ZipFile(file().toFile())) {
      Enumeration<? extends ZipEntry> entries = archive.entries();
      while (entries.hasMoreElements()) {
        ZipEntry entry = entries.nextElement();
        Path target = source.resolve(entry.getName()).normalize();
        if (!target.startsWith(source)) {
          throw new IOException(file() + " has an entry that leads out of it: " + entry.getName());
        }
        Files.createDirectories(target.getParent());
        boolean stands = Files.exists(target);
        if (stands && !isOrigin(entry)) {
          requireSame(archive, entry, target);
        }
        Path fresh = target.resolveSibling("." + target.getFileName() + ".part");
        try (InputStream bytes =
                stands && isOrigin(entry)
                    ? new ByteArrayInputStream(together(archive, entry, target))
                    : archive.getInputStream(entry);
            OutputStream out = Files.newOutputStream(fresh)) {
          bytes.transferTo(out);
        }
        Durable.move(fresh, target);
        count++;
      }
    }
    Files.delete(file());
    Files.deleteIfExists(part());
    removeIfEmpty(file().getParent());
    return count;
  }

  private static void removeIfEmpty(Path folder) throws IOException {
    try (Stream<Path> left = Files.list(folder)) {
      if (left.findAny().isPresent()) {
        return;
      }
    }
    Files.delete(folder);
  }
}
