package huigou.collect;

import huigou.collect.WireFault.Lasting;
import huigou.collect.WireFault.Passing;
import huigou.disk.DiskFault;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Takes the bodies of answers into files: as long as they go on coming, no longer than was agreed,
 * and from where they were cut where that can be had.
 */
final class Bodies implements AutoCloseable {

  private static final int OK = 200;
  private static final int PARTIAL = 206;
  private static final int SHORT_BODY = 1 << 16;

  /** What is shorter is fetched again from its beginning. */
  private static final long WORTH_RESUMING = 1 << 20;

  private final Path folder;
  private final Wire.Limits limits;
  private final Stopping stopping;
  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "wire-watch");
            thread.setDaemon(true);
            return thread;
          });

  Bodies(Path folder, Wire.Limits limits, Stopping stopping) {
    this.folder = folder;
    this.limits = limits;
    this.stopping = stopping;
  }

  Path folder() {
    return folder;
  }

  /**
   * The body of an answer, as a file; a part goes on where the one at hand was cut.
   *
   * @param at when the answer began
   * @throws Passing when it broke off; what came is kept where it can be gone on with
   * @throws Lasting when it is longer than was agreed
   */
  Answer.Body body(
      Question question,
      HttpResponse<InputStream> response,
      InputStream raw,
      PartialBody partial,
      Instant at,
      int tries)
      throws IOException {
    boolean goesOn = response.statusCode() == PARTIAL;
    if (goesOn && !begins(response, partial)) {
      partial.drop();
      throw new Passing(
          "answered with a part that was not asked for: "
              + (header(response, "Content-Range").isEmpty()
                  ? "206"
                  : header(response, "Content-Range")));
    }
    if (!goesOn) {
      partial.drop();
    }
    String encoding = header(response, "Content-Encoding");
    boolean packed = encoding.equalsIgnoreCase("gzip");
    Path file = goesOn ? partial.file() : Files.createTempFile(folder, "body", ".part");
    long begun = goesOn ? partial.length() : 0;
    long expected = response.headers().firstValueAsLong("Content-Length").orElse(-1);
    WatchedBody watched = new WatchedBody(raw, limits, stopping, watch);
    try {
      long decoded = copy(watched, packed, file, begun, question.largest());
      if (expected >= 0 && watched.count() < expected) {
        throw new EOFException(watched.count() + " of " + expected + " bytes came");
      }
      return new Answer.Body(
          file,
          begun + watched.count(),
          response.statusCode() == PARTIAL ? OK : response.statusCode(),
          kept(response, "Content-Type", question),
          kept(response, "ETag", question),
          kept(response, "Last-Modified", question),
          packed ? "gzip" : "",
          at,
          response.headers().firstValue("Date").flatMap(Bodies::instant),
          tries);
    } catch (Lasting tooLarge) {
      Files.deleteIfExists(file);
      throw tooLarge;
    } catch (ZipException e) {
      Files.deleteIfExists(file);
      throw new Passing("what it calls gzip is none: " + WireFault.reason(e), e);
    } catch (IOException e) {
      keep(partial, response, file, packed);
      throw new Passing(
          watched.said() == null ? "the body broke off: " + WireFault.reason(e) : watched.said(),
          e);
    } finally {
      watched.end();
    }
  }

  /** Whether a part goes on where what has come was cut. */
  private static boolean begins(HttpResponse<?> response, PartialBody partial) {
    return partial.isThere()
        && header(response, "Content-Range").startsWith("bytes " + partial.length() + "-");
  }

  /** What is long, and whose state has a name, need not be fetched again from its beginning. */
  private void keep(PartialBody partial, HttpResponse<?> response, Path file, boolean packed)
      throws IOException {
    String etag = partial.etag().isEmpty() ? header(response, "ETag") : partial.etag();
    boolean resumable =
        !packed
            && Files.size(file) > WORTH_RESUMING
            && etag.startsWith("\"")
            && (header(response, "Accept-Ranges").equals("bytes")
                || response.statusCode() == PARTIAL);
    if (resumable) {
      partial.keep(file, etag);
    } else {
      Files.deleteIfExists(file);
      partial.drop();
    }
  }

  /** What an answer says that is no data; it has to come in time like any other. */
  String beginning(InputStream body) throws IOException {
    WatchedBody watched = new WatchedBody(body, limits, stopping, watch);
    try {
      return new String(watched.readNBytes(SHORT_BODY), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw watched.said() == null ? e : new Passing(watched.said(), e);
    } finally {
      watched.end();
    }
  }

  private static Optional<Instant> instant(String date) {
    try {
      return Optional.of(
          ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeException noDate) {
      return Optional.empty();
    }
  }

  /** What is written down of a header: nothing of one that repeats the key. */
  private static String kept(HttpResponse<?> response, String name, Question question) {
    String value = header(response, name);
    return question.hiding(value).equals(value) ? value : "";
  }

  private static String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }

  private static long copy(WatchedBody watched, boolean packed, Path file, long begun, long largest)
      throws IOException {
    long decoded = begun;
    byte[] buffer = new byte[SHORT_BODY];
    try (OutputStream out =
            Files.newOutputStream(file, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
        InputStream in =
            packed ? new GZIPInputStream(new BufferedInputStream(watched, SHORT_BODY)) : watched) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        decoded += read;
        if (decoded > largest) {
          throw new Lasting(
              "its body is longer than the "
                  + (largest >> 20)
                  + " MiB that feeds.yml allows; look at it before allowing more",
              false);
        }
        write(out, buffer, read, file);
      }
    }
    return decoded;
  }

  /** What cannot be written down is no fault of the publisher. */
  private static void write(OutputStream out, byte[] buffer, int length, Path file) {
    try {
      out.write(buffer, 0, length);
    } catch (IOException e) {
      throw DiskFault.ofTemporary(file.getParent(), e);
    }
  }

  /** Takes away a body that was looked at. */
  static void remove(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot remove " + file + ": " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    watch.shutdownNow();
  }
}
