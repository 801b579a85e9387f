package huigou.collect;

import huigou.catalogue.Catalogue;
import huigou.catalogue.Feed;
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
  public static List<FeedLine> of(Workplace place, Catalogue catalogue, Instant now) {
    if (!isAnythingCollected(place)) {
      return List.of();
    }
    CollectState state = CollectState.read(place.state(), place.input());
    DueFeeds due = DueFeeds.of(state, catalogue);
    return catalogue.feeds().all().stream()
        .filter(Feed::isAsked)
        .map(feed -> line(feed, state.of(feed.id()), next(feed, due, now)))
        .toList();
  }

  /** When it is worth asking next; of what is due, when it was so last. */
  private static Optional<Instant> next(Feed feed, DueFeeds due, Instant now) {
    return due.of(feed, now).isEmpty() ? feed.ask().next(now) : feed.ask().last(now);
  }

  private static FeedLine line(Feed feed, FeedState known, Optional<Instant> next) {
    return new FeedLine(
        feed.id(),
        known.last().outcome(),
        known.last().answeredAt(),
        next.orElse(null),
        known.last().failingSince(),
        known.last().failures(),
        known.last().failingSince() == null ? "" : known.last().why());
  }

  /** Says so in {@code status.json} of the standing edition, which carries a clock anyway. */
  public static void publish(Workplace place, Catalogue catalogue, Instant now) {
    Optional<Path> release = new SiteFolder(place.site()).standing();
    List<FeedLine> lines = of(place, catalogue, now);
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
