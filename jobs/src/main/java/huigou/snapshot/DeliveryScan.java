package huigou.snapshot;

import huigou.disk.Checksum;
import huigou.disk.Look;
import huigou.model.issue.Intake;
import huigou.model.issue.Issue;
import huigou.model.issue.IssueCode;
import huigou.model.origin.Delivery;
import huigou.model.origin.Origin;
import huigou.model.origin.Place;
import huigou.model.origin.SourceId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Looks through {@code input/<source>/<received-on>/<file>}.
 *
 * <p>Follows no links. Files whose names begin with a dot are passed over, and said unless a system
 * is known to leave them; anything else that is no delivery is an issue. A file whose checksum is
 * not the one written down on receipt is refused.
 */
public final class DeliveryScan {

  private static final String CATALOGUE = "catalogue";
  private static final int LONGEST_NAME = 100;

  /** Left by file managers, editors, version control and by deliveries that are under way. */
  private static final Pattern SYSTEMS_OWN =
      Pattern.compile(
          "\\.DS_Store|\\._.*|\\.git.*|\\.huigou-.*|\\.nfs.*|\\..*\\.sw[op]|\\.directory|\\..*\\.part");

  private final Path input;
  private final Set<SourceId> sources;
  private final SeenFolders seen;
  private final Instant at;
  private final List<Delivery> deliveries = new ArrayList<>();
  private final List<Issue> issues = new ArrayList<>();

  private DeliveryScan(Path input, Set<SourceId> sources, SeenFolders seen, Instant at) {
    this.input = input;
    this.sources = sources;
    this.seen = seen;
    this.at = at;
  }

  /** Reads every file, whatever was seen of it earlier. */
  public static Intake scan(Path input, Set<SourceId> sources) {
    return scan(input, sources, SeenFolders.none(""), Instant.MIN);
  }

  /**
   * The same, but for folders that nobody touched since an earlier look.
   *
   * @param seen what earlier looks found; what this one finds is noted there
   * @param at instant at which it begins
   * @throws UncheckedIOException when the input folder itself cannot be listed
   */
  public static Intake scan(Path input, Set<SourceId> sources, SeenFolders seen, Instant at) {
    DeliveryScan scan = new DeliveryScan(input, sources, seen, at);
    for (Path folder : entries(input)) {
      scan.source(folder);
    }
    return new Intake(scan.deliveries, scan.issues);
  }

