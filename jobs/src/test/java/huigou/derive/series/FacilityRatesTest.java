package huigou.derive.series;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.fact.Fact;
import huigou.model.fact.FactVintage;
import huigou.model.fact.Operation;
import huigou.model.fact.Operation.Security;
import huigou.model.origin.Place;
import huigou.model.origin.SourceId;
import huigou.model.series.Vintage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Made up. */
class FacilityRatesTest {

  private static final LocalDate DAY = LocalDate.parse("2025-11-26");

  private static FactVintage operation(
      String id, String method, boolean small, String... ratesAndAmounts) {
    List<Security> securities = new ArrayList<>();
    for (int i = 0; i < ratesAndAmounts.length; i += 2) {
      BigDecimal amount = new BigDecimal(ratesAndAmounts[i + 1]);
      securities.add(
          new Security(
              "kind " + i,
              Optional.of(ratesAndAmounts[i]).filter(rate -> !rate.isEmpty()).map(BigDecimal::new),
              amount,
              amount));
    }
    Operation body =
        new Operation(
            id,
            "srf",
            DAY,
            DAY,
            DAY.plusDays(1),
            Operation.Type.REPO,
            "Overnight",
            method,
            Optional.empty(),
            small,
            Optional.empty(),
            securities,
            Map.of());
    return new FactVintage(
        new Fact(id, DAY, DAY, body, Place.of("made/up.json")),
        DAY,
        DAY,
        new SourceId("new-york-fed"));
  }

  private static List<String> rates(FactVintage... operations) {
    return FactSums.standing(FacilityRates.shares("srf", List.of(operations)), "rate", 2)
        .getOrDefault(DAY, List.of())
        .stream()
        .map(Vintage::value)
        .map(BigDecimal::toPlainString)
        .toList();
  }

  @Test
  void theRateOfferedIsTheFacilitysAndDoesNotAddUp() {
    assertThat(
            rates(
                operation("1", "Full Allotment", false, "4", "5", "4", "7"),
                operation("2", "Full Allotment", false, "4", "0")))
        .containsExactly("4.00");
  }

  @Test
  void theLowestThatMayBeBidIsItWhereNothingWasWon() {
    assertThat(rates(operation("1", "Multiple Price", false, "4", "0"))).containsExactly("4.00");
    assertThat(rates(operation("1", "Multiple Price", false, "4.02", "9"))).isEmpty();
  }

  @Test
  void exercisesAndOperationsWithoutARateSayNothing() {
    assertThat(rates(operation("1", "Full Allotment", true, "4", "1"))).isEmpty();
    assertThat(rates(operation("1", "Full Allotment", false, "", "1"))).isEmpty();
    assertThat(
            FacilityRates.shares("on-rrp", List.of(operation("1", "Fixed Rate", false, "4", "1"))))
        .isEmpty();
  }
}
