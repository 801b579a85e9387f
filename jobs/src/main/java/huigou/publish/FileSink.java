package huigou.publish;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/** Takes the files of an edition as they are rendered; may be used by several threads. */
@FunctionalInterface
public interface FileSink {

  /**
   * @param path below the edition's root, with forward slashes
   */
  void write(String path, byte[] bytes);

  /** Takes a file that is too long to be held whole. */
  default void stream(String path, Content content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      content.writeTo(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + path, e);
    }
    write(path, bytes.toByteArray());
  }

  /** Writes a file's bytes in their order. */
  @FunctionalInterface
  interface Content {
    void writeTo(OutputStream out) throws IOException;
  }
}
