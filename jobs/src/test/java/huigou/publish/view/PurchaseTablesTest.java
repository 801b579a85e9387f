package huigou.publish.view;

import static huigou.publish.view.MadeBuybacks.month;
import static huigou.publish.view.MadeBuybacks.paid;
import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.buyback.PurchaseMonth;
import huigou.model.buyback.Repurchase;
import huigou.model.buyback.Repurchase.PeriodKind;
import huigou.model.fact.MonthlyPurchase.In;
import huigou.model.fact.MonthlyPurchase.Remaining;
import huigou.model.view.Sentence;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What US companies bought by month and by period, and in which currency. Made up. */
class PurchaseTablesTest {

  private static final Sentence TITLE = Sentence.of("made.up");

  @ParameterizedTest
  @CsvSource({
    "HKD HKD USD, HKD",
    "HKD USD USD, USD",
    "HKD USD, HKD",
    "USD HKD, HKD",
    "USD, USD",
    "'', USD"
  })
  void booksAreKeptInTheCurrencyOfMostPeriodsAndOfTwoAlikeNotInDollars(
      String currencies, String own) {
    List<Repurchase> periods =
        Stream.of(currencies.split(" "))
            .filter(each -> !each.isEmpty())
            .map(each -> paid("aapl-us", PeriodKind.YEAR, "2025-09-27", each, "5", false))
            .toList();
    assertThat(PurchaseTables.ownCurrency(periods)).isEqualTo(own);
  }

  private static Optional<Remaining> left(String value, In in) {
    return Optional.of(new Remaining(new BigDecimal(value), in));
  }

  /** Of one company its name says nothing, and the filings stand there. */
  @Test
  void monthsOfOneCompanyTellTheirFilingsAndThoseOfSeveralTheirCompany() {
    PurchaseTables tables = new PurchaseTables(new MadeBuybacks().parts());
    PurchaseMonth september = month("aapl-us", "2025-09", "2025-10-31", left("9", In.AMOUNT));
    PurchaseMonth october =
        month(
            "aapl-us",
            "2025-10",
            "2025-10-31",
            left("7", In.SHARES),
            PurchaseMonth.Oddity.AVERAGE_OUTSIDE);
    assertThat(InLines.rows(tables.months("id", List.of(september, october), TITLE)))
        .containsExactly(
            "2025-10-01 | 2025-10-31 | 100 | 100 | 2 | 200 USD [month.odd.average-outside]"
                + " | – [month.remaining.shares(7)] | 10-Q | 2025-10-31",
            "2025-09-01 | 2025-09-30 | 100 | 100 | 2 | 200 USD | 9 USD | 10-Q | 2025-10-31");
    assertThat(
            InLines.rows(
                tables.months(
                    "id",
                    List.of(month("gs-us", "2025-09", "2025-10-31", Optional.empty()), september),
                    TITLE)))
        .containsExactly(
            "Apple → issuers/aapl-us/ | 2025-09-01 | 2025-09-30 | 100 | 100 | 2 | 200 USD"
                + " | 9 USD",
            "Goldman Sachs → issuers/gs-us/ | 2025-09-01 | 2025-09-30 | 100 | 100 | 2"
                + " | 200 USD | –");
  }

  @Test
  void periodsStandNewestFirstAndSayWhatIsDoubtedBeforeWhatWasRestated() {
    LocalDate end = LocalDate.parse("2025-09-30");
    Repurchase both =
        new Repurchase(
            "aapl-us",
            end.minusDays(91),
            end,
            PeriodKind.QUARTER,
            "USD",
            new BigDecimal("5"),
            "a",
            end,
            true,
            true);
    Repurchase restated =
        new Repurchase(
            "aapl-us",
            end.minusDays(364),
            end,
            PeriodKind.YEAR,
            "USD",
            new BigDecimal("20"),
            "a",
            end,
            true,
            false);
    assertThat(
            InLines.rows(
                new PurchaseTables(new MadeBuybacks().parts())
                    .repurchases(
                        "id",
                        List.of(
                            paid("aapl-us", PeriodKind.QUARTER, "2025-06-30", "4"), both, restated),
                        TITLE,
                        9)))
        .containsExactly(
            "2024-10-01 | 2025-09-30 | repurchase.kind.year | 20 USD [repurchase.restated]"
                + " | 2025-09-30 | a",
            "2025-07-01 | 2025-09-30 | repurchase.kind.quarter | 5 USD [repurchase.doubtful]"
                + " | 2025-09-30 | a",
            "2025-03-31 | 2025-06-30 | repurchase.kind.quarter | 4 USD | 2025-07-30"
                + " | 0000000000-00-000000");
  }
}
