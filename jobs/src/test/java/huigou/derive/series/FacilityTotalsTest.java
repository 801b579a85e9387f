package huigou.derive.series;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.fact.Fact;
import huigou.model.fact.FactVintage;
import huigou.model.fact.Operation;
import huigou.model.origin.Place;
import huigou.model.origin.SourceId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What counts towards the use of a facility. Made up. */
class FacilityTotalsTest {

  private static final LocalDate DAY = LocalDate.parse("2025-11-26");

  private static FactVintage operation(String id, String facility, boolean small, String... taken) {
    Operation operation =
        new Operation(
            id,
            facility,
            DAY,
            DAY,
            DAY.plusDays(1),
            Operation.Type.REPO,
            "Overnight",
            "Full Allotment",
            Optional.empty(),
            small,
            Optional.empty(),
            List.of(
                new Operation.Security(
                    "Mortgage-Backed",
                    Optional.empty(),
                    new BigDecimal("100"),
                    new BigDecimal(taken[0])),
                new Operation.Security(
                    "Treasury", Optional.empty(), new BigDecimal("100"), new BigDecimal(taken[1]))),
            Map.of());
    return new FactVintage(
        new Fact(id, DAY, DAY, operation, Place.of("made/up.json")),
        DAY.plusDays(1),
        DAY.plusDays(2),
        new SourceId("new-york-fed"));
  }

  @Test
  void theAcceptedAmountOfAllSecuritiesCounts() {
    FactVintage operation = operation("RP 1", "srf", false, "3", "4");
    assertThat(FacilityTotals.shares("srf", List.of(operation)))
        .containsExactly(
            new FactShare(DAY, "RP 1", new BigDecimal("7"), DAY.plusDays(1), operation));
  }

  @Test
  void smallValueExercisesAndOtherFacilitiesCountNothing() {
    assertThat(
            FacilityTotals.shares(
                "srf",
                List.of(
                    operation("RP 1", "srf", true, "3", "4"),
                    operation("RP 2", "on-rrp", false, "3", "4"))))
        .isEmpty();
  }

  @Test
  void anOperationInWhichNothingWasAcceptedCountsAsNought() {
    assertThat(FacilityTotals.shares("srf", List.of(operation("RP 1", "srf", false, "0", "0"))))
        .extracting(FactShare::amount)
        .containsExactly(BigDecimal.ZERO);
  }
}
