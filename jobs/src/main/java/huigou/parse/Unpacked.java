package huigou.parse;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** What a gzip file holds, as far as any delivery goes: one that unpacks to more is none. */
final class Unpacked extends FilterInputStream {

  private static final int BUFFER = 1 << 13;
  private static final long LARGEST = 512L << 20;

  private long left = LARGEST;

  /** A file that unpacks to more than any delivery. */
  static final class Swollen extends IOException {

    Swollen() {
      super("unpacks to more than " + (LARGEST >> 20) + " MiB");
    }

    String limit() {
      return (LARGEST >> 20) + " MiB";
    }
  }

  Unpacked(InputStream packed) throws IOException {
    super(new GZIPInputStream(packed, BUFFER));
  }

  @Override
  public int read() throws IOException {
    int next = super.read();
    count(next < 0 ? 0 : 1);
    return next;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    int read = super.read(bytes, from, length);
    count(Math.max(0, read));
    return read;
  }

  private void count(int read) throws IOException {
    left -= read;
    if (left < 0) {
      throw new Swollen();
    }
  }
}
