package huigou.publish.dataset;

import static huigou.publish.dataset.Column.date;
import static huigou.publish.dataset.Column.optionalDate;
import static huigou.publish.dataset.Column.optionalNumber;
import static huigou.publish.dataset.Column.text;

import huigou.model.buyback.ProgrammeState;
import huigou.model.series.Unit;
import huigou.model.view.SiteView;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Buyback programmes: mandate, plan, what was bought, what binds. */
public final class Programmes {

  public static final Column<ProgrammeState> ISSUER =
      text("issuer", (ProgrammeState state) -> state.programme().issuer())
          .headed("buybacks.column.issuer");

  public static final Column<ProgrammeState> ID =
      text("programme", (ProgrammeState state) -> state.programme().id())
          .headed("programme.column.plan");

  public static final Column<ProgrammeState> ANNOUNCED_ON =
      date("announced_on", (ProgrammeState state) -> state.programme().announcedOn())
          .headed("programme.column.announced");

  public static final Column<ProgrammeState> KIND =
      text("kind", (ProgrammeState state) -> token(state.programme().kind()));

  public static final Column<ProgrammeState> CURRENCY =
      text("budget_currency", (ProgrammeState state) -> state.programme().currency())
          .headed("buybacks.column.currency");

  public static final Column<ProgrammeState> BUDGET =
      optionalNumber("budget", Unit.NUMBER, (ProgrammeState state) -> state.programme().budget())
          .countedIn("budget_currency")
          .headed("programme.column.budget");

  public static final Column<ProgrammeState> MANDATE_SHARES =
      optionalNumber(
              "mandate_shares",
              Unit.NUMBER,
              (ProgrammeState state) -> state.programme().mandateShares())
          .countedIn("shares")
          .headed("programme.column.mandate");

  public static final Column<ProgrammeState> MANDATE_DATE =
      optionalDate("mandate_date", (ProgrammeState state) -> state.programme().mandateDate());

  public static final Column<ProgrammeState> MANDATE_BASE =
      optionalNumber(
              "mandate_base_shares",
              Unit.NUMBER,
              (ProgrammeState state) -> state.programme().mandateBase())
          .countedIn("shares")
          .headed("programme.column.base");

  public static final Column<ProgrammeState> EXECUTED_SHARES =
      optionalNumber("executed_shares", Unit.NUMBER, ProgrammeState::executedShares)
          .countedIn("shares")
          .headed("programme.column.bought");

  public static final Column<ProgrammeState> EXECUTED_AMOUNT =
      optionalNumber("executed_amount", Unit.NUMBER, ProgrammeState::executedAmount)
          .countedIn("budget_currency")
          .headed("programme.column.paid");

  public static final Column<ProgrammeState> PERCENT_OF_BUDGET =
      optionalNumber("executed_pct_of_budget", Unit.PERCENT, ProgrammeState::percentOfBudget)
          .headed("programme.column.of-budget")
          .countedIn("percent");

  public static final Column<ProgrammeState> PERCENT_OF_MANDATE =
      optionalNumber("executed_pct_of_mandate", Unit.PERCENT, ProgrammeState::percentOfMandate)
          .headed("programme.column.of-mandate")
          .countedIn("percent");

  public static final Column<ProgrammeState> BREAK_EVEN =
      optionalNumber("break_even_price", Unit.NUMBER, ProgrammeState::breakEven)
          .countedIn("budget_currency")
          .headed("programme.column.break-even");

  public static final Column<ProgrammeState> BINDING =
      text("binding", (ProgrammeState state) -> token(state.binding()))
          .headed("programme.column.binding");

  public static final Column<ProgrammeState> FATE =
      text("fate", (ProgrammeState state) -> token(state.fate())).headed("programme.column.fate");

  public static final Column<ProgrammeState> STATUS =
      text("status", (ProgrammeState state) -> token(state.status()))
          .headed("programme.column.status");

  /** Budget less what was paid. */
  public static final Column<ProgrammeState> REMAINING_AMOUNT =
      optionalNumber(
              "remaining_amount",
              Unit.NUMBER,
              (ProgrammeState state) ->
                  state
                      .programme()
                      .budget()
                      .flatMap(budget -> state.executedAmount().map(budget::subtract)))
          .countedIn("budget_currency")
          .headed("workbook.programme.remaining-amount");

  public static final Column<ProgrammeState> REMAINING_SHARES =
      optionalNumber("remaining_shares", Unit.NUMBER, ProgrammeState::sharesLeft)
          .countedIn("shares")
          .headed("workbook.programme.remaining-shares");

  public static final Column<ProgrammeState> LATEST_PRICE =
      optionalNumber("latest_price", Unit.NUMBER, ProgrammeState::latestPrice)
          .countedIn("budget_currency")
          .headed("workbook.programme.latest-price");

  public static final Column<ProgrammeState> BUDGET_IN_SHARES =
      optionalNumber("budget_in_shares", Unit.NUMBER, ProgrammeState::budgetInShares)
          .countedIn("shares")
          .headed("workbook.programme.budget-in-shares");

  public static final Dataset<ProgrammeState> DATASET =
      new Dataset<ProgrammeState>(
              "buyback-programmes",
              List.of(
                  ISSUER,
                  ID,
                  ANNOUNCED_ON,
                  KIND,
                  CURRENCY,
                  BUDGET,
                  MANDATE_SHARES,
                  MANDATE_DATE,
                  MANDATE_BASE,
                  EXECUTED_SHARES,
                  EXECUTED_AMOUNT,
                  PERCENT_OF_BUDGET,
                  PERCENT_OF_MANDATE,
                  BREAK_EVEN,
                  BINDING,
                  FATE,
                  STATUS),
              List.of("issuer", "programme"),
              Programmes::rows)
          .beside(REMAINING_AMOUNT, REMAINING_SHARES, LATEST_PRICE, BUDGET_IN_SHARES);

  private Programmes() {}

  private static Stream<ProgrammeState> rows(SiteView site) {
    return site.buybacks().programmes().stream()
        .sorted(
            Comparator.comparing((ProgrammeState state) -> state.programme().issuer())
                .thenComparing(state -> state.programme().id()));
  }

  private static String token(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
