package huigou.collect;

import huigou.catalogue.Feed;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A body as it was received, held in memory where something within it decides and it is short
 * enough.
 */
final class ReceivedBody {

  /** Of a longer body only the beginning is looked at. */
  static final int BEGINNING = 1 << 16;

  /** So long a body is held. */
  static final long HELD = 1 << 25;

  private static final byte[] NOT_HELD = {};

  private final Path file;
  private final byte[] bytes;
  private final int first;
  private final JsonBytes json;

  private ReceivedBody(Path file, byte[] bytes) {
    this.file = file;
    this.bytes = bytes;
    this.first = isMarked(bytes) ? 3 : 0;
    this.json = new JsonBytes(bytes, first);
  }

  static ReceivedBody of(Feed feed, Path file) throws IOException {
    Feed.Answer answer = feed.answer();
    boolean needed =
        answer.rows().isPresent()
            || answer.within().isPresent()
            || answer.empty().isPresent()
            || !answer.complete().isEmpty();
    return new ReceivedBody(
        file, needed && Files.size(file) <= HELD ? Files.readAllBytes(file) : NOT_HELD);
  }

  /** One that stands in no file. */
  static ReceivedBody of(byte[] bytes) {
    return new ReceivedBody(null, bytes);
  }

  /** Its first bytes, as letters. */
  static String beginning(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(BEGINNING), StandardCharsets.ISO_8859_1);
    }
  }

  /** Whether a mark of byte order stands before it. */
  private static boolean isMarked(byte[] bytes) {
    return bytes.length > 2
        && bytes[0] == (byte) 0xEF
        && bytes[1] == (byte) 0xBB
        && bytes[2] == (byte) 0xBF;
  }

  Path file() {
    return file;
  }

  /** Whether it is held. */
  boolean isHeld() {
    return bytes != NOT_HELD;
  }

  byte[] bytes() {
    return bytes;
  }

  JsonBytes json() {
    return json;
  }

  /** As text in UTF-8; made anew each time, since it takes as much memory again. */
  String text() {
    return new String(bytes, first, bytes.length - first, StandardCharsets.UTF_8);
  }
}