  private void source(Path folder) {
    String name = folder.getFileName().toString();
    if (name.equals(CATALOGUE)
        || !Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS) && name.endsWith(".md")) {
      return;
    }
    SourceId source =
        sources.stream().filter(known -> known.value().equals(name)).findFirst().orElse(null);
    if (source == null) {
      issue(
          IssueCode.SOURCE_UNKNOWN,
          name,
          name,
          String.join(", ", sources.stream().map(SourceId::value).sorted().toList()));
      return;
    }
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      issue(
          Files.isSymbolicLink(folder) ? IssueCode.FILE_IS_LINK : IssueCode.NOT_A_FOLDER,
          name,
          "",
          "");
      return;
    }
    for (Path day : readableEntries(folder, name)) {
      if (day.getFileName().toString().equals(PackedMonth.FOLDER) && Files.isDirectory(day)) {
        continue;
      }
      String path = name + "/" + day.getFileName();
      LocalDate receivedOn = date(day);
      if (Files.isSymbolicLink(day)) {
        issue(IssueCode.FILE_IS_LINK, path, "", "");
      } else if (Files.isRegularFile(day)) {
        issue(IssueCode.NOT_A_FOLDER, path, "", "");
      } else if (receivedOn == null || !Files.isDirectory(day)) {
        issue(IssueCode.FOLDER_NOT_A_DATE, path, day.getFileName().toString(), "yyyy-mm-dd/");
      } else {
        unlessSeen(path, day, () -> day(source, receivedOn, day, path));
      }
    }
    Set<String> open = deliveries.stream().map(Delivery::path).collect(Collectors.toSet());
    for (PackedMonth month : PackedMonth.of(folder)) {
      String archive = input.relativize(month.file()).toString().replace('\\', '/');
      boolean stillOpen =
          deliveries.stream()
              .anyMatch(each -> each.source().equals(source) && month.holds(each.receivedOn()));
      if (stillOpen) {
        packed(source, month, open);
      } else {
        unlessSeen(archive, month.file(), () -> packed(source, month, open));
      }
    }
  }

  /** Reads a folder, or takes it at its earlier word when nobody touched it since. */
  private void unlessSeen(String path, Path folder, Runnable reading) {
    Look look;
    try {
      look = Look.of(folder);
    } catch (IOException | UncheckedIOException cannotBeLookedAt) {
      // Reading says what is wrong with it.
      reading.run();
      return;
    }
    Optional<List<Delivery>> earlier = seen.of(path, look);
    if (earlier.isPresent()) {
      deliveries.addAll(earlier.get());
      return;
    }
    int before = deliveries.size();
    int issuesBefore = issues.size();
    reading.run();
    if (issues.size() == issuesBefore) {
      seen.put(path, look, at, deliveries.subList(before, deliveries.size()));
    }
  }

  /**
   * The deliveries of an archive.
   *
   * @param open paths of those that stand as files: a packing that was killed leaves both
   */
  private void packed(SourceId source, PackedMonth month, Set<String> open) {
    String archive = input.relativize(month.file()).toString().replace('\\', '/');
    try {
      for (Map.Entry<LocalDate, List<String>> day : month.names().entrySet()) {
        String path = source + "/" + day.getKey();
        Map<String, Origin> origins =
            month
                .entry(
                    day.getKey(),
                    OriginReader.FILE_NAME,
                    (bytes, length) -> OriginReader.read(bytes, path, issues))
                .orElse(Map.of());
        for (String name : day.getValue()) {
          if (!name.equals(OriginReader.FILE_NAME) && !open.contains(path + "/" + name)) {
            Delivery delivery =
                month
                    .entry(
                        day.getKey(),
                        name,
                        (bytes, length) ->
                            new Delivery(
                                source,
                                day.getKey(),
                                name,
                                Checksum.of(bytes),
                                length,
                                origins.getOrDefault(name, Origin.unknown())))
                    .orElseThrow();
            packed(delivery, origins.containsKey(name));
          }
        }
      }
    } catch (IOException e) {
      issue(IssueCode.FILE_UNREADABLE, archive, e.getClass().getSimpleName(), "");
    }
  }

  private void packed(Delivery delivery, boolean hasOrigin) {
    String written = delivery.origin().sha256();
    if (!hasOrigin) {
      issue(IssueCode.ORIGIN_MISSING, delivery.path(), "", OriginReader.FILE_NAME);
    }
    if (!written.isEmpty() && !written.equals(delivery.sha256())) {
      issue(IssueCode.CHECKSUM_DIFFERS, delivery.path(), delivery.sha256(), written);
    } else {
      deliveries.add(delivery);
    }
  }

  private void day(SourceId source, LocalDate receivedOn, Path day, String path) {
    Map<String, Origin> origins = OriginReader.read(day, path, issues);
    List<Path> files = readableEntries(day, path, DeliveryScan::isAnybodys);
    Set<String> present =
        files.stream().map(file -> file.getFileName().toString()).collect(Collectors.toSet());
    for (String name : new TreeSet<>(origins.keySet())) {
      if (!present.contains(name)) {
        issue(IssueCode.FILE_MISSING, path + "/" + name, "", OriginReader.FILE_NAME);
      }
    }
    for (Path file : files) {
      String name = file.getFileName().toString();
      if (isHidden(name)) {
        issue(IssueCode.FILE_NAME_HIDDEN, path + "/" + name, name, "");
      } else if (!name.equals(OriginReader.FILE_NAME)) {
        file(source, receivedOn, file, path + "/" + name, origins.get(name));
      }
    }
  }

  private void file(SourceId source, LocalDate receivedOn, Path file, String path, Origin written) {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      issue(
          Files.isSymbolicLink(file)
              ? IssueCode.FILE_IS_LINK
              : Files.isDirectory(file) ? IssueCode.FILE_IS_FOLDER : IssueCode.FILE_UNREADABLE,
          path,
          Files.isDirectory(file) || Files.isSymbolicLink(file) ? "" : "pipe, socket",
          "");
      return;
    }
    if (!isUsable(file.getFileName().toString())) {
      issue(IssueCode.FILE_NAME_UNUSABLE, path, file.getFileName().toString(), "");
      return;
    }
    String checksum;
    long bytes;
    try {
      checksum = Checksum.of(file);
      bytes = Files.size(file);
    } catch (IOException e) {
      issue(IssueCode.FILE_UNREADABLE, path, e.getClass().getSimpleName(), "");
      return;
    }
    Origin origin = written == null ? Origin.unknown() : written;
    if (written == null) {
      issue(IssueCode.ORIGIN_MISSING, path, "", OriginReader.FILE_NAME);
    } else if (!origin.sha256().isEmpty() && !origin.sha256().equals(checksum)) {
      issue(IssueCode.CHECKSUM_DIFFERS, path, checksum, origin.sha256());
      return;
    }
    deliveries.add(
        new Delivery(source, receivedOn, file.getFileName().toString(), checksum, bytes, origin));
  }

  /**
   * Whether a name can stand on a page, in a message and in an address: no control character, no
   * half of a pair, and not longer than a hundred characters.
   */
  static boolean isUsable(String name) {
    return !name.isBlank()
        && name.length() <= LONGEST_NAME
        && name.indexOf('/') < 0
        && name.indexOf('\\') < 0
        && name.chars()
            .noneMatch(
                character ->
                    Character.isISOControl(character)
                        || Character.isSurrogate((char) character)
                        || character == '\uFFFD');
  }

  private void issue(IssueCode code, String path, String found, String expected) {
    issues.add(new Issue(code, Place.of(path), found, expected));
  }

  private static LocalDate date(Path day) {
    try {
      return LocalDate.parse(day.getFileName().toString());
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private static boolean isHidden(String name) {
    return name.startsWith(".");
  }

  /** Whether a name is none that a system or this program leaves for its own use. */
  private static boolean isAnybodys(String name) {
    return !SYSTEMS_OWN.matcher(name).matches();
  }

  private List<Path> readableEntries(Path folder, String path) {
    return readableEntries(folder, path, name -> !isHidden(name));
  }

  private List<Path> readableEntries(Path folder, String path, Predicate<String> wanted) {
    try {
      return entries(folder, wanted);
    } catch (UncheckedIOException e) {
      issue(IssueCode.FOLDER_UNREADABLE, path, e.getCause().getClass().getSimpleName(), "");
      return List.of();
    }
  }

  private static List<Path> entries(Path folder) {
    return entries(folder, name -> !isHidden(name));
  }

  private static List<Path> entries(Path folder, Predicate<String> wanted) {
    try (Stream<Path> list = Files.list(folder)) {
      return list.filter(entry -> wanted.test(entry.getFileName().toString())).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + folder, e);
    }
  }
}
