package huigou.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.fact.Fact;
import huigou.model.fact.MonthlyPurchase;
import huigou.model.fact.MonthlyPurchase.In;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows of tables of purchases by month, cells as filings print them. Made up. */
class MonthlyPurchaseFormTest {

  private static MadeRecord month() {
    return MadeRecord.of(
        "sec-monthly-purchases",
        "ticker",
        "AAPL",
        "form",
        "10-K",
        "filed",
        "2025-10-31",
        "row",
        "month",
        "start",
        "2025-06-29",
        "end",
        "2025-08-02",
        "shares",
        "1,234",
        "average-price",
        "210.43",
        "under-programme",
        "1,200",
        "remaining",
        "5,000",
        "remaining-in",
        "amount",
        "shares-in",
        "thousand",
        "amounts-in",
        "million");
  }

  private static MonthlyPurchase made(MadeRecord record) {
    return record.fact().orElseThrow().body() instanceof MonthlyPurchase made ? made : null;
  }

  @Test
  void aMonthIsInSingleSharesAndWholeUnitsAndKnownWhenItIsFiled() {
    Fact fact = month().fact().orElseThrow();
    MonthlyPurchase made = made(month());
    assertThat(fact.key()).isEqualTo("aapl-us 10-K 2025-10-31 2025-06-29");
    assertThat(fact.referenceDate()).isEqualTo("2025-08-02");
    assertThat(fact.scheduledOn()).isEqualTo("2025-10-31");
    assertThat(made.shares()).isEqualByComparingTo("1234000");
    assertThat(made.step()).isEqualByComparingTo("1000");
    assertThat(made.underProgramme().orElseThrow()).isEqualByComparingTo("1200000");
    assertThat(made.remaining().orElseThrow().value()).isEqualByComparingTo("5000000000");
    assertThat(made.remaining().orElseThrow().in()).isEqualTo(In.AMOUNT);
    assertThat(made.accession()).isEmpty();
  }

  @Test
  void aRemainderOfSharesHasTheScaleOfShares() {
    MonthlyPurchase made = made(month().with("remaining-in", "shares").with("remaining", "39.6"));
    assertThat(made.remaining().orElseThrow().value()).isEqualByComparingTo("39600");
    assertThat(made.remaining().orElseThrow().in()).isEqualTo(In.SHARES);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0.7|million|100000",
        "1,234|one|1",
        "35,697|thousand|1000",
        "25.40|million|100000",
      })
  void theLastPrintedDigitSaysHowFarAFigureIsRounded(String shares, String in, String step) {
    assertThat(
            made(month().with("shares", shares).with("under-programme", "").with("shares-in", in))
                .step())
        .isEqualByComparingTo(step);
  }

  @Test
  void aDashIsNoughtWhereSharesAreCountedAndNothingWhereAPriceIs() {
    MonthlyPurchase made =
        made(
            month()
                .with("shares", "—")
                .with("under-programme", "—")
                .with("average-price", "—")
                .with("remaining", "—"));
    assertThat(made.shares()).isEqualByComparingTo(BigDecimal.ZERO);
    assertThat(made.underProgramme().orElseThrow()).isEqualByComparingTo(BigDecimal.ZERO);
    assertThat(made.averagePrice()).isEmpty();
    assertThat(made.remaining()).isEmpty();
  }

  @Test
  void twoClassesAreAddedAndTheirPriceIsWeighted() {
    MonthlyPurchase made =
        made(
            month()
                .with("shares", "100 + 300")
                .with("under-programme", "400")
                .with("average-price", "10.00 / 20.00"));
    assertThat(made.shares()).isEqualByComparingTo("400000");
    assertThat(made.averagePrice().orElseThrow()).isEqualByComparingTo("17.5");
    assertThat(month().with("shares", "100 + 300").with("under-programme", "").issues())
        .singleElement()
        .asString()
        .startsWith("NUMBER_MALFORMED");
  }

  @Test
  void aTotalHasNoSpan() {
    MonthlyPurchase made = made(month().with("row", "total").with("start", "").with("end", ""));
    assertThat(made.isTotal()).isTrue();
    assertThat(made.key()).endsWith(" total");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "shares-in|hundred|MARK_UNKNOWN",
        "row|quarter|MARK_UNKNOWN",
        "remaining-in|francs|MARK_UNKNOWN",
        "end|2025-06-28|DATE_IN_FUTURE",
        "end|2025-08-14|DATE_OUT_OF_RANGE",
        "filed|2025-08-01|DATE_IN_FUTURE",
        "under-programme|1,235|PARTS_DIFFER",
        "shares|(2)|NUMBER_MALFORMED",
        "accession|none|NAME_MALFORMED"
      })
  void whatCannotBeIsRefused(String field, String text, String rule) {
    assertThat(month().with(field, text).issues()).singleElement().asString().startsWith(rule);
  }

  @Test
  void aMonthOfSixWeeksAndThreeDaysIsTheLongest() {
    assertThat(month().with("end", "2025-08-13").issues()).isEmpty();
  }
}
