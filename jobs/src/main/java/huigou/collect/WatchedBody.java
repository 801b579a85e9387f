package huigou.collect;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** A body that must go on coming, and come to its end in time. */
final class WatchedBody extends FilterInputStream {
  private final Wire.Limits limits;
  private final Stopping stopping;
  private final long began = System.nanoTime();
  private final ScheduledFuture<?> watching;
  private volatile long last = began;
  private volatile String said;
  private long count;

  /**
   * @param watch looks at it from time to time
   */
  WatchedBody(
      InputStream body, Wire.Limits limits, Stopping stopping, ScheduledExecutorService watch) {
    super(body);
    this.limits = limits;
    this.stopping = stopping;
    long look = Math.max(10, limits.idle().toMillis() / 4);
    watching = watch.scheduleAtFixedRate(this::look, look, look, TimeUnit.MILLISECONDS);
    stopping.reading(() -> give("told to stop"));
  }

  private void look() {
    long now = System.nanoTime();
    if (now - last > limits.idle().toNanos()) {
      give("nothing more of its body came for " + limits.idle().toSeconds() + " s");
    } else if (now - began > limits.whole().toNanos()) {
      give("its body did not end within " + limits.whole().toMinutes() + " min");
    }
  }

  private void give(String why) {
    said = why;
    try {
      in.close();
    } catch (IOException alreadyClosed) {
      said = why;
    }
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    seen(read < 0 ? -1 : 1);
    return read;
  }

  @Override
  public int read(byte[] buffer, int from, int length) throws IOException {
    int read = super.read(buffer, from, length);
    seen(read);
    return read;
  }

  private void seen(int read) throws IOException {
    if (said != null) {
      throw new IOException(said);
    }
    last = System.nanoTime();
    count += Math.max(0, read);
  }

  void end() {
    watching.cancel(false);
    stopping.reading(() -> {});
  }

  /** Bytes that have come, as they were sent. */
  long count() {
    return count;
  }

  /** Why it was given up; null as long as it was not. */
  String said() {
    return said;
  }
}
