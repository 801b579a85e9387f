package huigou.derive.buyback;

import static huigou.derive.buyback.PurchaseMonthsTest.row;
import static huigou.derive.buyback.PurchaseMonthsTest.span;
import static huigou.derive.buyback.PurchaseMonthsTest.whole;
import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.buyback.AllowanceState;
import huigou.model.buyback.PurchaseMonth;
import huigou.model.buyback.PurchaseMonth.Oddity;
import huigou.model.fact.Authorisation;
import huigou.model.fact.MonthlyPurchase;
import huigou.model.fact.MonthlyPurchase.In;
import huigou.model.fact.MonthlyPurchase.Remaining;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What boards allowed beside months of purchases. Made up: July to September 2025. */
class AllowanceStatesTest {

  private static final PurchaseMonth JULY =
      whole(row(span("2025-07-01", "2025-07-31"), "10", "2.5", null, "1"), true);
  private static final PurchaseMonth AUGUST =
      whole(row(span("2025-08-01", "2025-08-31"), "20", "3", "940", "1"), true);
  private static final PurchaseMonth SEPTEMBER =
      whole(row(span("2025-09-01", "2025-09-30"), "0", null, "940", "1"), true);

  private static Authorisation allowed(String issuer, String on) {
    return new Authorisation(
        issuer,
        issuer,
        on,
        "USD",
        new BigDecimal("1000"),
        false,
        false,
        false,
        "made up",
        "https://made.up/");
  }

  private static AllowanceState of(String on, PurchaseMonth... months) {
    return AllowanceStates.of(List.of(allowed("made-us", on)), List.of(months)).get(0);
  }

  /** A month in which it was announced began before it; one that begins on its day did not. */
  @ParameterizedTest
  @CsvSource({
    "2025-06-15, 3, 85.0",
    "2025-07-01, 3, 85.0",
    "2025-07-02, 2, 60",
    "2025-07, 2, 60",
    "2025-08, 1, 0"
  })
  void whatBeganAfterTheAnnouncementIsCounted(String on, int months, String bought) {
    AllowanceState state = of(on, JULY, AUGUST, SEPTEMBER);
    assertThat(state.months()).isEqualTo(months);
    assertThat(state.bought())
        .hasValueSatisfying(sum -> assertThat(sum).isEqualByComparingTo(bought));
    assertThat(state.boughtTo()).contains(LocalDate.parse("2025-09-30"));
    assertThat(state.remaining()).contains(SEPTEMBER);
  }

  @Test
  void ofMonthsThatATableDoesNotTellNothingIsSaid() {
    AllowanceState state = of("2025-10-01", JULY);
    assertThat(state.bought()).isEmpty();
    assertThat(state.boughtTo()).isEmpty();
    assertThat(state.months()).isZero();
    assertThat(state.remaining()).isEmpty();
  }

  @Test
  void whatALaterFilingTellsAgainOrWhoseScaleIsInDoubtIsNotCounted() {
    PurchaseMonth older = whole(JULY.row(), false);
    PurchaseMonth doubted =
        new PurchaseMonth(AUGUST.row(), Optional.of(true), true, Set.of(Oddity.SCALE_DOUBTED));
    assertThat(of("2025-06-01", older, JULY, doubted).bought())
        .hasValueSatisfying(sum -> assertThat(sum).isEqualByComparingTo("25"));
  }

  /** Ten shares at 2.5, of which four under a programme; the table of August does not say. */
  @Test
  void onlyWhatWasBoughtUnderAProgrammeIsCounted() {
    assertThat(of("2025-06-01", under(JULY, new BigDecimal("4")), under(AUGUST, null)))
        .satisfies(
            state -> {
              assertThat(state.months()).isEqualTo(1);
              assertThat(state.bought())
                  .hasValueSatisfying(sum -> assertThat(sum).isEqualByComparingTo("10"));
            });
    assertThat(of("2025-06-01", under(JULY, BigDecimal.ZERO)).bought())
        .hasValueSatisfying(sum -> assertThat(sum).isEqualByComparingTo("0"));
  }

