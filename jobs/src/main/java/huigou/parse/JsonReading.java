package huigou.parse;

import huigou.model.issue.FileRefused;
import huigou.model.issue.Issue;
import huigou.model.issue.IssueCode;
import huigou.model.origin.Place;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

/**
 * How JSON is read here: no key twice, no value that fills the memory, and what to say of a fault.
 */
final class JsonReading {

  /** No publisher's value is nearly as long. */
  private static final int LONGEST_VALUE = 1_000_000;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .streamReadConstraints(
              StreamReadConstraints.builder().maxStringLength(LONGEST_VALUE).build())
          .build();

  private JsonReading() {}

  static JsonParser of(Reader reader) {
    return JSON.createParser(ObjectReadContext.empty(), new EndWatch(reader));
  }

  /** The refusal of a file of which the reader complains: too large, cut short, or ill-formed. */
  static FileRefused refused(String path, JacksonException e) {
    return refused(path, "", e);
  }

  /**
   * @param within where the JSON stands that the place is counted in
   */
  static FileRefused refused(String path, String within, JacksonException e) {
    if (e.getCause() instanceof IOException bytes) {
      // The bytes are at fault and not the JSON that they were to be.
      throw new UncheckedIOException(bytes);
    }
    return new FileRefused(new Issue(code(e), Place.row(path, within + place(e)), "", ""));
  }

  private static IssueCode code(JacksonException e) {
    if (e instanceof StreamConstraintsException) {
      return IssueCode.JSON_TOO_LARGE;
    }
    if (String.valueOf(e.getOriginalMessage()).startsWith("Duplicate")) {
      return IssueCode.JSON_KEY_TWICE;
    }
    return isCutShort(e) ? IssueCode.FILE_CUT_SHORT : IssueCode.JSON_MALFORMED;
  }

  /** Whether its reader wanted more of it than there is, in the middle of its one value. */
  private static boolean isCutShort(JacksonException e) {
    return e instanceof UnexpectedEndOfInputException
        || e.getLocation() != null
            && e.getLocation().contentReference().getRawContent() instanceof EndWatch text
            && text.isAtEnd()
            && !(e.processor() instanceof JsonParser parser && parser.streamReadContext().inRoot());
  }

  /** A text that knows whether somebody read beyond its last character. */
  private static final class EndWatch extends FilterReader {
    private boolean atEnd;

    EndWatch(Reader text) {
      super(text);
    }

    boolean isAtEnd() {
      return atEnd;
    }

    @Override
    public int read() throws IOException {
      int next = super.read();
      atEnd |= next < 0;
      return next;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
      int read = super.read(buffer, offset, length);
      atEnd |= read < 0;
      return read;
    }
  }

  private static String place(JacksonException e) {
    return e.getLocation() == null
        ? ""
        : e.getLocation().getLineNr() + ":" + e.getLocation().getColumnNr();
  }
}
