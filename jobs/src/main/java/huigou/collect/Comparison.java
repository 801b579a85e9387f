package huigou.collect;

import huigou.catalogue.Feed;
import huigou.disk.Checksum;
import huigou.snapshot.DeliveredFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;

/**
 * A body beside the one that was taken last: row by row where both have rows, else by their bytes
 * without what changes with every answer.
 */
final class Comparison {

  private final Feed feed;
  private final ReceivedBody body;
  private final Optional<Before> before;
  private final Optional<RowsOf> rows;
  private final TreeSet<String> gone;

  /**
   * The body that was taken last.
   *
   * @param rows of it; empty where it is not compared by them
   * @param print of it where it is not; else empty
   */
  private record Before(Optional<RowsOf> rows, String print) {}

  private Comparison(
      Feed feed,
      ReceivedBody body,
      Optional<Before> before,
      Optional<RowsOf> rows,
      TreeSet<String> gone) {
    this.feed = feed;
    this.body = body;
    this.before = before;
    this.rows = rows;
    this.gone = gone;
  }

  /**
   * Compares.
   *
   * @param input folder of deliveries
   * @param temporary folder for a body that is taken out of an archive
   * @param known names the body that was taken last
   */
  static Comparison of(
      Asked asked, ReceivedBody body, FeedState.Part known, Path input, Path temporary)
      throws IOException {
    Feed feed = asked.feed();
    Optional<Feed.Rows> kind = feed.answer().rows().filter(each -> body.isHeld());
    if (known.file().path().isEmpty()) {
      return new Comparison(feed, body, Optional.empty(), Optional.empty(), new TreeSet<>());
    }
    Optional<RowsOf> own = kind.map(each -> RowsOf.of(each, body));
    Optional<Before> before = before(feed, own, known, input, temporary);
    Optional<RowsOf> standing = before.flatMap(Before::rows);
    return new Comparison(
        feed,
        body,
        before,
        standing.isEmpty() ? standing : own,
        standing.isEmpty()
            ? new TreeSet<>()
            : own.orElseThrow().lackOf(standing.get(), asked.from(), asked.to()));
  }

  /** The body that was taken last; empty when it can no longer be read. */
  private static Optional<Before> before(
      Feed feed, Optional<RowsOf> own, FeedState.Part known, Path input, Path temporary)
      throws IOException {
    try (DeliveredFile file = DeliveredFile.of(input, known.file().path(), temporary)) {
      if (!Files.isRegularFile(file.path())) {
        return Optional.empty();
      }
      ReceivedBody standing = ReceivedBody.of(feed, file.path());
      return Optional.of(
          own.isPresent() && standing.isHeld()
              ? new Before(
                  Optional.of(RowsOf.of(feed.answer().rows().orElseThrow(), standing, own.get())),
                  "")
              : new Before(Optional.empty(), fingerprint(feed, file.path())));
    } catch (JacksonException | DateTimeException changedSince) {
      return Optional.empty();
    }
  }

  /** Keys of rows that it lacks. */
  TreeSet<String> gone() {
    return gone;
  }

  /** Whether it says nothing that the one before does not say. */
  boolean isSame() throws IOException {
    if (before.isEmpty()) {
      return false;
    }
    return rows.isPresent()
        ? rows.get().isWithin(before.get().rows().orElseThrow())
        : fingerprint(feed, body.file()).equals(before.get().print());
  }

  /** A hash of a file without what changes with every answer. */
  private static String fingerprint(Feed feed, Path file) throws IOException {
    MessageDigest digest = Checksum.digest();
    boolean held = Files.size(file) <= ReceivedBody.HELD;
    try (InputStream in = Files.newInputStream(file)) {
      byte[] first = held ? in.readAllBytes() : in.readNBytes(ReceivedBody.BEGINNING);
      digest.update(significant(feed, first));
      byte[] buffer = new byte[ReceivedBody.BEGINNING];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static byte[] significant(Feed feed, byte[] bytes) {
    if (feed.answer().insignificant().isEmpty()) {
      return bytes;
    }
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    for (Pattern part : feed.answer().insignificant()) {
      text = part.matcher(text).replaceAll("");
    }
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Whether what it lacks was missing on another day already. */
  boolean isGoneForGood(FeedState.Part known, Instant at) {
    LocalDate today = at.atZone(feed.ask().zone()).toLocalDate();
    return known.setbacks().goneOn() != null
        && known.setbacks().goneOn().isBefore(today)
        && known.setbacks().gone().equals(String.join("\n", gone));
  }

  /** That it lacks what the one before had. */
  Verdict lacking() {
    return new Verdict.Not(
        "the answer lacks "
            + gone.size()
            + " rows that the one before it had, the first "
            + gone.first()
            + "; they are believed to be withdrawn when they are missing on another day too",
        false,
        String.join("\n", gone));
  }
}
