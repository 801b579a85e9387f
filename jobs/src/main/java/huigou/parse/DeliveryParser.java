package huigou.parse;

import huigou.catalogue.DeliveryForms;
import huigou.catalogue.Layout;
import huigou.catalogue.OtherAnswer;
import huigou.model.issue.FileRefused;
import huigou.model.issue.Issue;
import huigou.model.issue.IssueCode;
import huigou.model.origin.Delivery;
import huigou.model.origin.FileKind;
import huigou.model.origin.Place;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * Reads a delivered file by the one of its source's layouts that it turns out to have. What a file
 * is, its bytes say, not its name: text, a workbook, an archive of texts, any of them packed.
 *
 * <p>Text is UTF-8, with or without byte order mark; markup is in the encoding that it declares. A
 * file that is something else, or that fits no layout, is refused; so is one of which reading runs
 * into anything.
 */
public final class DeliveryParser {

  private static final Pattern QUOTED_HEADING = Pattern.compile("\"[^\"\n]*\"([;\t|])");

  private static final int LONGEST_COMPLAINT = 200;

  /** How a page begins that was saved in one file with all that it shows. */
  private static final String WEB_ARCHIVE = "MIME-Version:";

  private final Delivery delivery;
  private final Path file;
  private final DeliveryForms forms;
  private final RowSink sink;

  private DeliveryParser(Delivery delivery, Path file, DeliveryForms forms, RowSink sink) {
    this.delivery = delivery;
    this.file = file;
    this.forms = forms;
    this.sink = sink;
  }

  /**
   * Hands every row of the file to the sink.
   *
   * @param delivery names the file in places and issues
   * @param file where its bytes stand
   * @return the layout that the file has; of an archive, that of its first file
   * @throws FileRefused when the file is not what any of the layouts says, or cannot be read
   */
  public static Layout parse(Delivery delivery, Path file, DeliveryForms forms, RowSink sink) {
    DeliveredBytes bytes = null;
    try {
      bytes = DeliveredBytes.of(() -> Files.newInputStream(file));
      return new DeliveryParser(delivery, file, forms, sink).parse(bytes);
    } catch (IOException | RuntimeException e) {
      throw ReadingFault.of(delivery.path(), bytes, e)
          .orElseGet(() -> unforeseen(delivery.path(), e));
    } catch (StackOverflowError e) {
      throw unforeseen(delivery.path(), e);
    }
  }

  /** What nobody thought of is ours to mend; the file that shows it is out, the night goes on. */
  private static FileRefused unforeseen(String path, Throwable thrown) {
    FileRefused refused =
        new FileRefused(
            new Issue(
                IssueCode.READING_FAILED, Place.of(path), thrown.getClass().getSimpleName(), ""));
    refused.initCause(thrown);
    return refused;
  }

  private Layout parse(DeliveredBytes bytes) throws IOException {
    if (bytes.begins(DeliveredBytes.ZIP)) {
      refuse(ArchiveFile.kind(file));
      if (ArchiveFile.isWorkbook(file)) {
        return new WorkbookTable(delivery.path(), tables(), sink).parse(file);
      }
      return new ArchiveFile(delivery.path(), forms, sink).parse(file, this::member);
    }
    if (bytes.begins(DeliveredBytes.COMPOUND)) {
      Set<String> within = within();
      if (within.contains(Decryptor.DEFAULT_POIFS_ENTRY)) {
        throw refused(IssueCode.WORKBOOK_ENCRYPTED, "");
      }
      refuse(FileKind.ofCompound(within));
      return new XlsTable(delivery.path(), tables(), sink).parse(file);
    }
    return text(bytes, sink);
  }

  private Layout member(DeliveredBytes bytes, RowSink within) throws IOException {
    if (bytes.begins(DeliveredBytes.ZIP) || bytes.begins(DeliveredBytes.COMPOUND)) {
      throw refused(IssueCode.ARCHIVE_WITHIN, "");
    }
    try {
      return new DeliveryParser(delivery, file, forms, within).text(bytes, within);
    } catch (RuntimeException | IOException e) {
      throw ReadingFault.of(delivery.path(), bytes, e)
          .orElseGet(() -> unforeseen(delivery.path(), e));
    }
  }

