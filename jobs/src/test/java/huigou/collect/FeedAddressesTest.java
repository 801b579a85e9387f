package huigou.collect;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.catalogue.Catalogue;
import huigou.catalogue.CatalogueReader;
import huigou.catalogue.Feed;
import huigou.support.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every address of the project's own catalogue as it is asked on one day: whether it is right can
 * only be tried against the publisher, so that it does not change by accident is what stands here.
 * Pages on which an address is found, and further ones of an answer, are addresses too.
 *
 * <p>{@code -Dgolden.refresh=true} writes the list anew.
 */
class FeedAddressesTest {

  private static final Path GOLDEN =
      Project.root().resolve("jobs/src/test/resources/feeds/addresses-of-2025-11-28.txt");

  @Test
  void addressesAreTheGoldenOnes(@TempDir Path folder) throws IOException {
    Catalogue catalogue = CatalogueReader.read(Project.input());
    DueFeeds due =
        new DueFeeds(
            CollectState.read(folder, Files.createDirectories(folder.resolve("input"))),
            List.of("0000320193"));
    List<String> lines = new ArrayList<>();
    for (Feed feed : catalogue.feeds().all()) {
      for (Asked asked : all(asked(due, feed))) {
        for (String address : feed.request().addresses()) {
          lines.add(asked.name() + "\t" + asked.address(address));
        }
      }
      feed.request()
          .discover()
          .ifPresent(
              discover ->
                  lines.add(feed.id() + ", where its address is found\t" + discover.page()));
    }
    if (Boolean.getBoolean("golden.refresh")) {
      Files.write(GOLDEN, lines);
    }
    assertThat(lines).isEqualTo(Files.readAllLines(GOLDEN));
    assertThat(lines).noneMatch(line -> line.replace("{secret}", "").matches(".*[{}].*"));
  }

  /**
   * What is asked, and what more where an answer is a part or older entries stand on more pages.
   */
  private static List<Asked> all(List<Asked> asked) {
    return asked.stream()
        .flatMap(
            each ->
                Stream.of(
                        Stream.of(each),
                        each.feed().request().grow().stream()
                            .map(grow -> each.rows(grow.from() * 2)),
                        each.feed().request().walk().stream()
                            .map(walk -> each.page(2, walk.step())))
                    .flatMap(Function.identity()))
        .toList();
  }

  /** Friday, six in the evening in New York; the second line is what a later night asks for. */
  private static List<Asked> asked(DueFeeds due, Feed feed) {
    Instant now = Instant.parse("2025-11-28T23:00:00Z");
    List<Asked> first = due.now(feed, now);
    LocalDate last = LocalDate.parse("2025-11-28");
    return feed.request()
        .span()
        .map(
            span ->
                Stream.concat(
                        first.stream(),
                        Stream.of(Asked.of(feed).span(last.minusDays(span.overlap()), last, false)))
                    .toList())
        .orElse(first);
  }
}
