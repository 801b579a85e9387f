package huigou.collect;

import huigou.catalogue.Feed;
import huigou.catalogue.Feeds;
import huigou.disk.DiskFault;
import huigou.disk.Durable;
import huigou.disk.Trees;
import huigou.installation.FeedLine;
import huigou.installation.RunStatus;
import huigou.installation.Workplace;
import huigou.publish.release.SiteFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How the feeds stand: for {@code status}, and in {@code status.json} of the standing edition. */
public final class FeedReport {

  private FeedReport() {}

  /** Whether this installation collects. */
  public static boolean isAnythingCollected(Workplace place) {
    return Files.isDirectory(CollectState.folder(place.state()));
  }

  /**
   * The feeds that are on, in the order of the catalogue; none where nothing was ever collected.
   */
  public static List<FeedLine> of(Workplace place, Feeds feeds, Instant now) {
    if (!isAnythingCollected(place)) {
      return List.of();
    }
    CollectState state = CollectState.read(place.state(), place.input());
    return feeds.all().stream().filter(Feed::isAsked).map(feed -> line(feed, state, now)).toList();
  }

  private static FeedLine line(Feed feed, CollectState state, Instant now) {
    FeedState known = state.of(feed.id());
    return new FeedLine(
        feed.id(),
        known.outcome(),
        known.answeredAt(),
        feed.ask().next(now).orElse(null),
        known.failingSince(),
        known.failures(),
        known.failingSince() == null ? "" : known.why());
  }

  /** Says so in {@code status.json} of the standing edition, which carries a clock anyway. */
  public static void publish(Workplace place, Feeds feeds, Instant now) {
    Optional<Path> release = new SiteFolder(place.site()).standing();
    List<FeedLine> lines = of(place, feeds, now);
    Optional<RunStatus> status = release.flatMap(RunStatus::read);
    if (status.isEmpty() || lines.equals(status.get().feeds())) {
      return;
    }
    Path file = release.get().resolve("status.json");
    try {
      Durable.replace(file, status.get().with(lines).json());
      Trees.openOne(file);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "cannot say in "
              + file
              + " how the feeds stand: "
              + DiskFault.reason(e)
              + DiskFault.repair(e, place.site().toString()),
          e);
    }
  }
}
