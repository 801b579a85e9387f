package huigou.publish.view;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.claim.ChangedVerdict;
import huigou.model.claim.Verdict;
import huigou.model.text.Localised;
import huigou.model.view.ChangesView;
import huigou.model.view.Sentence;
import huigou.model.view.SourceView;
import huigou.model.view.SourceView.DeliveryView;
import huigou.support.Made;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is another than in the edition of the 25th, in that of 28 November 2025. Made up. */
class ChangesAssemblerTest {

  private static final LocalDate BEFORE = LocalDate.parse("2025-11-25");
  private static final LocalDate AS_OF = LocalDate.parse("2025-11-28");

  private static SourceView source(String id, String... receivedOn) {
    return new SourceView(
        id,
        Localised.same("Title " + id),
        "https://made.up/",
        Localised.same("made up"),
        Optional.empty(),
        Sentence.of("made.up"),
        false,
        ZoneOffset.UTC,
        false,
        Optional.empty(),
        Stream.of(receivedOn).map(day -> file(id, day)).toList(),
        Set.of());
  }

  private static DeliveryView file(String source, String receivedOn) {
    return new DeliveryView(
        source,
        LocalDate.parse(receivedOn),
        Optional.empty(),
        "a.csv",
        "",
        1,
        1,
        1,
        0,
        false,
        false,
        "publisher",
        "",
        "",
        "",
        "");
  }

  private static ChangesView changes(MadeEdition edition, LocalDate before, SourceView... sources) {
    return new ChangesAssembler(MadeEdition.CATALOGUE, edition, new SinceBefore(before, AS_OF))
        .view(List.of(sources), List.of());
  }

  /** A figure is known on the day after its own. */
  @ParameterizedTest
  @CsvSource({"2025-11-24, 0", "2025-11-25, 1", "2025-11-27, 1", "2025-11-28, 0"})
  void aFigureIsNewWhereItCameToBeKnownSinceTheEditionBefore(String date, int told) {
    ChangesView changes =
        changes(new MadeEdition(Made.series("sofr", "2025-11-03", "3.9", date, "4.05")), BEFORE);
    assertThat(changes.figures()).hasSize(told);
  }

  @Test
  void newestFiguresOfKeySeriesStandInTheirOrderWithoutRatesThatSomebodySets() {
    MadeEdition edition =
        new MadeEdition(
            Made.series("tgcr", "2025-11-26", "4.01"),
            Made.series("sofr", "2025-11-25", "4.02", "2025-11-26", "4.05"),
            Made.series("iorb", "2025-11-26", "3.9"),
            Made.series("sofr-minus-iorb", "2025-11-26", "15"),
            Made.series("bgcr", "2025-11-26", "4.01"),
            Made.series("effr", "2025-11-21", "3.88"));
    List<Sentence> figures = changes(edition, BEFORE).figures();
    assertThat(InLines.of(figures))
        .containsExactly(
            "changes.figure(SOFR, 4.05 %, 2025-11-26)",
            "changes.figure(SOFR − IORB, +15 bp, 2025-11-26)",
            "changes.figure(TGCR, 4.01 %, 2025-11-26)");
    assertThat(figures.get(0).about()).containsExactly("sofr");
  }

  @Test
  void filesThatCameSinceAreCountedBySourceAndASourceWithoutIsLeftOut() {
    List<Sentence> files =
        changes(
                new MadeEdition(),
                BEFORE,
                source("b", "2025-11-25", "2025-11-26", "2025-11-28", "2025-11-29"),
                source("c", "2025-11-25", "2025-11-29"),
                source("a", "2025-11-27"))
            .files();
    assertThat(InLines.of(files))
        .containsExactly("changes.files(Title b, 2)", "changes.files(Title a, 1)");
    assertThat(files.get(0).about()).containsExactly("b", "2025-11-25");
  }

  @Test
  void verdictsThatTurnedLeadToTheirClaims() {
    MadeEdition edition =
        new MadeEdition()
            .turned(
                BEFORE,
                new ChangedVerdict("x", Verdict.NOT_CHECKABLE, Verdict.AGREES_ROUNDED),
                new ChangedVerdict("a", Verdict.AGREES, Verdict.OTHER_DAY));
    List<ChangesView.Verdict> verdicts = changes(edition, BEFORE).verdicts();
    assertThat(verdicts)
        .extracting(each -> InLines.of(each.sentence()) + " " + each.path())
        .containsExactly(
            "changes.verdict(x, verdict.not-checkable, verdict.agrees-rounded) claims/index.html#x",
            "changes.verdict(a, verdict.agrees, verdict.other-day) claims/index.html#a");
    assertThat(verdicts.get(0).sentence().about()).containsExactly("x", "agrees-rounded");
  }

  @Test
  void theFirstEditionIsAnotherInNothing() {
    MadeEdition edition =
        new MadeEdition(Made.series("sofr", "2025-11-26", "4.05"))
            .turned(LocalDate.MIN, new ChangedVerdict("x", Verdict.AGREES, Verdict.OTHER_DAY));
    assertThat(changes(edition, LocalDate.MIN, source("a", "2025-11-27")))
        .isEqualTo(ChangesView.NONE);
    assertThat(changes(edition, LocalDate.MIN.plusDays(1), source("a", "2025-11-27")).files())
        .hasSize(1);
  }
}
