package huigou.parse;

import huigou.catalogue.Layout;
import huigou.model.issue.FileRefused;
import huigou.model.issue.Issue;
import huigou.model.issue.IssueCode;
import huigou.model.origin.Delivery;
import huigou.model.origin.Place;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipException;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * Reads a delivered file by the one of its source's layouts that it turns out to have. What a file
 * is, its bytes say, not its name.
 *
 * <p>Text is UTF-8, with or without byte order mark. A file that is something else, or that fits no
 * layout, is refused.
 */
public final class DeliveryParser {

  private static final int PEEK = 1 << 13;
  private static final int QUOTE = 120;
  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] COMPOUND = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

  private static final byte[] GZIP = {0x1f, (byte) 0x8b};

  private static final byte[] UTF16_BIG = {(byte) 0xFE, (byte) 0xFF};
  private static final byte[] UTF16_LITTLE = {(byte) 0xFF, (byte) 0xFE};

  private static final Pattern QUOTED_HEADING = Pattern.compile("\"[^\"\n]*\"([;\t|])");

  private final Delivery delivery;
  private final Path file;
  private final List<Layout> layouts;
  private final RowSink sink;

  private DeliveryParser(Delivery delivery, Path file, List<Layout> layouts, RowSink sink) {
    this.delivery = delivery;
    this.file = file;
    this.layouts = layouts;
    this.sink = sink;
  }

  /**
   * Hands every row of the file to the sink.
   *
   * @param delivery names the file in places and issues
   * @param file where its bytes stand
   * @return the layout that the file has
   * @throws FileRefused when the file is not what any of the layouts says
   */
  public static Layout parse(Delivery delivery, Path file, List<Layout> layouts, RowSink sink) {
    try {
      return new DeliveryParser(delivery, file, layouts, sink).parse();
    } catch (CharacterCodingException e) {
      throw new FileRefused(Issue.of(IssueCode.ENCODING_NOT_UTF8, Place.of(delivery.path())));
    } catch (EOFException | ZipException e) {
      throw new FileRefused(Issue.of(IssueCode.FILE_CUT_SHORT, Place.of(delivery.path())));
    } catch (IOException e) {
      throw new FileRefused(
          new Issue(
              IssueCode.FILE_UNREADABLE,
              Place.of(delivery.path()),
              e.getClass().getSimpleName(),
              ""));
    }
  }

  private Layout parse() throws IOException {
    byte[] start = firstBytes();
    if (start.length == 0) {
      throw refused(IssueCode.FILE_EMPTY, "");
    }
    if (startsWith(start, ZIP)) {
      return new WorkbookTable(delivery.path(), of(Layout.Format.TABLE), sink).parse(file);
    }
    if (startsWith(start, COMPOUND)) {
      if (isEncrypted()) {
        throw refused(IssueCode.WORKBOOK_ENCRYPTED, "");
      }
      return new XlsTable(delivery.path(), of(Layout.Format.TABLE), sink).parse(file);
    }
    if (startsWith(start, UTF16_BIG) || startsWith(start, UTF16_LITTLE)) {
      throw refused(IssueCode.ENCODING_UTF16, "");
    }
    return text();
  }

  private Layout text() throws IOException {
    List<Layout> feeds = of(Layout.Format.FEED);
    if (!feeds.isEmpty() && beginsWithMarkup()) {
      return new FeedParser(delivery.path(), feeds, sink).parse(file);
    }
    try (Reader reader = open()) {
      char first = firstCharacter(reader);
      if (first == '{' && isCompanyFacts(reader)) {
        return new CompanyFactsParser(delivery.path(), of(Layout.Format.COMPANY_FACTS).get(0), sink)
            .parse(reader);
      }
      if (first == '{' && isNumbered(reader)) {
        return new JsonMembersParser(delivery.path(), of(Layout.Format.JSON_MEMBERS).get(0), sink)
            .parse(reader);
      }
      if (first == '{' || first == '[') {
        return new JsonRecordParser(
                delivery, of(Layout.Format.JSON, Layout.Format.JSON_IN_JSON), sink)
            .parse(reader);
      }
      if (first == '<') {
        return markup(start(reader));
      }
      requireCommas(reader);
      return new CsvTable(delivery.path(), of(Layout.Format.TABLE), sink, !endsItsLastLine())
          .parse(reader);
    }
  }

  /**
   * A quoted first heading that another mark than a comma ends: no reader of commas gets past it.
   */
  private void requireCommas(Reader reader) throws IOException {
    reader.mark(PEEK);
    Matcher quoted = QUOTED_HEADING.matcher(start(reader));
    reader.reset();
    if (quoted.lookingAt()) {
      throw new FileRefused(
          new Issue(
              IssueCode.SEPARATOR_OTHER,
              Place.row(delivery.path(), "1"),
              quoted.group(),
              quoted.group(1).equals("\t") ? "TAB" : quoted.group(1)));
    }
  }

  /** Markup is a publisher's figures, or a page that was saved in their place. */
  private Layout markup(String start) throws IOException {
    List<Layout> sdmx = of(Layout.Format.SDMX);
    if (sdmx.isEmpty() || !start.startsWith("<?xml") && !start.startsWith("<message:")) {
      throw refused(IssueCode.MARKUP_PAGE, start);
    }
    try (InputStream bytes = Files.newInputStream(file)) {
      return new SdmxParser(delivery.path(), SdmxParser.only(sdmx), sink).parse(bytes);
    }
  }

  private boolean isCompanyFacts(Reader reader) throws IOException {
    if (of(Layout.Format.COMPANY_FACTS).isEmpty()) {
      return false;
    }
    reader.mark(PEEK);
    boolean begins = CompanyFactsParser.begins(start(reader));
    reader.reset();
    return begins;
  }

  private boolean isNumbered(Reader reader) throws IOException {
    if (of(Layout.Format.JSON_MEMBERS).isEmpty()) {
      return false;
    }
    reader.mark(PEEK);
    boolean begins = JsonMembersParser.begins(start(reader));
    reader.reset();
    return begins;
  }

  private byte[] firstBytes() throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(ZIP.length);
    }
  }

  private static boolean startsWith(byte[] start, byte[] magic) {
    return start.length >= magic.length
        && Arrays.equals(start, 0, magic.length, magic, 0, magic.length);
  }

  private boolean isEncrypted() {
    try (POIFSFileSystem compound = new POIFSFileSystem(file.toFile(), true)) {
      return compound.getRoot().hasEntry(Decryptor.DEFAULT_POIFS_ENTRY);
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }

  /** A feed says itself in which encoding it is: its first mark is looked for among bytes. */
  private boolean beginsWithMarkup() throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      String start = new String(in.readNBytes(QUOTE), StandardCharsets.ISO_8859_1);
      return start.replace("\u00EF\u00BB\u00BF", "").stripLeading().startsWith("<");
    }
  }

  private boolean endsItsLastLine() throws IOException {
    if (startsWith(firstBytes(), GZIP)) {
      return true;
    }
    try (SeekableByteChannel bytes = Files.newByteChannel(file)) {
      ByteBuffer last = ByteBuffer.allocate(1);
      bytes.position(Math.max(0, bytes.size() - 1)).read(last);
      return last.get(0) == '\n' || last.get(0) == '\r';
    }
  }

  private Reader open() throws IOException {
    InputStream in = bytes();
    Reader reader =
        new BufferedReader(
            new InputStreamReader(
                in,
                StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)),
            PEEK);
    try {
      reader.mark(1);
      if (reader.read() != '\uFEFF') {
        reader.reset();
      }
      return reader;
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  /** The file's bytes; of a packed one those within. */
  private InputStream bytes() throws IOException {
    InputStream in = Files.newInputStream(file);
    return startsWith(firstBytes(), GZIP) ? new Unpacked(in) : in;
  }

  private char firstCharacter(Reader reader) throws IOException {
    reader.mark(PEEK);
    for (int i = 0; i < PEEK; i++) {
      int next = reader.read();
      if (next < 0) {
        break;
      }
      if (!Character.isWhitespace(next)) {
        reader.reset();
        return (char) next;
      }
    }
    throw refused(IssueCode.FILE_EMPTY, "");
  }

  private static String start(Reader reader) throws IOException {
    char[] text = new char[QUOTE];
    int read = reader.read(text);
    return new String(text, 0, Math.max(0, read)).strip();
  }

  private List<Layout> of(Layout.Format... formats) {
    List<Layout.Format> wanted = List.of(formats);
    return layouts.stream().filter(layout -> wanted.contains(layout.format())).toList();
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
                      case FEED -> "<rss> | <feed>";
                      default -> layout.headings();
                    })
            .collect(Collectors.joining("; "));
    return new FileRefused(new Issue(IssueCode.LAYOUT_UNKNOWN, Place.of(path), found, expected));
  }
}
