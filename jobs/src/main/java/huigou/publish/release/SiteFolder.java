package huigou.publish.release;

import huigou.disk.Durable;
import huigou.disk.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The web root: {@code releases/}, and links that point into it.
 *
 * <p>{@code current} is the standing edition and {@code previous} the one before it; {@code
 * editions/<date>} is the dated address of an edition. A link is replaced by renaming a new one
 * over it, so that readers see the old release or the new one, whole. Retention: a release to which
 * no link points any more is removed; dated addresses are quoted and stay for good.
 */
public final class SiteFolder {

  private static final String CURRENT = "current";
  private static final String PREVIOUS = "previous";

  /** What each edition held when it was published last, a line a file. */
  static final String SEALS = "seals";

  /**
   * What programs ask a web root for. Links, so that they are always the standing edition's: in
   * step with {@code current} whatever happens between two renames, and after a rollback.
   */
  private static final List<String> OF_THE_ROOT =
      List.of("robots.txt", "sitemap.xml", "status.json");

  /** Holds the hash of the deliveries at the time of a rollback. */
  private static final String PIN = ".pinned";

  private final Path site;
  private final Optional<SigningKey> key;

  public SiteFolder(Path site) {
    this(site, Optional.empty());
  }

  /**
   * @param key with which the record is signed; empty for none
   */
  public SiteFolder(Path site, Optional<SigningKey> key) {
    this.site = site;
    this.key = key;
  }

  public Path current() {
    return site.resolve(CURRENT);
  }

  /** Where a release is made; readers never see it. */
  public Path building() {
    return site.resolve("releases").resolve(".building");
  }

  /** The release that a reader of {@code current} sees; empty when there is none. */
  public Optional<Path> standing() {
    return target(current());
  }

  /** The dated edition's release; empty when there is none. */
  public Optional<Path> edition(LocalDate date) {
    return target(site.resolve("editions").resolve(date.toString()));
  }

  /** The release of the newest dated edition before a date; empty when there is none. */
  public Optional<Path> editionBefore(LocalDate date) {
    return editionDates().stream()
        .map(LocalDate::parse)
        .filter(each -> each.isBefore(date))
        .max(Comparator.naturalOrder())
        .flatMap(this::edition);
  }

  /** The release that stood before the standing one; empty when there is none. */
  public Optional<Path> previous() {
    return target(site.resolve(PREVIOUS));
  }

  /** The deliveries, by their hash, for which a rollback holds; empty when none does. */
  public Optional<String> pin() {
    try {
      Path pin = site.resolve(PIN);
      return Files.isRegularFile(pin)
          ? Optional.of(Files.readString(pin).strip())
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the pin of a rollback: " + e, e);
    }
  }

  /**
   * Points {@code current} at the previous release, and pins it there for these deliveries. There
   * is no previous release after that; the one that was rolled back stays at its dated address.
   *
   * @throws IllegalStateException when there is no previous release
   */
  public void rollBack(String deliveries) {
    Path release =
        previous().orElseThrow(() -> new IllegalStateException("there is no previous release"));
    try {
      replace(site.resolve(PIN), deliveries.getBytes(StandardCharsets.UTF_8));
      point(current(), Path.of("releases", release.getFileName().toString()));
      Files.deleteIfExists(site.resolve(PREVIOUS));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot roll back to " + release.getFileName() + ": " + e, e);
    }
  }

  /** What stands where a link has to be: a folder or file in its place; empty when nothing does. */
  public Optional<Path> obstacle() {
    return Stream.concat(
            Stream.of(current(), site.resolve(PREVIOUS)),
            editionDates().stream().map(date -> site.resolve("editions").resolve(date)))
        .filter(path -> Files.exists(path, LinkOption.NOFOLLOW_LINKS))
        .filter(path -> !Files.isSymbolicLink(path))
        .findFirst();
  }

