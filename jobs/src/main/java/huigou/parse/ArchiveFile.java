package huigou.parse;

import huigou.catalogue.DeliveryForms;
import huigou.catalogue.Layout;
import huigou.model.issue.FileRefused;
import huigou.model.issue.Issue;
import huigou.model.issue.IssueCode;
import huigou.model.origin.FileKind;
import huigou.model.origin.Place;
import huigou.model.raw.RawRecord;
import huigou.model.raw.RawRow;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Reads the files within a zip archive, in the order of their names; each one's name stands where
 * that of a sheet would. One that no layout knows is passed over, and said; an archive without any
 * other is refused. A workbook is an archive too, and none of these.
 */
final class ArchiveFile {

  private static final String WORKBOOK_PART = "[Content_Types].xml";
  private static final String MEDIA_TYPE = "mimetype";
  private static final int LONGEST_NAME = 60;
  private static final long LARGEST_UNPACKED = 512L << 20;

  /** Faults of a file that is none of the source's data. */
  private static final Set<IssueCode> NO_DATA =
      EnumSet.of(
          IssueCode.LAYOUT_UNKNOWN,
          IssueCode.NO_ROWS,
          IssueCode.MARKUP_PAGE,
          IssueCode.FILE_EMPTY,
          IssueCode.FILE_FOR_PEOPLE,
          IssueCode.TABLE_UNREAD,
          IssueCode.CONTAINER_UNREAD,
          IssueCode.ARCHIVE_WITHIN);

  private final String path;
  private final DeliveryForms forms;
  private final RowSink sink;

  ArchiveFile(String path, DeliveryForms forms, RowSink sink) {
    this.path = path;
    this.forms = forms;
    this.sink = sink;
  }

  /** Whether a zip archive is a workbook. */
  static boolean isWorkbook(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      return zip.getEntry(WORKBOOK_PART) != null
          || zip.stream().anyMatch(entry -> entry.getName().startsWith("xl/"));
    }
  }

  /** What it is that is neither a workbook nor an archive of texts. */
  static Optional<FileKind> kind(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      ZipEntry declared = zip.getEntry(MEDIA_TYPE);
      String mediaType = "";
      if (declared != null) {
        try (InputStream in = zip.getInputStream(declared)) {
          mediaType = new String(in.readNBytes(LONGEST_NAME), StandardCharsets.US_ASCII);
        }
      }
      return FileKind.ofArchive(zip.stream().map(ZipEntry::getName).toList(), mediaType);
    }
  }

  /** Reads one file of an archive. */
  interface MemberReading {
    Layout of(DeliveredBytes bytes, RowSink sink) throws IOException;
  }

  Layout parse(Path file, MemberReading reading) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      List<? extends ZipEntry> entries =
          zip.stream()
              .filter(entry -> !entry.isDirectory())
              .sorted((one, other) -> one.getName().compareTo(other.getName()))
              .toList();
      requireModestSize(entries);
      Optional<Layout> found = Optional.empty();
      List<Issue> passedOver = new ArrayList<>();
      for (ZipEntry entry : entries) {
        try {
          DeliveredBytes bytes = DeliveredBytes.of(() -> zip.getInputStream(entry));
          Layout layout = reading.of(bytes, new Member(entry.getName(), sink));
          found = found.or(() -> Optional.of(layout));
        } catch (FileRefused refused) {
          Issue issue = within(refused.issue(), entry.getName());
          if (!NO_DATA.contains(issue.code())) {
            throw new FileRefused(issue);
          }
          passedOver.add(
              new Issue(
                  IssueCode.MEMBER_PASSED_OVER,
                  issue.place(),
                  entry.getName(),
                  issue.code().token()));
        }
      }
      Layout layout = found.orElseThrow(() -> nothing(entries));
      passedOver.forEach(sink::oddity);
      return layout;
    }
  }

  private FileRefused nothing(List<? extends ZipEntry> entries) {
    return new FileRefused(
        new Issue(
            IssueCode.ARCHIVE_UNREAD,
            Place.of(path),
            entries.stream().map(ZipEntry::getName).collect(Collectors.joining(", ")),
            forms.suffixes()));
  }

  private void requireModestSize(List<? extends ZipEntry> entries) throws ZipException {
    long unpacked = entries.stream().mapToLong(entry -> Math.max(0, entry.getSize())).sum();
    if (unpacked > LARGEST_UNPACKED) {
      throw new FileRefused(
          new Issue(
              IssueCode.WORKBOOK_SWOLLEN,
              Place.of(path),
              (unpacked >> 20) + " MiB",
              (LARGEST_UNPACKED >> 20) + " MiB"));
    }
  }

  private static Issue within(Issue issue, String member) {
    return new Issue(issue.code(), within(issue.place(), member), issue.found(), issue.expected());
  }

  private static Place within(Place place, String name) {
    String member = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + "…" : name;
    return new Place(
        place.file(),
        place.sheet().isEmpty() ? member : member + " › " + place.sheet(),
        place.row(),
        place.column());
  }

  /** Hands on what stands in one file of the archive, under that file's name. */
  private record Member(String name, RowSink sink) implements RowSink {

    @Override
    public void row(RawRow row, Layout layout) {
      sink.row(row.at(within(row.place(), name)), layout);
    }

    @Override
    public void record(RawRecord record, Layout layout) {
      sink.record(at(record), layout);
    }

    private RawRecord at(RawRecord record) {
      return new RawRecord(
          within(record.place(), name),
          record.fields(),
          record.parts().entrySet().stream()
              .collect(
                  Collectors.toMap(
                      Map.Entry::getKey,
                      parts -> parts.getValue().stream().map(this::at).toList())));
    }

    @Override
    public void otherRow(Issue issue) {
      sink.otherRow(within(issue, name));
    }

    @Override
    public void oddity(Issue issue) {
      sink.oddity(within(issue, name));
    }
  }
}