  /** What remained before a board allowed more says nothing of what remains since. */
  @ParameterizedTest
  @CsvSource({"2025-08-31, true", "2025-09-01, false", "2025-08, true", "2025-09, false"})
  void aRemainderOfBeforeTheAnnouncementIsNotShownBesideIt(String on, boolean shown) {
    assertThat(of(on, AUGUST).remaining().isPresent()).isEqualTo(shown);
  }

  private static PurchaseMonth under(PurchaseMonth month, BigDecimal shares) {
    MonthlyPurchase row = month.row();
    return whole(
        new MonthlyPurchase(
            row.issuer(),
            row.form(),
            row.filed(),
            row.span(),
            row.shares(),
            row.averagePrice(),
            row.currency(),
            Optional.ofNullable(shares),
            row.remaining(),
            row.step(),
            row.accession()),
        true);
  }

  private static AllowanceState state(
      Authorisation allowed, List<Authorisation> others, PurchaseMonth... months) {
    return AllowanceStates.of(
            Stream.concat(Stream.of(allowed), others.stream()).toList(), List.of(months))
        .stream()
        .filter(each -> each.allowed().equals(allowed))
        .findFirst()
        .orElseThrow();
  }

  private static Authorisation amount(String on, String amount) {
    return new Authorisation(
        "made-us", "Made", on, "USD", new BigDecimal(amount), false, false, false, "new", "x");
  }

  /** 25 in July, 60 in August, nothing in September: 940 remained; room is a fiftieth. */
  @ParameterizedTest
  @CsvSource({
    // Of 1000 sixty are used: what August took.
    "2025-08-01, 1000, 60, RUNNING",
    "2025-07-15, 1000, 60, RUNNING",
    "2025-07, 1000, 60, RUNNING",
    // Eighty-five and a fiftieth are the most that the months bear out, with July's.
    "2025-07-15, 1047, 107, ",
    "2025-07-15, 1046, 106, ",
    "2025-07-15, 1045, 105, RUNNING",
    // Forty and less than that are fewer than August alone took.
    "2025-08-01, 980, 40, ",
    "2025-08-01, 981, 41, RUNNING",
    // July's is not counted beside what was allowed in August.
    "2025-08-01, 1030, 90, ",
    // Nothing was bought, and all remains.
    "2025-09-01, 940, 0, RUNNING",
    // Less than what remains: the remainder is of older ones too.
    "2025-08-01, 900, 0, ",
    // Before the first month at hand anything may have been bought.
    "2025-06-01, 1000, 60, "
  })
  void whatIsUsedIsSaidWhereMonthsBearItOut(
      String on, String amount, String used, AllowanceState.Kind kind) {
    AllowanceState state = state(amount(on, amount), List.of(), JULY, AUGUST, SEPTEMBER);
    assertThat(state.used())
        .isEqualTo(kind == null ? Optional.empty() : Optional.of(new BigDecimal(used)));
    assertThat(state.standing().map(AllowanceState.Standing::kind))
        .isEqualTo(Optional.ofNullable(kind));
  }

  @Test
  void aMonthBetweenThatIsNotAtHandLeavesItUnsaid() {
    assertThat(state(amount("2025-07-01", "1025"), List.of(), JULY, SEPTEMBER).used()).isEmpty();
  }

  @Test
  void sharesAreNotSubtractedFromMoney() {
    MonthlyPurchase row =
        AUGUST.row().remaining(Optional.of(new Remaining(new BigDecimal("940"), In.SHARES)));
    assertThat(state(amount("2025-08-01", "1000"), List.of(), whole(row, true)).used()).isEmpty();
  }

