package huigou.derive.claim;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.buyback.Programme;
import huigou.model.buyback.ProgrammeState;
import huigou.model.claim.Cited;
import huigou.model.claim.Cited.Authorised;
import huigou.model.claim.Cited.Operating;
import huigou.model.claim.Cited.Planned;
import huigou.model.claim.Cited.Planned.Part;
import huigou.model.claim.Cited.Total;
import huigou.model.claim.Judgement.Observed;
import huigou.model.fact.Authorisation;
import huigou.model.fact.Listing;
import huigou.model.fact.MarketTotal;
import huigou.model.fact.OperatingFigure;
import huigou.model.text.Localised;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Figures that no series holds, by name. Made up. */
class CitedFiguresTest {

  private static final Localised WORDS = new Localised("made up", "虛構");

  private static MarketTotal total(String amount) {
    return new MarketTotal(
        "Made",
        "announced-year",
        LocalDate.parse("2025-12-31"),
        "USD",
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
            Optional.empty(),
            "HKD",
            limit.stream()
                .map(amount -> new Programme.BudgetFrom(LocalDate.parse("2025-10-06"), amount))
                .toList(),
            false,
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
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private final CitedFigures figures =
      new CitedFigures(
          List.of(total("1"), total("2")),
          List.of(authorisation("2025-04", "3"), authorisation("2025-05-01", "4")),
          List.of(sold("2025-09", "5"), sold("2025-01/2025-09", "6")),
          List.of(programme(Optional.of(new BigDecimal("20")))));

  private static Stream<Arguments> names() {
    return Stream.of(
        Arguments.of(
            new Total("Made", "announced-year", LocalDate.parse("2025-12-31")), "2", "2025-12-31"),
        Arguments.of(new Authorised("made-us", "2025-04"), "3", "2025-04-30"),
        Arguments.of(new Authorised("made-us", "2025-05-01"), "4", "2025-05-01"),
        Arguments.of(new Operating("made-hk", "2025-09", "all"), "5", "2025-09-30"),
        Arguments.of(new Operating("made-hk", "2025-01/2025-09", "all"), "6", "2025-09-30"),
        Arguments.of(new Planned("plan", Part.BUDGET), "20", "2025-10-06"),
        Arguments.of(new Planned("plan", Part.MANDATE_SHARES), "21", "2025-10-06"),
        Arguments.of(new Planned("plan", Part.MANDATE_BASE), "30", "2025-10-06"));
  }

  @ParameterizedTest
  @MethodSource("names")
  void everyKindIsFoundByItsNameOnItsDay(Cited cited, String value, String day) {
    assertThat(figures.find(cited))
        .contains(new Observed(new BigDecimal(value), LocalDate.parse(day), cited));
  }

  @Test
  void anotherNameFindsNothing() {
    assertThat(figures.find(new Authorised("made-us", "2025-06"))).isEmpty();
    assertThat(figures.find(new Operating("made-us", "2025-09", "all"))).isEmpty();
  }

  @Test
  void whatAProgrammeDoesNotSayIsNotFound() {
    CitedFigures silent =
        new CitedFigures(List.of(), List.of(), List.of(), List.of(programme(Optional.empty())));
    assertThat(silent.find(new Planned("plan", Part.BUDGET))).isEmpty();
  }

  @Test
  void namesOfAWordAreToldInOrder() {
    assertThat(figures.names("authorisation"))
        .containsExactly("made-us/2025-04", "made-us/2025-05-01");
    assertThat(figures.names("operating"))
        .containsExactly("made-hk/2025-01_2025-09/all", "made-hk/2025-09/all");
  }

  @Test
  void aFactIsTheFigureOfItsOwnNameAndAFilingIsNone() {
    assertThat(Cited.of(total("1")))
        .contains(new Total("Made", "announced-year", LocalDate.parse("2025-12-31")));
    assertThat(Cited.of(authorisation("2025-04", "3")))
        .contains(new Authorised("made-us", "2025-04"));
    assertThat(Cited.of(sold("2025-09", "5"))).contains(new Operating("made-hk", "2025-09", "all"));
    assertThat(Cited.of(new Listing("made-hk", "1", Optional.empty(), "Made"))).isEmpty();
  }

  @Test
  void aNameIsWrittenAsTheCatalogueWritesIt() {
    assertThat(new Planned("plan", Part.MANDATE_BASE).text())
        .isEqualTo("programme plan/mandate-base");
    assertThat(new Operating("made-hk", "2025-01/2025-09", "all").text())
        .isEqualTo("operating made-hk/2025-01_2025-09/all");
  }
}