  private Layout text(DeliveredBytes bytes, RowSink rows) throws IOException {
    if (bytes.isEmpty()
        || bytes.beginning().isEmpty()
        || bytes.begins(DeliveredBytes.ZIP_OF_NOTHING)) {
      throw refused(IssueCode.FILE_EMPTY, "");
    }
    refuse(bytes.kind());
    if (bytes.beginning().startsWith("<")) {
      if (bytes.isUtf16()) {
        throw refused(IssueCode.ENCODING_UTF16, "");
      }
      return markup(bytes, rows);
    }
    if (bytes.isUtf16()) {
      rows.oddity(new Issue(IssueCode.ENCODING_WIDE, Place.of(delivery.path()), "UTF-16", ""));
    }
    if (bytes.beginning().regionMatches(true, 0, WEB_ARCHIVE, 0, WEB_ARCHIVE.length())) {
      throw refused(IssueCode.PAGE_AS_WORKBOOK, bytes.beginning().lines().findFirst().orElse(""));
    }
    try (BufferedReader reader = bytes.text()) {
      char first = firstCharacter(reader);
      if (first == '{' || first == '[') {
        return json(bytes, reader, rows);
      }
      requireCommas(reader);
      requireNoComplaint(reader);
      return new CsvTable(delivery.path(), tables(), rows).parse(reader);
    }
  }

  private Layout json(DeliveredBytes bytes, BufferedReader reader, RowSink rows)
      throws IOException {
    JsonShape shape = JsonShape.of(DeliveredBytes.next(reader, DeliveredBytes.PEEK));
    requireNoOther(shape.keys());
    List<Layout> companies = forms.of(Layout.Format.COMPANY_FACTS);
    if (!companies.isEmpty() && CompanyFactsParser.fits(shape)) {
      return new CompanyFactsParser(delivery.path(), companies.get(0), rows, bytes::text)
          .parse(reader);
    }
    List<Layout> numbered = forms.of(Layout.Format.JSON_MEMBERS);
    if (!numbered.isEmpty() && shape.has("0")) {
      return new JsonMembersParser(delivery.path(), numbered.get(0), rows).parse(reader);
    }
    List<Layout> records = forms.of(Layout.Format.JSON, Layout.Format.JSON_IN_JSON);
    if (records.stream().noneMatch(layout -> shape.holds(layout.records()))
        && !shape.complaint().isEmpty()) {
      throw refused(IssueCode.SERVICE_ERROR, shape.complaint());
    }
    if (records.isEmpty()) {
      throw unknown(delivery.path(), shape.start(), forms.layouts());
    }
    return new JsonRecordParser(delivery, records, rows).parse(reader);
  }

  private void requireNoOther(Collection<String> keys) {
    other(forms, keys, delivery.path())
        .ifPresent(
            refused -> {
              throw refused;
            });
  }

  /** The refusal of an answer that is known and not read. */
  static Optional<FileRefused> other(DeliveryForms forms, Collection<String> keys, String path) {
    return forms.others().stream()
        .filter(answer -> answer.fits(keys))
        .findFirst()
        .map(answer -> named(answer, path));
  }

  private static FileRefused named(OtherAnswer answer, String path) {
    return new FileRefused(
        new Issue(IssueCode.ANSWER_OTHER, Place.of(path), answer.name(), answer.instead()));
  }

  /**
   * A quoted first heading that another mark than a comma ends: no reader of commas gets past it.
   */
  private void requireCommas(Reader reader) throws IOException {
    Matcher quoted = QUOTED_HEADING.matcher(start(reader));
    if (quoted.lookingAt()) {
      throw new FileRefused(
          new Issue(
              IssueCode.SEPARATOR_OTHER,
              Place.row(delivery.path(), "1"),
              quoted.group(),
              quoted.group(1).equals("\t") ? "TAB" : quoted.group(1)));
    }
  }

  /** A service may say in plain words why it gives nothing. */
  private void requireNoComplaint(Reader reader) throws IOException {
    String start = DeliveredBytes.next(reader, DeliveredBytes.PEEK).strip();
    if (start.length() < LONGEST_COMPLAINT && Complaint.isAll(start)) {
      throw refused(IssueCode.SERVICE_ERROR, start);
    }
  }

