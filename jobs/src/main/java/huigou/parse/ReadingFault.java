package huigou.parse;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import huigou.model.issue.FileRefused;
import huigou.model.issue.Issue;
import huigou.model.issue.IssueCode;
import huigou.model.origin.Place;
import java.io.CharConversionException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.ZipException;

/**
 * What an exception says of a file, wherever in its reading it was thrown and however deep below
 * another: libraries wrap what they meet.
 */
final class ReadingFault {

  private static final int DEEPEST = 20;
  private static final int SAMPLE = 1 << 16;

  /** A guess below this is none. */
  private static final int CONFIDENT = 30;

  private ReadingFault() {}

  /**
   * The refusal that an exception amounts to; empty where it is no fault of the bytes.
   *
   * @param bytes null where they could not be opened
   */
  static Optional<FileRefused> of(String path, DeliveredBytes bytes, Throwable thrown) {
    Throwable cause = thrown;
    for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
      if (cause instanceof FileRefused refused) {
        return Optional.of(refused);
      } else if (cause instanceof WideText.Broken) {
        return Optional.of(refused(IssueCode.ENCODING_UTF16, Place.of(path), "", ""));
      } else if (cause instanceof CharacterCodingException
          || cause instanceof CharConversionException) {
        return Optional.of(undecodable(path, bytes));
      } else if (cause instanceof EOFException || cause instanceof ZipException) {
        return Optional.of(refused(IssueCode.FILE_CUT_SHORT, Place.of(path), "", ""));
      } else if (cause instanceof Unpacked.Swollen swollen) {
        return Optional.of(
            refused(IssueCode.WORKBOOK_SWOLLEN, Place.of(path), "", swollen.limit()));
      } else if (cause instanceof MarkupLimit.Endless) {
        return Optional.of(refused(IssueCode.JSON_TOO_LARGE, Place.of(path), "", ""));
      } else if (cause instanceof IOException) {
        return Optional.of(
            refused(
                IssueCode.FILE_UNREADABLE, Place.of(path), cause.getClass().getSimpleName(), ""));
      }
      cause = cause.getCause();
    }
    return Optional.empty();
  }

  /** Says in which line the text stops being UTF-8, and what else it may be. */
  private static FileRefused undecodable(String path, DeliveredBytes bytes) {
    if (bytes == null) {
      return refused(IssueCode.ENCODING_NOT_UTF8, Place.of(path), "?", "");
    }
    try {
      Stop stop = stop(bytes);
      return refused(
          IssueCode.ENCODING_NOT_UTF8,
          Place.row(path, stop.line() == 0 ? "" : String.valueOf(stop.line())),
          guess(bytes, stop.offset()),
          "");
    } catch (IOException e) {
      return refused(IssueCode.ENCODING_NOT_UTF8, Place.of(path), "?", "");
    }
  }

  /**
   * Where the first byte stands that is no UTF-8.
   *
   * @param line from 1; 0 where all bytes are
   * @param offset how many bytes stand before it
   */
  private record Stop(long line, long offset) {}

  private static Stop stop(DeliveredBytes bytes) throws IOException {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CharBuffer text = CharBuffer.allocate(SAMPLE);
    ByteBuffer raw = ByteBuffer.allocate(SAMPLE).limit(0);
    long line = 1;
    long offset = 0;
    try (InputStream in = bytes.open()) {
      for (boolean end = false; !end; ) {
        raw.compact();
        int read = in.read(raw.array(), raw.position(), raw.remaining());
        end = read < 0;
        raw.position(raw.position() + Math.max(0, read)).flip();
        CoderResult result = decoder.decode(raw, text.clear(), end);
        offset += raw.position();
        text.flip();
        line += text.chars().filter(character -> character == '\n').count();
        if (result.isError()) {
          return new Stop(line, offset);
        }
      }
    }
    return new Stop(0, 0);
  }

  /** The encoding that the bytes around an offset look like; {@code ?} where nothing is likely. */
  private static String guess(DeliveredBytes bytes, long offset) throws IOException {
    try (InputStream in = bytes.open()) {
      in.skipNBytes(Math.max(0, offset - SAMPLE / 2));
      CharsetMatch match = new CharsetDetector().setText(in.readNBytes(SAMPLE)).detect();
      return match == null
              || match.getConfidence() < CONFIDENT
              || match.getName().equals(StandardCharsets.UTF_8.name())
          ? "?"
          : match.getName();
    }
  }

  private static FileRefused refused(IssueCode code, Place place, String found, String expected) {
    return new FileRefused(new Issue(code, place, found, expected));
  }
}
