package huigou.parse;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** The bytes of a text in UTF-16 as those of the same text in UTF-8. */
final class WideText extends InputStream {

  private static final int CHARACTERS = 1 << 12;

  private final Reader text;
  private final CharBuffer characters = CharBuffer.allocate(CHARACTERS);
  private byte[] bytes = {};
  private int next;

  /** A text that ends within a character, or has half of one. */
  static final class Broken extends IOException {

    Broken(CharacterCodingException cause) {
      super(cause);
    }
  }

  WideText(InputStream wide, Charset encoding) {
    this.text =
        new BufferedReader(
            new InputStreamReader(
                wide,
                encoding
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)));
  }

  @Override
  public int read() throws IOException {
    return isThere() ? bytes[next++] & 0xFF : -1;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!isThere()) {
      return -1;
    }
    int given = Math.min(length, bytes.length - next);
    System.arraycopy(bytes, next, into, from, given);
    next += given;
    return given;
  }

  /** Whether there is a byte more; takes the next characters where there is none. */
  private boolean isThere() throws IOException {
    if (next < bytes.length) {
      return true;
    }
    characters.clear().limit(CHARACTERS - 1);
    try {
      if (text.read(characters) < 0) {
        return false;
      }
      int last = characters.position() - 1;
      if (Character.isHighSurrogate(characters.get(last))) {
        // Its other half may be the first of the next characters.
        int half = text.read();
        if (half >= 0) {
          characters.limit(CHARACTERS).put((char) half);
        }
      }
    } catch (CharacterCodingException e) {
      throw new Broken(e);
    }
    bytes = characters.flip().toString().getBytes(StandardCharsets.UTF_8);
    next = 0;
    return true;
  }

  @Override
  public void close() throws IOException {
    text.close();
  }
}
