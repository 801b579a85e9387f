package huigou.publish.view;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.claim.Cited;
import huigou.model.claim.Cited.Bought;
import huigou.model.claim.Cited.Planned;
import huigou.model.claim.Cited.Planned.Part;
import huigou.model.claim.Measure;
import huigou.model.series.SeriesId;
import huigou.model.series.Unit;
import huigou.model.text.Localised;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What measures are called within a sentence. Days, amounts and issuers are made up. */
class MeasureWordsTest {

  private static final SeriesId SOFR = SeriesId.of("sofr");
  private static final SeriesId TOP = SeriesId.of("target-upper");
  private static final LocalDate DAY = LocalDate.parse("2025-11-03");
  private static final MeasureWords WORDS =
      new MeasureWords(MadeEdition.CATALOGUE, issuer -> Localised.same("Issuer " + issuer));

  private static String words(Measure measure) {
    return InLines.of(WORDS.of(measure));
  }

  private static Measure level(String id) {
    return new Measure.Level(SeriesId.of(id));
  }

  @ParameterizedTest
  @CsvSource({
    "target-upper, the top of the target range",
    "sofr, SOFR",
    "debt-marketable-public, Marketable Treasury debt held by the public"
  })
  void aSeriesHasItsNameWithinASentenceAndElseItsTitle(String id, String name) {
    assertThat(words(level(id))).isEqualTo("measure.level(" + name + ")");
  }

  @Test
  void aChangeIsSinceADayOrSinceTheFixingBefore() {
    assertThat(words(new Measure.Change(TOP, Optional.of(DAY))))
        .isEqualTo("measure.change.since(the top of the target range, 2025-11-03)");
    assertThat(words(new Measure.Change(TOP, Optional.empty())))
        .isEqualTo("measure.change(the top of the target range)");
  }

  @Test
  void sumsDaysAndRunsAreSinceADay() {
    assertThat(words(new Measure.Sum(SOFR, DAY))).isEqualTo("measure.sum(SOFR, 2025-11-03)");
    assertThat(words(new Measure.Days(SOFR, new BigDecimal("4.05"), DAY, false)))
        .isEqualTo("measure.days(SOFR, 4.05 %, 2025-11-03)");
    assertThat(words(new Measure.Days(SOFR, new BigDecimal("4.05"), DAY, true)))
        .isEqualTo("measure.run(SOFR, 4.05 %, 2025-11-03)");
  }

  @ParameterizedTest
  @CsvSource({
    "true, false, highest",
    "false, false, lowest",
    "true, true, largest-rise",
    "false, true, largest-rise"
  })
  void anExtremeIsTheHighestTheLowestOrTheLargestRise(boolean highest, boolean moves, String key) {
    assertThat(words(new Measure.Extreme(SOFR, DAY, highest, moves)))
        .isEqualTo("measure." + key + "(SOFR, 2025-11-03)");
  }

  @Test
  void measuresOfMeasuresNameBothInTheirOrder() {
    assertThat(words(new Measure.ShareAbove(SOFR, TOP)))
        .isEqualTo("measure.share-above(SOFR, the top of the target range)");
    assertThat(words(new Measure.Ratio(level("sofr"), level("target-upper"))))
        .isEqualTo(
            "measure.ratio(measure.level(SOFR), measure.level(the top of the target range))");
    assertThat(words(new Measure.Portion(new BigDecimal("30"), level("sofr"))))
        .isEqualTo("measure.portion(30 %, measure.level(SOFR))");
  }

  @Test
  void severalMeasuresAreJoinedFromTheFirstOn() {
    List<Measure> three = List.of(level("sofr"), level("tgcr"), level("bgcr"));
    assertThat(words(new Measure.Parts(three)))
        .isEqualTo(
            "measure.and(measure.and(measure.level(SOFR), measure.level(TGCR)), measure.level(BGCR))");
    assertThat(InLines.of(WORDS.either(three)))
        .isEqualTo(
            "measure.or(measure.or(measure.level(SOFR), measure.level(TGCR)), measure.level(BGCR))");
    assertThat(InLines.of(WORDS.either(List.of(level("sofr"))))).isEqualTo("measure.level(SOFR)");
  }

  @Test
  void whatIsCitedNamesWhoSaidItAndOfWhen() {
    assertThat(words(new Cited.Total("Bank", "completed-quarter", DAY)))
        .isEqualTo("measure.market-total(Bank, total.measure.completed-quarter, 2025-11-03)");
    assertThat(words(new Cited.Authorised("a", "2025-11")))
        .isEqualTo("measure.authorisation(Issuer a, 2025-11)");
    assertThat(words(new Cited.Operating("a", "2025-10", "deliveries")))
        .isEqualTo("measure.operating(Issuer a, 2025-10, deliveries)");
    assertThat(words(new Cited.Filed("a", DAY, DAY.plusDays(27))))
        .isEqualTo("measure.filed(Issuer a, 2025-11-03, 2025-11-30)");
  }

  @Test
  void aProgrammeHasItsTitleAndOneThatNobodyListsItsId() {
    assertThat(words(new Cited.Planned("tencent-2025", Part.PERCENT_OF_BUDGET)))
        .isEqualTo("measure.programme.percent-of-budget(At least HK$80 billion in 2025)");
    assertThat(words(new Cited.Planned("made-up", Part.BUDGET)))
        .isEqualTo("measure.programme.budget(made-up)");
  }

  @Test
  void whatWasBoughtIsOfAnIssuerOrOfTheMarket() {
    assertThat(words(new Bought("00700-hk", Bought.Span.MONTH, DAY, "HKD")))
        .isEqualTo("measure.bought.month(Issuer 00700-hk, 2025-11-03, HKD)");
    assertThat(words(new Bought("hk", Bought.Span.LARGEST_DAY, DAY, "HKD")))
        .isEqualTo("measure.bought.largest-day(measure.bought.market, 2025-11-03, HKD)");
  }

  /** Two rates whose difference is above nothing: the one is above the other. */
  @Test
  void daysOnWhichASpreadIsAboveNothingNameBothRates() {
    SeriesId spread = SeriesId.of("sofr-minus-target-upper");
    assertThat(words(new Measure.Days(spread, BigDecimal.ZERO, DAY, true)))
        .isEqualTo("measure.run(SOFR, the top of the target range, 2025-11-03)");
    assertThat(words(new Measure.Days(spread, BigDecimal.ONE, DAY, false)))
        .as("above another bound the spread has its own name")
        .contains("1 bp");
  }

  @Test
  void aNumberSaysWhatItCounts() {
    assertThat(
            MeasureWords.counted(new Measure.Days(SOFR, BigDecimal.ZERO, DAY, true), Unit.NUMBER))
        .hasValue("days");
    assertThat(MeasureWords.counted(new Planned("geely-2025", Part.MANDATE_SHARES), Unit.NUMBER))
        .hasValue("shares");
    assertThat(MeasureWords.counted(new Planned("geely-2025", Part.BUDGET), Unit.NUMBER)).isEmpty();
    assertThat(MeasureWords.counted(level("sofr"), Unit.PERCENT)).isEmpty();
  }
}
