package huigou.parse;

import huigou.model.origin.FileKind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The bytes of a delivered file, or of one file within an archive; of a gzip file those within. May
 * be read any number of times.
 */
final class DeliveredBytes {

  /** How far into a file its kind is looked for. */
  static final int PEEK = FileKind.PEEK;

  static final byte[] ZIP = {'P', 'K', 3, 4};
  static final byte[] ZIP_OF_NOTHING = {'P', 'K', 5, 6};
  static final byte[] COMPOUND = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
  private static final byte[] GZIP = {0x1f, (byte) 0x8b};
  private static final byte[] UTF8 = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
  private static final byte[] UTF16_BIG = {(byte) 0xFE, (byte) 0xFF};
  private static final byte[] UTF16_LITTLE = {(byte) 0xFF, (byte) 0xFE};
  private static final byte[] UTF32_LITTLE = {(byte) 0xFF, (byte) 0xFE, 0, 0};
  private static final int LAST_OF_ASCII = 0x7F;
  private static final char MARK = '\uFEFF';

  /** Opens the bytes as they were stored. */
  interface Stored {
    InputStream open() throws IOException;
  }

  private final Stored stored;
  private final byte[] start;
  private final boolean utf16;

  private DeliveredBytes(Stored stored, byte[] start, boolean utf16) {
    this.stored = stored;
    this.start = start;
    this.utf16 = utf16;
  }

  /**
   * @throws IOException when they cannot be read from their start
   */
  static DeliveredBytes of(Stored stored) throws IOException {
    byte[] first = start(stored);
    if (!begins(first, GZIP)) {
      return text(stored, first);
    }
    Stored within = () -> new Unpacked(stored.open());
    return text(within, start(within));
  }

  /** Text that says by its first bytes that it is UTF-16 is given as UTF-8. */
  private static DeliveredBytes text(Stored stored, byte[] first) throws IOException {
    boolean big = begins(first, UTF16_BIG);
    if (!big && !begins(first, UTF16_LITTLE) || begins(first, UTF32_LITTLE)) {
      return new DeliveredBytes(stored, first, false);
    }
    Charset wide = big ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
    Stored narrow = () -> new WideText(stored.open(), wide);
    return new DeliveredBytes(narrow, start(narrow), true);
  }

  private static byte[] start(Stored stored) throws IOException {
    try (InputStream in = stored.open()) {
      return in.readNBytes(PEEK);
    }
  }

  InputStream open() throws IOException {
    return stored.open();
  }

  /** The same bytes seen through something that watches them. */
  DeliveredBytes through(UnaryOperator<InputStream> watch) {
    return new DeliveredBytes(() -> watch.apply(stored.open()), start, utf16);
  }

  boolean isEmpty() {
    return start.length == 0;
  }

  /** What they are that is no text and no workbook. */
  Optional<FileKind> kind() {
    return FileKind.of(start);
  }

  boolean begins(byte[] magic) {
    return begins(start, magic);
  }

  /** Whether they were delivered as UTF-16, and are given as UTF-8. */
  boolean isUtf16() {
    return utf16;
  }

  /** Whether a mark of byte order says that they are UTF-8, whatever they declare. */
  boolean isMarkedUtf8() {
    return begins(UTF8);
  }

  /**
   * Whether they are UTF-8 to the last, and hold so many characters beyond ASCII that they are so
   * by no accident.
   *
   * @param fewest characters beyond ASCII
   */
  boolean isUtf8(int fewest) throws IOException {
    int beyond = 0;
    try (Reader reader = text()) {
      for (int character = reader.read(); character >= 0; character = reader.read()) {
        beyond += character > LAST_OF_ASCII ? 1 : 0;
      }
      return beyond >= fewest;
    } catch (CharacterCodingException otherThanUtf8) {
      return false;
    }
  }

  private static boolean begins(byte[] start, byte[] magic) {
    return start.length >= magic.length
        && Arrays.equals(start, 0, magic.length, magic, 0, magic.length);
  }

  /** The first bytes as characters of their own, for what is plain in any encoding. */
  String beginning() {
    String text = new String(start, StandardCharsets.ISO_8859_1);
    return text.replace("\u00EF\u00BB\u00BF", "").stripLeading();
  }

  /** As text in UTF-8; a byte that is none ends it with an exception. */
  BufferedReader text() throws IOException {
    return text(StandardCharsets.UTF_8);
  }

  /** As text in an encoding, a mark of byte order left out. */
  BufferedReader text(Charset encoding) throws IOException {
    BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                open(),
                encoding
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)),
            PEEK);
    try {
      reader.mark(1);
      if (reader.read() != MARK) {
        reader.reset();
      }
      return reader;
    } catch (IOException e) {
      reader.close();
      throw e;
    }
  }

  /** The characters next to come, which stay to be read. */
  static String next(Reader reader, int most) throws IOException {
    reader.mark(most);
    char[] text = new char[most];
    int length = 0;
    for (int read = 0; read >= 0 && length < most; ) {
      read = reader.read(text, length, most - length);
      length += Math.max(0, read);
    }
    reader.reset();
    return new String(text, 0, length);
  }
}
