package huigou.installation;

import huigou.disk.FolderLock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One run at a time in one state folder, and one on one web root: two installations may share
 * either.
 *
 * <p>{@code var/lock.json} names the owner for people, and a run that finds it there without the
 * lock knows that the owner was killed.
 */
public final class RunLock implements AutoCloseable {

  /** A delivery is soon written; a queue of them too. */
  private static final Duration DELIVERIES = Duration.ofSeconds(60);

  private final Workplace place;
  private final FolderLock state;
  private Optional<FolderLock> site = Optional.empty();

  private RunLock(Workplace place, FolderLock state) {
    this.place = place;
    this.state = state;
  }

  /**
   * Takes the lock of the state folder.
   *
   * @throws AlreadyRunning naming the owner that lives
   * @throws UncheckedIOException when the folder cannot be written
   */
  public static RunLock take(Workplace place, Instant now) {
    return FolderLock.take(ofState(place.state()), now)
        .map(state -> new RunLock(place, state))
        .orElseThrow(() -> running(ofState(place.state()), ""));
  }

  /**
   * Takes the lock of the web root too, for a run that is going to write there.
   *
   * @return the run that held it before and is gone, if that was another installation's
   * @throws AlreadyRunning naming the owner that lives
   * @throws UncheckedIOException when the folder cannot be written
   */
  public Optional<String> takeSite(Instant now) {
    FolderLock taken =
        FolderLock.take(ofSite(place.site()), now)
            .orElseThrow(() -> running(ofSite(place.site()), " at " + place.site()));
    site = Optional.of(taken);
    return taken.predecessor().filter(owner -> !Optional.of(owner).equals(predecessor()));
  }

  /**
   * The lock of whoever collects: one at a time in one state folder, beside whatever run.
   *
   * @throws AlreadyRunning naming the owner that lives
   */
  public static FolderLock ofCollecting(Path state, Instant now) {
    FolderLock.Place place =
        new FolderLock.Place(state.resolve("collect.lock"), state.resolve("collect-lock.json"));
    return FolderLock.take(place, now)
        .orElseThrow(() -> new AlreadyRunning("already collecting: " + place.owner()));
  }

  /**
   * The lock under which files are put into {@code input/}; waited for while others put theirs.
   *
   * @throws AlreadyRunning when others are not done within a minute
   */
  public static FolderLock ofDeliveries(Path input, Instant now) {
    FolderLock.Place place = FolderLock.Place.of(input);
    return FolderLock.await(place, now, DELIVERIES)
        .orElseThrow(
            () ->
                new AlreadyRunning(
                    "another delivery into "
                        + input
                        + " is under way: "
                        + place.owner()
                        + "; deliver again once it is done"));
  }

  private static AlreadyRunning running(FolderLock.Place place, String where) {
    return new AlreadyRunning("already running" + where + ": " + place.owner());
  }

  static FolderLock.Place ofState(Path state) {
    return new FolderLock.Place(state.resolve("lock"), state.resolve("lock.json"));
  }

  static FolderLock.Place ofSite(Path site) {
    return FolderLock.Place.of(site);
  }

  /** The run in this state folder that lives, in its own words; empty when nobody runs. */
  public static Optional<String> liveOwner(Path state) {
    return ofState(state).liveOwner();
  }

  /** The run that held the state folder before and ended without giving it back: it was killed. */
  public Optional<String> predecessor() {
    return state.predecessor();
  }

  /**
   * Called before anything is shown to readers.
   *
   * @throws UncheckedIOException when a lock is no longer this run's
   */
  public void requireHeld() {
    require(state, place.state());
    site.ifPresent(held -> require(held, place.site()));
  }

  private static void require(FolderLock lock, Path folder) {
    if (!lock.isHeld()) {
      throw new UncheckedIOException(
          new IOException(
              "the lock of "
                  + folder
                  + " is no longer this run's: the folder was removed meanwhile, or another run took it over while this one was away; nothing is published"));
    }
  }

  @Override
  public void close() {
    try (state) {
      site.ifPresent(FolderLock::close);
    }
  }
}