  /** How many releases there are. */
  public int releases() {
    Path releases = site.resolve("releases");
    try {
      return Files.isDirectory(releases) ? links(releases).size() : 0;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + releases, e);
    }
  }

  /** Dates of the editions that have an address, earliest first. */
  public List<String> editionDates() {
    Path editions = site.resolve("editions");
    try {
      return Files.isDirectory(editions)
          ? links(editions).stream().map(edition -> edition.getFileName().toString()).toList()
          : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + editions, e);
    }
  }

  /**
   * Swaps the release that was made in {@link #building()} in: as the dated edition, and as {@code
   * current} too when asked.
   *
   * @param wantedName folder name of the release; a number is added when a release of that name
   *     exists
   */
  public void swapIn(String wantedName, LocalDate date, boolean asCurrent, byte[] forwardPage) {
    String name = wantedName;
    try {
      EditionRecord record = EditionRecord.read(site);
      SealedContent content = SealedContent.of(building());
      for (int number = 2;
          Files.exists(site.resolve("releases").resolve(name), LinkOption.NOFOLLOW_LINKS);
          number++) {
        name = wantedName + "-" + number;
      }
      Trees.open(building());
      Durable.forceTree(building());
      Durable.move(building(), site.resolve("releases").resolve(name));
      Files.createDirectories(site.resolve("editions"));
      Files.createDirectories(site.resolve(SEALS));
      for (Path way :
          List.of(site, site.resolve("releases"), site.resolve("editions"), site.resolve(SEALS))) {
        Trees.openOne(way);
      }
      point(site.resolve("editions").resolve(date.toString()), Path.of("..", "releases", name));
      if (asCurrent) {
        Optional<Path> before = standing();
        if (before.isPresent() && !before.get().getFileName().toString().equals(name)) {
          point(site.resolve(PREVIOUS), Path.of("releases", before.get().getFileName().toString()));
        }
        point(current(), Path.of("releases", name));
        Files.deleteIfExists(site.resolve(PIN));
      }
      if (standing().isPresent()) {
        replace(site.resolve("index.html"), forwardPage);
        for (String file : OF_THE_ROOT) {
          point(site.resolve(file), Path.of(CURRENT, file));
        }
      }
      replace(
          site.resolve(SEALS).resolve(date + ".txt"),
          content.lines().getBytes(StandardCharsets.UTF_8));
      replace(
          site.resolve(EditionRecord.FILE), record.published(date, content.hash(), key).bytes());
      removeUnreferenced();
    } catch (IOException e) {
      throw new UncheckedIOException(
          "cannot swap the release " + name + " in: " + e.getMessage(), e);
    }
  }

  private static void point(Path link, Path target) throws IOException {
    if (Files.isSymbolicLink(link) && Files.readSymbolicLink(link).equals(target)) {
      return;
    }
    Path fresh = link.resolveSibling("." + link.getFileName() + ".new");
    Files.deleteIfExists(fresh);
    Files.createSymbolicLink(fresh, target);
    Durable.move(fresh, link);
  }

  private static void replace(Path file, byte[] bytes) throws IOException {
    if (!Files.isRegularFile(file) || !Arrays.equals(Files.readAllBytes(file), bytes)) {
      Durable.replace(file, bytes);
    }
    Trees.openOne(file);
  }

  /** Dates of all editions that were ever published, those too that no longer stand. */
  public List<LocalDate> everPublished() {
    try {
      TreeSet<LocalDate> dates = new TreeSet<>(EditionRecord.read(site).dates());
      editionDates().forEach(date -> dates.add(LocalDate.parse(date)));
      return List.copyOf(dates);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the record of editions in " + site, e);
    }
  }

  /**
   * Removes dated editions, but for the standing one and the one before it; their record stays.
   *
   * @param kept whether an edition stays
   * @param dry whether only to say what would go
   * @return dates of those that go
   */
  public List<LocalDate> prune(Predicate<LocalDate> kept, boolean dry) {
    Set<Path> standing = new HashSet<>();
    standing().ifPresent(standing::add);
    previous().ifPresent(standing::add);
    List<LocalDate> gone =
        editionDates().stream()
            .map(LocalDate::parse)
            .filter(kept.negate())
            .filter(date -> edition(date).filter(standing::contains).isEmpty())
            .toList();
    if (dry || gone.isEmpty()) {
      return gone;
    }
    try {
      EditionRecord record = EditionRecord.read(site);
      for (LocalDate date : gone) {
        Files.delete(site.resolve("editions").resolve(date.toString()));
        Files.deleteIfExists(site.resolve(SEALS).resolve(date + ".txt"));
      }
      replace(site.resolve(EditionRecord.FILE), record.removed(gone, key).bytes());
      removeUnreferenced();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot remove editions: " + e.getMessage(), e);
    }
    return gone;
  }

  private void removeUnreferenced() throws IOException {
    Set<Path> referenced = new HashSet<>();
    target(current()).ifPresent(referenced::add);
    target(site.resolve(PREVIOUS)).ifPresent(referenced::add);
    for (Path edition : links(site.resolve("editions"))) {
      target(edition).ifPresent(referenced::add);
    }
    try (Stream<Path> releases = Files.list(site.resolve("releases"))) {
      for (Path release : releases.toList()) {
        if (!referenced.contains(release.toRealPath())) {
          Trees.delete(release);
        }
      }
    }
  }

  private static List<Path> links(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .filter(entry -> !entry.getFileName().toString().startsWith("."))
          .sorted()
          .toList();
    }
  }

  private static Optional<Path> target(Path link) {
    try {
      return Files.isDirectory(link) && Files.exists(link, LinkOption.NOFOLLOW_LINKS)
          ? Optional.of(link.toRealPath())
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
