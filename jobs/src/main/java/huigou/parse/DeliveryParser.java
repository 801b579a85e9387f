package huigou.parse;

import huigou.catalogue.Layout;
import huigou.model.issue.FileRefused;
import huigou.model.issue.Issue;
import huigou.model.issue.IssueCode;
import huigou.model.origin.Delivery;
import huigou.model.origin.Place;
import java.io.BufferedReader;
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
import java.util.List;
import java.util.stream.Collectors;

/**
 * Reads a delivered file by the one of its source's layouts that it turns out to have.
 *
 * <p>Text is UTF-8, with or without byte order mark. A file that is something else, or that fits no
 * layout, is refused.
 */
public final class DeliveryParser {

  private static final int PEEK = 1 << 13;

  private DeliveryParser() {}

  /**
   * Hands every row of the file to the sink.
   *
   * @param delivery names the file in places and issues
   * @param file where its bytes stand
   * @return the layout that the file has
   * @throws FileRefused when the file is not what any of the layouts says
   */
  public static Layout parse(Delivery delivery, Path file, List<Layout> layouts, RowSink sink) {
    String path = delivery.path();
    try (Reader reader = open(file)) {
      char first = firstCharacter(reader, path);
      if (first == '{' || first == '[') {
        return new JsonRecordParser(path, ofFormat(layouts, Layout.Format.JSON), sink)
            .parse(reader);
      }
      if (first == '<') {
        throw unknown(path, "markup: " + start(reader), layouts);
      }
      return new CsvTableParser(
              path, ofFormat(layouts, Layout.Format.CSV), sink, !endsItsLastLine(file))
          .parse(reader);
    } catch (CharacterCodingException e) {
      throw new FileRefused(
          new Issue(
              IssueCode.ENCODING_NOT_UTF8, Place.of(path), "bytes that are no UTF-8", "UTF-8"));
    } catch (IOException e) {
      throw new FileRefused(
          new Issue(
              IssueCode.FILE_UNREADABLE,
              Place.of(path),
              e.getClass().getSimpleName(),
              "a file that can be read"));
    }
  }

  private static boolean endsItsLastLine(Path file) throws IOException {
    try (SeekableByteChannel bytes = Files.newByteChannel(file)) {
      ByteBuffer last = ByteBuffer.allocate(1);
      bytes.position(Math.max(0, bytes.size() - 1)).read(last);
      return last.get(0) == '\n' || last.get(0) == '\r';
    }
  }

  private static Reader open(Path file) throws IOException {
    InputStream in = Files.newInputStream(file);
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

  private static char firstCharacter(Reader reader, String path) throws IOException {
    reader.mark(PEEK);
    for (int i = 0; i < PEEK; i++) {
      int next = reader.read();
      if (next < 0) {
        break;
      }
      if (next == 0) {
        throw new FileRefused(
            new Issue(
                IssueCode.ENCODING_NOT_UTF8, Place.of(path), "a NUL character", "UTF-8 text"));
      }
      if (!Character.isWhitespace(next)) {
        reader.reset();
        return (char) next;
      }
    }
    throw new FileRefused(
        new Issue(IssueCode.FILE_EMPTY, Place.of(path), "nothing", "rows of figures"));
  }

  private static String start(Reader reader) throws IOException {
    char[] text = new char[60];
    int read = reader.read(text);
    return new String(text, 0, Math.max(0, read)).strip();
  }

  private static List<Layout> ofFormat(List<Layout> layouts, Layout.Format format) {
    return layouts.stream().filter(layout -> layout.format() == format).toList();
  }

  static FileRefused unknown(String path, String found, List<Layout> layouts) {
    String expected =
        layouts.stream()
            .map(
                layout ->
                    layout.format() == Layout.Format.JSON
                        ? "{\"" + layout.records() + "\": […]}"
                        : "a table headed " + String.join(" or ", layout.dateHeadings()))
            .collect(Collectors.joining("; "));
    return new FileRefused(
        new Issue(
            IssueCode.LAYOUT_UNKNOWN,
            Place.of(path),
            found,
            expected.isEmpty() ? "no layout of this kind" : expected));
  }
}
