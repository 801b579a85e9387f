package huigou.derive.buyback;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.fact.Authorisation;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Authorisations added up over years. Made up. */
class RunningAnnouncementsTest {

  private static Authorisation of(
      String issuer, String on, String amount, String currency, boolean includesRest) {
    return new Authorisation(
        issuer,
        issuer,
        on,
        currency,
        new BigDecimal(amount),
        false,
        false,
        includesRest,
        "made up",
        "made up");
  }

  private static List<String> texts(Authorisation... all) {
    return RunningAnnouncements.of(List.of(all)).stream()
        .map(
            each ->
                Stream.of(
                        each.year(),
                        each.allowed().issuer(),
                        each.total().toPlainString(),
                        each.authorisations(),
                        each.companies())
                    .map(Object::toString)
                    .reduce((one, other) -> one + " " + other)
                    .orElseThrow())
        .toList();
  }

  @Test
  void eachYearBeginsAnewAndAMonthStandsAtItsEnd() {
    assertThat(
            texts(
                of("a-us", "2026-01-05", "1", "USD", false),
                of("a-us", "2025-04", "10", "USD", false),
                of("b-us", "2025-04-29", "20", "USD", false),
                of("a-us", "2025-05-01", "40", "USD", false)))
        .containsExactly(
            "2025 b-us 20 1 1", "2025 a-us 30 2 2", "2025 a-us 70 3 2", "2026 a-us 1 1 1");
  }

  @Test
  void whatTakesInARestOrIsInAnotherCurrencyIsNotAdded() {
    assertThat(
            texts(
                of("a-us", "2025-04-01", "10", "USD", true),
                of("a-us", "2025-04-02", "10", "EUR", false)))
        .isEmpty();
  }
}
