package huigou.parse;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** A text as it is read, and whether what was read so far ends a line. */
final class LineEnds extends FilterReader {

  private int last = '\n';

  LineEnds(Reader text) {
    super(text);
  }

  /** Whether the last character read ends a line; at the end of the text, whether its last does. */
  boolean endsLine() {
    return last == '\n' || last == '\r';
  }

  @Override
  public int read() throws IOException {
    int next = super.read();
    last = next < 0 ? last : next;
    return next;
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    int count = super.read(buffer, offset, length);
    last = count > 0 ? buffer[offset + count - 1] : last;
    return count;
  }
}
