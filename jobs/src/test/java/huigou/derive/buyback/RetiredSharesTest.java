package huigou.derive.buyback;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.buyback.Repurchase;
import huigou.model.fact.Filing;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Retired shares by quarter. Made up: a half and nine months of 2024. */
class RetiredSharesTest {

  private static Filing filing(String tag, String unit, String end, String value) {
    return new Filing(
        "a-us",
        tag,
        unit,
        Optional.of(LocalDate.parse("2024-01-01")),
        LocalDate.parse(end),
        new BigDecimal(value),
        "0000000000-24-00000" + end.charAt(6),
        LocalDate.parse(end).plusDays(30));
  }

  private static List<String> quarters(String half, String nine, String paidHalf, String paidNine) {
    List<Filing> retired =
        List.of(
            filing(Filing.RETIRED, "shares", "2024-06-30", half),
            filing(Filing.RETIRED, "shares", "2024-09-30", nine));
    List<Filing> paid = new ArrayList<>();
    if (!paidHalf.isEmpty()) {
      paid.add(filing(Filing.PAID, "USD", "2024-06-30", paidHalf));
    }
    if (!paidNine.isEmpty()) {
      paid.add(filing(Filing.PAID, "USD", "2024-09-30", paidNine));
    }
    return RetiredShares.of(retired, Repurchases.of(paid)).stream()
        .map(each -> each.start() + " " + each.amount().toPlainString())
        .toList();
  }

  /** At ten a share before and after; the second half of a split of two for one is not known. */
  @ParameterizedTest
  @CsvSource({
    "10, 15, 100, 150, 2024-07-01 5",
    "10, 15, 100, 284, 2024-07-01 5",
    "10, 15, 100, 285, ''",
    "10, 15, 100, 79, 2024-07-01 5",
    "10, 15, 100, 78, ''",
    "10, 40, 100, 200, ''",
    "10, 15, '', 150, ''",
    "10, 15, 100, '', ''"
  })
  void aDifferenceCountsWhereWhatWasPaidAShareIsAlike(
      String half, String nine, String paidHalf, String paidNine, String expected) {
    assertThat(quarters(half, nine, paidHalf, paidNine))
        .isEqualTo(expected.isEmpty() ? List.of() : List.of(expected));
  }

  @Test
  void aQuarterThatIsFiledNeedsNoPrice() {
    List<Repurchase> quarters =
        RetiredShares.of(List.of(filing(Filing.RETIRED, "shares", "2024-03-31", "7")), List.of());
    assertThat(quarters)
        .extracting(each -> each.end() + " " + each.amount())
        .containsExactly("2024-03-31 7");
  }
}
