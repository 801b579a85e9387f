package huigou.publish.view;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.issue.Issue;
import huigou.model.issue.IssueCode;
import huigou.model.origin.Place;
import huigou.model.series.Revision;
import huigou.model.series.SeriesId;
import huigou.model.text.Localised;
import huigou.model.view.ClaimsView;
import huigou.model.view.FeedView;
import huigou.model.view.FeedView.Entry;
import huigou.model.view.FindingsView;
import huigou.model.view.FindingsView.Finding;
import huigou.model.view.IssueView;
import huigou.model.view.Sentence;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What feeds carry of findings, changes, doubts and articles. Made up. */
class FeedAssemblerTest {

  private static final LocalDate AS_OF = LocalDate.parse("2025-11-28");
  private static final LocalDate FIRST = LocalDate.parse("2025-11-01");
  private static final Sentence SAID = Sentence.of("made.up");

  private static Finding finding(String id, String knownOn) {
    return new Finding(id, "move", "sofr", FIRST, LocalDate.parse(knownOn), SAID, "series/x");
  }

  private static IssueView doubt(String file) {
    return new IssueView(Issue.of(IssueCode.SOURCE_UNKNOWN, Place.of(file)));
  }

  private static ClaimsView.Printing article(String id, String claimedOn) {
    return new ClaimsView.Printing(
        id,
        Localised.same("Title"),
        Localised.same("Author"),
        LocalDate.parse(claimedOn),
        Optional.empty(),
        List.of());
  }

  private static FeedView feed(
      MadeEdition edition,
      List<Finding> findings,
      List<IssueView> doubts,
      ClaimsView.Printing... articles) {
    return new FeedAssembler(MadeEdition.CATALOGUE, edition.store()::revisions, edition, AS_OF)
        .view(
            SAID,
            List.of(),
            new FindingsView(List.of(), List.of(), List.of(), List.of(), List.of(), findings),
            doubts,
            new ClaimsView(List.of(), List.of(articles)),
            List.of());
  }

  @Test
  void anEmptyEditionIsAnEntryWithItsAnswer() {
    FeedView feed = feed(new MadeEdition(), List.of(), List.of());
    assertThat(feed.entries())
        .containsExactly(
            new Entry(
                "edition/2025-11-28", "data", AS_OF, Sentence.of("feed.edition", AS_OF, SAID), ""));
    assertThat(feed.parts()).isEmpty();
  }

  @Test
  void entriesStandByTheirLastChangeAndThenByNameAndOfANameTheFirstStays() {
    FeedView feed =
        feed(
            new MadeEdition(),
            List.of(
                finding("b", "2025-11-26"),
                finding("a", "2025-11-26"),
                finding("c", "2025-11-29"),
                finding("claims/x", "2025-11-20")),
            List.of(),
            article("x", "2025-11-27"));
    assertThat(feed.entries())
        .extracting(entry -> entry.changed() + " " + entry.name() + " " + entry.kind())
        .containsExactly(
            "2025-11-29 c move",
            "2025-11-28 edition/2025-11-28 data",
            "2025-11-26 a move",
            "2025-11-26 b move",
            "2025-11-20 claims/x move");
    assertThat(feed.entries().get(2))
        .isEqualTo(new Entry("a", "move", LocalDate.parse("2025-11-26"), SAID, "series/x"));
  }

  @Test
  void changedFiguresAreAnEntryADayTheNewestTen() {
    MadeEdition edition = new MadeEdition();
    edition
        .store()
        .addRevisions(
            Stream.concat(
                    IntStream.rangeClosed(10, 20).mapToObj(day -> revision("sofr", day)),
                    Stream.of(revision("effr", 20), revision("effr", 10)))
                .toList());
    List<String> lines = InLines.entries(feed(edition, List.of(), List.of()), "revision");
    assertThat(lines)
        .hasSize(10)
        .startsWith(
            "2025-11-20 revisions-2025-11-20 feed.revisions(2, 2025-11-20) revisions/index.html",
            "2025-11-19 revisions-2025-11-19 feed.revisions(1, 2025-11-19) revisions/index.html");
    assertThat(lines.get(9)).startsWith("2025-11-11 ");
  }

  private static Revision revision(String series, int knownOn) {
    return new Revision(
        SeriesId.of(series),
        FIRST,
        BigDecimal.ONE,
        new BigDecimal("2"),
        LocalDate.of(2025, 11, knownOn),
        Revision.Kind.REVISION);
  }

  @Test
  void doubtsAreAnEntryADayOnWhichTheirFilesCameTheNewestTen() {
    List<IssueView> doubts =
        Stream.concat(
                IntStream.rangeClosed(10, 20).mapToObj(day -> doubt("x/2025-11-" + day + "/a")),
                Stream.of(doubt("y/2025-11-20/b"), doubt("catalogue")))
            .toList();
    List<String> lines = InLines.entries(feed(new MadeEdition(), List.of(), doubts), "doubt");
    assertThat(lines)
        .hasSize(10)
        .startsWith(
            "2025-11-20 doubts-2025-11-20 feed.doubts(2, 2025-11-20) sources/index.html#doubts",
            "2025-11-19 doubts-2025-11-19 feed.doubts(1, 2025-11-19) sources/index.html#doubts");
    assertThat(lines.get(9)).startsWith("2025-11-11 ");
  }

  @Test
  void anArticleIsAnEntryOfItsDayWithHowManyClaimsItHas() {
    FeedView feed = feed(new MadeEdition(), List.of(), List.of(), article("a", "2025-11-27"));
    assertThat(InLines.entries(feed, "claims"))
        .containsExactly("2025-11-27 claims/a feed.claims(Title, 0) claims/index.html#a");
    assertThat(feed.entries().get(1).title().about()).containsExactly("a");
  }
}
