package huigou.edition;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.fact.Filing;
import huigou.model.issue.Issue;
import huigou.model.series.Doubt;
import huigou.model.series.Doubt.Kind;
import huigou.model.series.SeriesId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which figures an edition doubts, and until when. Made up. */
class EditionDoubtsTest {

  private static final String RESERVES = "reserves-level";
  private static final String FED = "federal-reserve";
  private static final String WEEK = "2025-11-19";

  private static EditionDoubts doubts(MadeStore store, String asOf) {
    return new EditionDoubts(MadeStore.CATALOGUE, store.store().doubts(), LocalDate.parse(asOf));
  }

  private static List<String> figures(MadeStore store, String asOf) {
    return doubts(store, asOf).figures(store.edition(asOf)).stream()
        .map(Doubt::observation)
        .map(figure -> figure.series() + " " + figure.referenceDate() + " " + figure.value())
        .toList();
  }

  private static MadeStore doubted(Kind kind) {
    return new MadeStore().doubting(FED, "2025-11-20", kind, RESERVES, WEEK, "99");
  }

  /** It came on the 20th, and another file said the same on the 25th. */
  @ParameterizedTest
  @CsvSource({"2025-11-19, 0", "2025-11-20, 1", "2025-11-24, 1", "2025-11-25, 0"})
  void aFigureIsInDoubtFromTheDayOnWhichItCameUntilItIsRepeated(String asOf, int doubted) {
    MadeStore store = doubted(Kind.UNUSUAL).repeated(FED, "2025-11-25", RESERVES, WEEK, "99");
    assertThat(figures(store, asOf)).hasSize(doubted);
    assertThat(store.edition(asOf).isInDoubt(SeriesId.of(RESERVES), LocalDate.parse(WEEK)))
        .isEqualTo(doubted == 1);
  }

  @Test
  void onlyTheDateOfTheFigureIsInDoubtAndOnlyOfItsSeries() {
    KnownEdition edition = doubted(Kind.HELD).edition("2025-11-28");
    LocalDate day = LocalDate.parse(WEEK);
    assertThat(edition.isInDoubt(SeriesId.of(RESERVES), day)).isTrue();
    assertThat(edition.isInDoubt(SeriesId.of(RESERVES), day.minusWeeks(1))).isFalse();
    assertThat(edition.isInDoubt(SeriesId.of("total-assets"), day)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "fred, 2025-11-19, 99, 2025-11-28, 0",
    "fred, 2025-11-19, 99.00, 2025-11-28, 0",
    "fred, 2025-11-19, 98, 2025-11-28, 1",
    "fred, 2025-11-12, 99, 2025-11-28, 1",
    "fred, 2025-11-19, 99, 2025-11-29, 1",
    "federal-reserve, 2025-11-19, 99, 2025-11-28, 1"
  })
  void aFigureThatAnotherSourceSaysOfTheSameDateIsInNoDoubt(
      String source, String date, String value, String knownOn, int doubted) {
    MadeStore store =
        doubted(Kind.UNUSUAL)
            .said(FED, "2025-11-20", RESERVES, WEEK, "99")
            .said(source, knownOn, RESERVES, date, value);
    assertThat(figures(store, "2025-11-28")).hasSize(doubted);
  }

  @Test
  void ofASeriesThatHasNoUsualMoveNoFigureIsDoubted() {
    assertThat(MadeStore.CATALOGUE.getSeries(SeriesId.of("total-assets-change")).usualMove())
        .isEmpty();
    MadeStore store =
        doubted(Kind.HELD)
            .doubting(FED, "2025-11-20", Kind.HELD, "total-assets-change", WEEK, "99");
    assertThat(figures(store, "2025-11-28")).containsExactly("reserves-level 2025-11-19 99");
  }

  private static String line(Issue issue) {
    return issue.code()
        + " | "
        + issue.place().row()
        + " | "
        + issue.found()
        + " | "
        + issue.expected();
  }

  @ParameterizedTest
  @CsvSource({"HELD, FIGURE_HELD", "UNUSUAL, FIGURE_UNUSUAL"})
  void aFigureInDoubtIsAnIssueAtItsCellBesideTheOneBefore(Kind kind, String code) {
    MadeStore store = doubted(kind);
    assertThat(doubts(store, "2025-11-28").issues(store.edition("2025-11-28")).stream())
        .extracting(EditionDoubtsTest::line)
        .containsExactly(code + " | doubted | reserves-level 2025-11-19: 99 | 10 (2025-11-18)");
  }

  private static MadeStore filed(MadeStore store, String start, String value, String filed) {
    Filing filing =
        new Filing(
            "made-us",
            Filing.PAID,
            "USD",
            Optional.of(LocalDate.parse(start)),
            LocalDate.parse("2025-09-30"),
            new BigDecimal(value),
            "a-" + filed,
            LocalDate.parse(filed));
    return store.with(filing, "made-us " + start + " " + filed, "2025-09-30", filed);
  }

  @Test
  void aFilingThatContradictsAnotherIsAnIssueBesideThatOther() {
    MadeStore store = filed(new MadeStore(), "2025-07-01", "5000", "2025-10-20");
    filed(store, "2025-07-01", "5", "2025-11-20");
    assertThat(doubts(store, "2025-11-19").issues(store.edition("2025-11-19"))).isEmpty();
    assertThat(doubts(store, "2025-11-28").issues(store.edition("2025-11-28")))
        .extracting(EditionDoubtsTest::line)
        .containsExactly(
            "FILING_DOUBTFUL | made-us 2025-07-01 2025-11-20"
                + " | 2025-07-01 … 2025-09-30: 5 USD (a-2025-11-20, 2025-11-20)"
                + " | 2025-07-01 … 2025-09-30: 5000 USD (a-2025-10-20, 2025-10-20)");
  }

  @Test
  void whatAnotherSourceSaysOfAnotherDateIsNotSaidOfTheDateInDoubt() {
    MadeStore store =
        doubted(Kind.UNUSUAL)
            .said(FED, "2025-11-20", RESERVES, WEEK, "99")
            .said(FED, "2025-11-13", RESERVES, "2025-11-12", "5")
            .said("fred", "2025-11-13", RESERVES, "2025-11-12", "99");
    assertThat(figures(store, "2025-11-28")).hasSize(1);
  }

  /** The half year was restated before anybody knew it, so the third quarter is not known. */
  @Test
  void aQuarterThatIsLeftBlankIsAnIssueAtTheLongerFigure() {
    MadeStore store = new MadeStore();
    halfAndNineMonths(store, "2025-06-30", "110", "2025-11-10");
    halfAndNineMonths(store, "2025-09-30", "100", "2025-10-30");
    assertThat(doubts(store, "2025-11-28").issues(store.edition("2025-11-28")))
        .extracting(EditionDoubtsTest::line)
        .containsExactly(
            "BASES_DIFFER | 2025-09-30 | made-us 2025-07-01 … 2025-09-30"
                + " | 2025-01-01 … 2025-09-30: 100 USD (a-100, 2025-10-30);"
                + " 2025-01-01 … 2025-06-30: 110 USD (a-110, 2025-11-10)");
  }

  private static void halfAndNineMonths(MadeStore store, String end, String value, String filed) {
    Filing filing =
        new Filing(
            "made-us",
            Filing.PAID,
            "USD",
            Optional.of(LocalDate.parse("2025-01-01")),
            LocalDate.parse(end),
            new BigDecimal(value),
            "a-" + value,
            LocalDate.parse(filed));
    store.with(filing, end, end, filed);
  }
}
