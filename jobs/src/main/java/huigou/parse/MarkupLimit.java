package huigou.parse;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Bytes of markup, of which no tag, comment or text may be so long that it fills the memory. They
 * know whether their reader wanted more of them than there are: such markup was cut short.
 */
final class MarkupLimit extends FilterInputStream {

  private static final long LONGEST = 4L << 20;

  private long since;
  private boolean atEnd;

  /** Markup that says nothing for longer than any publisher's. */
  static final class Endless extends IOException {

    Endless() {
      super("no tag ends within " + LONGEST + " bytes");
    }
  }

  MarkupLimit(InputStream bytes) {
    super(bytes);
  }

  /** Whether somebody read beyond the last byte. */
  boolean isAtEnd() {
    return atEnd;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int count = super.read(buffer, offset, length);
    atEnd |= count < 0;
    int last = -1;
    for (int i = offset + count - 1; i >= offset; i--) {
      if (buffer[i] == '<' || buffer[i] == '>') {
        last = i;
        break;
      }
    }
    since = last < 0 ? since + Math.max(0, count) : offset + count - last;
    if (since > LONGEST) {
      throw new Endless();
    }
    return count;
  }
}
