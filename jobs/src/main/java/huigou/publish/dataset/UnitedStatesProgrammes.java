package huigou.publish.dataset;

import static huigou.publish.dataset.Column.integer;
import static huigou.publish.dataset.Column.optionalDate;
import static huigou.publish.dataset.Column.optionalNumber;
import static huigou.publish.dataset.Column.optionalText;

import huigou.model.buyback.AllowanceState;
import huigou.model.buyback.AllowanceState.Standing;
import huigou.model.fact.MonthlyPurchase.Remaining;
import huigou.model.series.Unit;
import huigou.model.view.SiteView;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Programmes of US companies: what a board allowed, and what monthly tables tell of it. */
public final class UnitedStatesProgrammes {

  public static final Column<AllowanceState> ISSUER =
      Authorisations.ISSUER.of(AllowanceState::allowed);

  public static final Column<AllowanceState> ANNOUNCED_ON =
      Authorisations.ANNOUNCED_ON.of(AllowanceState::allowed);

  public static final Column<AllowanceState> CURRENCY =
      Authorisations.CURRENCY.of(AllowanceState::allowed);

  public static final Column<AllowanceState> AMOUNT =
      Authorisations.AMOUNT.of(AllowanceState::allowed);

  public static final Column<AllowanceState> KIND = Authorisations.KIND.of(AllowanceState::allowed);

  public static final Column<AllowanceState> REMAINING =
      optionalNumber(
              "remaining", Unit.NUMBER, (AllowanceState each) -> rest(each).map(Remaining::value))
          .countedIn("remaining_unit")
          .headed("month.column.remaining");

  public static final Column<AllowanceState> REMAINING_UNIT =
      optionalText(
          "remaining_unit", (AllowanceState each) -> rest(each).map(rest -> rest.in().token()));

  public static final Column<AllowanceState> REMAINING_ON =
      optionalDate(
          "remaining_on",
          (AllowanceState each) -> each.remaining().map(month -> month.span().end()));

  public static final Column<AllowanceState> USED =
      optionalNumber("used", Unit.USD, AllowanceState::used)
          .countedIn("currency")
          .headed("us-programme.column.used");

  public static final Column<AllowanceState> BOUGHT =
      optionalNumber("bought_since", Unit.USD, AllowanceState::bought)
          .countedIn("currency")
          .headed("allowance.column.bought");

  public static final Column<AllowanceState> MONTHS =
      integer("months_since", AllowanceState::months);

  public static final Column<AllowanceState> BOUGHT_TO =
      optionalDate("bought_to", AllowanceState::boughtTo);

  public static final Column<AllowanceState> STATUS =
      optionalText(
              "status",
              (AllowanceState each) -> each.standing().map(standing -> standing.kind().token()))
          .headed("programme.column.status");

  public static final Column<AllowanceState> STATUS_ON =
      optionalDate("status_on", (AllowanceState each) -> each.standing().map(Standing::since));

  public static final Dataset<AllowanceState> DATASET =
      new Dataset<>(
          "us-programmes",
          List.of(
              ISSUER,
              ANNOUNCED_ON,
              CURRENCY,
              AMOUNT,
              KIND,
              REMAINING,
              REMAINING_UNIT,
              REMAINING_ON,
              USED,
              BOUGHT,
              MONTHS,
              BOUGHT_TO,
              STATUS,
              STATUS_ON),
          List.of("issuer", "announced_on", "amount"),
          UnitedStatesProgrammes::rows);

  private UnitedStatesProgrammes() {}

  private static Optional<Remaining> rest(AllowanceState each) {
    return each.remaining().flatMap(month -> month.row().remaining());
  }

  private static Stream<AllowanceState> rows(SiteView site) {
    return site.buybacks().unitedStates().allowances().stream()
        .sorted(
            Comparator.comparing((AllowanceState each) -> each.allowed().issuer())
                .thenComparing(each -> each.allowed().announcedOn())
                .thenComparing(each -> each.allowed().amount()));
  }
}