  /** Markup is a publisher's figures or items, or a page that was saved in their place. */
  private Layout markup(DeliveredBytes bytes, RowSink rows) throws IOException {
    MarkupStart start = MarkupStart.of(bytes.beginning());
    if (start.isPage() || start.name().equalsIgnoreCase("table")) {
      boolean saved =
          (start.hasTable() || start.isOfSpreadsheet())
              && delivery.file().toLowerCase(Locale.ROOT).contains(".xls");
      throw refused(saved ? IssueCode.PAGE_AS_WORKBOOK : IssueCode.MARKUP_PAGE, start.words());
    } else if (start.isSpreadsheet()) {
      throw refused(IssueCode.WORKBOOK_OF_2003, start.name());
    } else if (start.isError()) {
      throw refused(IssueCode.SERVICE_ERROR, start.words());
    }
    List<Layout> records =
        forms.of(Layout.Format.XML).stream()
            .filter(layout -> layout.records().equals(start.name()))
            .toList();
    if (!records.isEmpty()) {
      try (InputStream in = bytes.open()) {
        return new XmlRecordParser(delivery, records, rows).parse(in);
      }
    }
    List<Layout> feeds = forms.of(Layout.Format.FEED);
    if (!feeds.isEmpty()) {
      return new FeedParser(delivery.path(), feeds, rows).parse(bytes);
    }
    List<Layout> sdmx = forms.of(Layout.Format.SDMX);
    boolean declared = start.text().startsWith("<?xml") || start.text().startsWith("<!DOCTYPE");
    if (sdmx.isEmpty() && declared && !start.name().isEmpty()) {
      throw unknown(delivery.path(), "<" + start.name() + ">", forms.layouts());
    }
    if (sdmx.isEmpty() || start.name().isEmpty() && !declared) {
      throw refused(IssueCode.MARKUP_PAGE, start.words());
    }
    try (InputStream in = bytes.open()) {
      return new SdmxParser(delivery.path(), SdmxParser.only(sdmx), rows).parse(in);
    }
  }

  /** Names of what lies in a compound file; none of one that is broken, which its reader says. */
  private Set<String> within() {
    try (POIFSFileSystem compound = new POIFSFileSystem(file.toFile(), true)) {
      return Set.copyOf(compound.getRoot().getEntryNames());
    } catch (IOException | RuntimeException brokenAndToldByTheReader) {
      return Set.of();
    }
  }

  /** A file that is no data of any source, whoever delivers it. */
  private void refuse(Optional<FileKind> kind) {
    if (kind.isPresent()) {
      throw new FileRefused(
          new Issue(
              switch (kind.get().use()) {
                case FOR_PEOPLE -> IssueCode.FILE_FOR_PEOPLE;
                case TABLE -> IssueCode.TABLE_UNREAD;
                case CONTAINER -> IssueCode.CONTAINER_UNREAD;
              },
              Place.of(delivery.path()),
              kind.get().form(),
              forms.suffixes()));
    }
  }

  private char firstCharacter(Reader reader) throws IOException {
    String start = DeliveredBytes.next(reader, DeliveredBytes.PEEK).stripLeading();
    if (start.isEmpty()) {
      throw refused(IssueCode.FILE_EMPTY, "");
    }
    return start.charAt(0);
  }

  private static String start(Reader reader) throws IOException {
    return DeliveredBytes.next(reader, LONGEST_COMPLAINT).strip();
  }

  private DeliveryForms tables() {
    return new DeliveryForms(forms.of(Layout.Format.TABLE), forms.others());
  }

  private FileRefused refused(IssueCode code, String found) {
    return new FileRefused(new Issue(code, Place.of(delivery.path()), found, ""));
  }

  /** A file that fits no layout: how it begins, and how it might. */
  static FileRefused unknown(String path, String found, List<Layout> layouts) {
    String expected =
        layouts.stream()
            .map(
                layout ->
                    switch (layout.format()) {
                      case JSON -> "{\"" + layout.records() + "\": […]}";
                      case JSON_IN_JSON -> "{\"" + layout.records() + "\": \"[…]\"}";
                      case XML -> "<" + layout.records() + ">";
                      case FEED -> "<rss> | <feed>";
                      default -> layout.headings();
                    })
            .distinct()
            .collect(Collectors.joining("; "));
    return new FileRefused(new Issue(IssueCode.LAYOUT_UNKNOWN, Place.of(path), found, expected));
  }
}
