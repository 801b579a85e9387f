package huigou.collect;

import huigou.catalogue.Feed;
import huigou.installation.Workplace;
import huigou.snapshot.DeliveredFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;

/** Asks for one page after another of what is newest, until one that is known. */
final class PageWalk {

  private final Workplace place;
  private final CollectState state;
  private final Settlement settlement;

  PageWalk(Workplace place, CollectState state, Settlement settlement) {
    this.place = place;
    this.state = state;
    this.settlement = settlement;
  }

  /** Asks for a page. */
  interface Pages {
    Attempt of(Asked asked) throws InterruptedException;
  }

  /**
   * Pages until one that has an entry which is known. The first page is what is known from then on,
   * so that it is set down last: where a page between does not come, all are walked again.
   */
  List<Collected> walk(Asked asked, Pages pages) throws InterruptedException {
    Feed.Walk walk = asked.feed().request().walk().orElseThrow();
    Set<String> known =
        new HashSet<>(entries(asked.feed(), state.of(asked.feed().id()).part("").file().path()));
    FeedState.Part before = state.of(asked.feed().id()).part("");
    List<Collected> all = new ArrayList<>();
    Attempt first = null;
    boolean whole = true;
    for (int page = 1; page <= walk.most(); page++) {
      Asked wanted = asked.page(page, (page - 1) * walk.step());
      Attempt attempt = pages.of(wanted);
      all.add(attempt.collected());
      if (page == 1) {
        first = attempt;
      } else {
        settlement.of(wanted, attempt);
      }
      whole = attempt.collected().outcome().isAnswer();
      Set<String> found = whole ? entries(asked.feed(), attempt.known().file().path()) : Set.of();
      if (known.isEmpty()
          || found.size() < walk.step()
          || found.stream().anyMatch(known::contains)) {
        break;
      }
    }
    settlement.of(asked.page(1, 0), whole ? first : first.knowing(before));
    return all;
  }

  private Set<String> entries(Feed feed, String path) {
    Set<String> entries = new HashSet<>();
    if (path.isEmpty()) {
      return entries;
    }
    try (DeliveredFile file = DeliveredFile.of(place.input(), path, place.temporary())) {
      if (!Files.isRegularFile(file.path())) {
        return entries;
      }
      Matcher entry =
          feed.request()
              .walk()
              .orElseThrow()
              .entry()
              .matcher(Files.readString(file.path(), StandardCharsets.ISO_8859_1));
      while (entry.find()) {
        entries.add(entry.group(1));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + path + " again: " + e.getMessage(), e);
    }
    return entries;
  }
}