  @Test
  void aRemainderOfNoughtIsExhausted() {
    MonthlyPurchase none =
        AUGUST.row().remaining(Optional.of(new Remaining(BigDecimal.ZERO, In.AMOUNT)));
    assertThat(state(amount("2025-07-15", "60"), List.of(), JULY, whole(none, true)).standing())
        .contains(
            new AllowanceState.Standing(
                AllowanceState.Kind.EXHAUSTED, LocalDate.parse("2025-08-31")));
    assertThat(state(amount("2025-09-01", "60"), List.of(), whole(none, true)).standing())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "made-us, 2025-09-01, true, false, true",
    "made-us, 2025-09-01, false, true, true",
    "made-us, 2025-09-01, false, false, false",
    "made-us, 2025-07-31, true, false, false",
    "other-us, 2025-09-01, true, false, false"
  })
  void aLaterOneReplacesItWhereTheSourceSaysSo(
      String issuer, String on, boolean replaces, boolean rest, boolean replaced) {
    Authorisation later =
        new Authorisation(
            issuer, "Made", on, "USD", BigDecimal.TEN, false, replaces, rest, "new", "x");
    assertThat(
            state(amount("2025-08-01", "5"), List.of(later))
                .standing()
                .map(AllowanceState.Standing::kind))
        .isEqualTo(replaced ? Optional.of(AllowanceState.Kind.REPLACED) : Optional.empty());
  }

  @Test
  void theNewestComesFirstAndOtherCompaniesMonthsAreTheirs() {
    List<AllowanceState> states =
        AllowanceStates.of(
            List.of(allowed("other-us", "2025-01-02"), allowed("made-us", "2025-06-01")),
            List.of(JULY));
    assertThat(states)
        .extracting(state -> state.allowed().issuer())
        .containsExactly("made-us", "other-us");
    assertThat(states.get(1).bought()).isEmpty();
  }

  private static PurchaseMonth month(
      String start, String end, String price, String remaining, String currency) {
    MonthlyPurchase row = row(span(start, end), "20", price, remaining, "1");
    return whole(
        new MonthlyPurchase(
            row.issuer(),
            row.form(),
            row.filed(),
            row.span(),
            row.shares(),
            row.averagePrice(),
            currency,
            row.underProgramme(),
            row.remaining(),
            row.step(),
            row.accession()),
        true);
  }

  /** Of 1000 sixty are used, and a fiftieth is twenty: forty to eighty may have been bought. */
  @ParameterizedTest
  @CsvSource({"1.95, false", "2, true", "4, true", "4.05, false"})
  void whatIsUsedMayBeOffByAFiftieth(String price, boolean said) {
    PurchaseMonth august = month("2025-08-01", "2025-08-31", price, "940", "USD");
    assertThat(state(amount("2025-08-01", "1000"), List.of(), august).used().isPresent())
        .isEqualTo(said);
  }

  @Test
  void aRemainderInAnotherCurrencyIsNotSubtracted() {
    PurchaseMonth august = month("2025-08-01", "2025-08-31", "3", "940", "EUR");
    assertThat(state(amount("2025-08-01", "1000"), List.of(), august).used()).isEmpty();
  }

  @Test
  void whatWasBoughtAfterTheRemainderDoesNotBearItOut() {
    PurchaseMonth later = month("2025-09-01", "2025-09-30", "2", null, "USD");
    AllowanceState state = state(amount("2025-08-01", "1030"), List.of(), AUGUST, later);
    assertThat(state.remaining()).contains(AUGUST);
    assertThat(state.used()).isEmpty();
    assertThat(state(amount("2025-08-01", "1000"), List.of(), AUGUST, later).used())
        .contains(new BigDecimal("60"));
  }

  @ParameterizedTest
  @CsvSource({"2025-08-03, true", "2025-08-04, false"})
  void monthsMayBeAHolidayApart(String start, boolean said) {
    PurchaseMonth august = month(start, "2025-08-31", "3", "940", "USD");
    assertThat(state(amount("2025-07-01", "1025"), List.of(), JULY, august).used().isPresent())
        .isEqualTo(said);
    assertThat(state(amount("2025-07-31", "1000"), List.of(), august).used().isPresent())
        .isEqualTo(said);
  }

  @Test
  void monthsThatDoNotTellOfAllTheTimeBearNothingOut() {
    assertThat(state(amount("2025-07-01", "965"), List.of(), JULY, SEPTEMBER).used()).isEmpty();
    assertThat(state(amount("2025-07-01", "965"), List.of(), JULY, under(AUGUST, null)).used())
        .isEmpty();
  }

  @Test
  void theNewestComesFirstAndOfOneDayTheFirstByItsIssuer() {
    assertThat(
            AllowanceStates.of(
                List.of(
                    allowed("a-us", "2025-01-02"),
                    allowed("c-us", "2025-06-01"),
                    allowed("b-us", "2025-06-01")),
                List.of()))
        .extracting(state -> state.allowed().issuer())
        .containsExactly("b-us", "c-us", "a-us");
  }
}
