package huigou.publish;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

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

  /**
   * Takes a file whose bytes follow from what it shows, and from the edition's own line: it is made
   * only where none that shows the same stands.
   *
   * @param shown digest over what it shows, see {@link ShownDigest}
   * @param reline puts this edition's line into the file of another one
   */
  default void write(
      String path, String shown, UnaryOperator<byte[]> reline, Supplier<byte[]> making) {
    write(path, making.get());
  }

  /** Takes a long file whose bytes follow from what it shows alone. */
  default void stream(String path, String shown, Content content) {
    stream(path, content);
  }

  /** The part of that name of a file, where one that shows the same stands. */
  default Optional<byte[]> part(String path, String part, String shown) {
    return Optional.empty();
  }

  /**
   * Says where in a file a part of it stands.
   *
   * @param at its first byte
   */
  default void partWritten(String path, String part, String shown, long at, byte[] bytes) {}

  /** Writes a file's bytes in their order. */
  @FunctionalInterface
  interface Content {
    void writeTo(OutputStream out) throws IOException;
  }
}
