package huigou.derive.claim;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.buyback.Authorisation;
import huigou.model.buyback.MarketTotal;
import huigou.model.buyback.OperatingFigure;
import huigou.model.buyback.Programme;
import huigou.model.buyback.ProgrammeState;
import huigou.model.claim.Judgement.Observed;
import huigou.model.claim.Measure.Cited;
import huigou.model.fact.FactKind;
import huigou.model.text.Localised;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures that no series holds, by name. Made up. */
class CitedFiguresTest {

  private static final Localised WORDS = new Localised("made up", "虛構");

  private static MarketTotal total(String amount) {
    return new MarketTotal(
        "Made",
        "announced-year",
        LocalDate.parse("2025-12-31"),
        new BigDecimal(amount),
        false,
        "cited",
        LocalDate.parse("2025-11-20"),
        Optional.empty(),
        "https://example.org/");
  }

  private static Authorisation authorisation(String announced, String amount) {
    return new Authorisation(
        "made-us", "Made", announced, "USD", new BigDecimal(amount), false, "new", "source");
  }

  private static OperatingFigure sold(String period, String value) {
    return new OperatingFigure(
        "made-hk", period, "all", Optional.empty(), new BigDecimal(value), "pieces", "source");
  }

  private static ProgrammeState programme(Optional<BigDecimal> limit) {
    return new ProgrammeState(
        new Programme(
            "made-hk",
            "plan",
            Programme.Kind.PLAN,
            WORDS,
            WORDS,
            LocalDate.parse("2025-10-06"),
            "HKD",
            limit,
            limit.map(each -> each.add(BigDecimal.ONE)),
            Optional.empty(),
            limit.map(each -> each.add(BigDecimal.TEN)),
            Optional.empty(),
            List.of(),
            "source"),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        ProgrammeState.Binding.UNKNOWN,
        Programme.Fate.UNKNOWN,
        ProgrammeState.Status.ANNOUNCED,
        Optional.empty());
  }

  private final CitedFigures figures =
      new CitedFigures(
          List.of(total("1"), total("2")),
          List.of(authorisation("2025-04", "3"), authorisation("2025-05-01", "4")),
          List.of(sold("2025-09", "5"), sold("2025-01/2025-09", "6")),
          List.of(programme(Optional.of(new BigDecimal("20")))));

  @ParameterizedTest
  @CsvSource({
    "market-total, Made/announced-year/2025-12-31, 2, 2025-12-31",
    "authorisation, made-us/2025-04, 3, 2025-04-30",
    "authorisation, made-us/2025-05-01, 4, 2025-05-01",
    "operating, made-hk/2025-09/all, 5, 2025-09-30",
    "operating, made-hk/2025-01_2025-09/all, 6, 2025-09-30",
    "programme, plan/budget, 20, 2025-10-06",
    "programme, plan/mandate-shares, 21, 2025-10-06",
    "programme, plan/mandate-base, 30, 2025-10-06"
  })
  void everyKindIsFoundByItsNameOnItsDay(String kind, String name, String value, String day) {
    Cited cited = new Cited(kind, name);
    assertThat(figures.find(cited))
        .contains(new Observed(new BigDecimal(value), LocalDate.parse(day), cited));
  }

  @Test
  void anotherNameOrAnotherKindFindsNothing() {
    assertThat(figures.find(new Cited("authorisation", "made-us/2025-06"))).isEmpty();
    assertThat(figures.find(new Cited("operating", "made-us/2025-04"))).isEmpty();
  }

  @Test
  void whatAProgrammeDoesNotSayIsNotFound() {
    CitedFigures silent =
        new CitedFigures(List.of(), List.of(), List.of(), List.of(programme(Optional.empty())));
    assertThat(silent.find(new Cited("programme", "plan/budget"))).isEmpty();
  }

  @Test
  void aFactIsTheCitedFigureWhenItsNameIs() {
    Map<String, String> fields = total("1").fields();
    Cited cited = new Cited("market-total", "Made/announced-year/2025-12-31");
    assertThat(CitedFigures.isOf(cited, FactKind.MARKET_TOTAL, fields)).isTrue();
    assertThat(CitedFigures.isOf(new Cited("market-total", "x"), FactKind.MARKET_TOTAL, fields))
        .isFalse();
    assertThat(
            CitedFigures.isOf(
                new Cited("authorisation", "made-us/2025-04"),
                FactKind.AUTHORISATION,
                authorisation("2025-04", "3").fields()))
        .isTrue();
    assertThat(
            CitedFigures.isOf(
                new Cited("authorisation", "made-us/2025-05"),
                FactKind.AUTHORISATION,
                authorisation("2025-04", "3").fields()))
        .isFalse();
    assertThat(
            CitedFigures.isOf(
                new Cited("operating", "made-hk/2025-09/all"),
                FactKind.OPERATING_FIGURE,
                sold("2025-09", "5").fields()))
        .isTrue();
    assertThat(
            CitedFigures.isOf(
                new Cited("operating", "made-hk/2025-10/all"),
                FactKind.OPERATING_FIGURE,
                sold("2025-09", "5").fields()))
        .isFalse();
    assertThat(CitedFigures.isOf(cited, FactKind.FILING, fields)).isFalse();
  }
}
