package huigou.normalise;

import huigou.catalogue.DayForm;
import huigou.catalogue.Issuers;
import huigou.catalogue.Venues;
import huigou.model.fact.Execution;
import huigou.model.fact.Execution.Method;
import huigou.model.fact.Fact;
import huigou.model.issue.Issue;
import huigou.model.issue.IssueCode;
import huigou.model.time.BusinessCalendar;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lines of the exchange's daily share repurchase report, every cell of which is text: numbers with
 * commas, amounts behind a currency, stock codes without leading zeros. A footnote that stands in
 * for a number is kept as what it is; a line that cannot be right is kept, and said.
 *
 * <p>A ledger of such lines has the currency in a column of its own and does not say when they were
 * reported: they are known by the schedule, on the trading day after the trade.
 *
 * <p>One form a file: it counts the lines of an issuer and day.
 */
final class ExecutionForm implements FactForm {

  private static final DayForm PRINTED = DayForm.of("dd/MM/uuuu");
  private static final Pattern NOTE =
      Pattern.compile("(?i)(?:see )?notes?(?:\\b|\\d).*|\\(\\d\\)|\\*+|#+");

  private static final Pattern MONEY = Pattern.compile("([A-Z]{3}|[A-Z]{1,3}\\$|[^\\d ]+(?= )) ?");

  /** Signs that name one currency. */
  private static final Map<String, String> SIGNS = Map.of("HK$", "HKD", "US$", "USD");

  /** Where a report may print a footnote in place of a number. */
  private static final List<String> FOOTNOTED =
      List.of("mandate-shares", "mandate-percent", "total", "for-cancellation", "to-treasury");

  private final Issuers issuers;
  private final Venues venues;
  private final Optional<BusinessCalendar> calendar;

  /** Whether files print the day of their report. */
  private final boolean dated;

  private final Map<String, Integer> lines = new HashMap<>();

  /** What lines of a trade say, by its name. */
  private final Map<String, List<Execution>> trades = new HashMap<>();

  /** Whether it has been said that days lie beyond the calendar: once a file. */
  private boolean beyondCalendarSaid;

  /**
   * @param calendar of the exchange's trading days
   * @param dated whether files print the day of their report: a ledger does not
   */
  ExecutionForm(
      Issuers issuers, Venues venues, Optional<BusinessCalendar> calendar, boolean dated) {
    this.dated = dated;
    this.issuers = issuers;
    this.venues = venues;
    this.calendar = calendar;
  }

  private record Money(String currency, BigDecimal amount) {}

  @Override
  public Optional<Fact> fact(FactCells cells, LocalDate receivedOn) {
    String issuer = issuers.byStockCode(cells.stockCode("code"));
    LocalDate traded = cells.date("trade-date");
    Optional<LocalDate> reported = reported(cells, receivedOn);
    cells.requireNotAfter("trade-date", traded, reported.orElse(receivedOn));
    reported.ifPresent(day -> cells.requireNotAfter("trade-date", day, receivedOn));
    Execution execution = execution(cells, issuer, traded, reported);
    checkFates(cells, execution);
    say(cells, execution);
    if (execution.method() == Method.EXCHANGE) {
      calendar.ifPresent(days -> checkDay(cells, traded, days));
    }
    return Optional.of(
        new Fact(
            key(cells, execution),
            traded,
            reported.orElseGet(() -> nextTradingDay(traded)),
            execution,
            cells.record().place()));
  }

  private Optional<LocalDate> reported(FactCells cells, LocalDate receivedOn) {
    if (!dated) {
      return Optional.empty();
    }
    return Optional.of(
        cells.find("reported").isPresent() ? cells.date("reported", PRINTED) : receivedOn);
  }

  /** The exchange publishes before the session that follows; beyond its calendar, on a weekday. */
  private LocalDate nextTradingDay(LocalDate day) {
    LocalDate next = day.plusDays(1);
    while (!isOpen(next)) {
      next = next.plusDays(1);
    }
    return next;
  }

  private boolean isOpen(LocalDate day) {
    return calendar
        .filter(days -> days.covers(day))
        .map(days -> days.isBusinessDay(day))
        .orElse(day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0);
  }

  /**
   * The name of a line is the trade that it tells of; a second line of the same trade is numbered.
   * One with the same figures repeats it, which is said.
   */
  private String key(FactCells cells, Execution execution) {
    List<Execution> said = trades.computeIfAbsent(execution.key(), key -> new ArrayList<>());
    Execution figures = execution.numbered(0);
    if (said.contains(figures)) {
      oddity(
          cells,
          IssueCode.LINE_REPEATED,
          "shares",
          execution.key(),
          String.valueOf(said.indexOf(figures) + 1));
    }
    said.add(figures);
    return said.size() == 1 ? execution.key() : execution.key() + " " + said.size();
  }

  /** Shares to be cancelled and shares to be kept are all that were bought. */
  private static void checkFates(FactCells cells, Execution execution) {
    if (execution.total().isEmpty()
        || execution.forCancellation().isEmpty()
        || execution.toTreasury().isEmpty()) {
      return;
    }
    BigDecimal sum = execution.forCancellation().get().add(execution.toTreasury().get());
    if (sum.compareTo(execution.total().get()) != 0) {
      throw new RowRefused(
          IssueCode.PARTS_DIFFER,
          cells.place("total"),
          execution.total().get().toPlainString(),
          sum.toPlainString());
    }
  }

  /** A day is judged as far as the calendar goes; that it goes no further is said once a file. */
  private void checkDay(FactCells cells, LocalDate traded, BusinessCalendar days) {
    if (days.covers(traded)) {
      if (!days.isBusinessDay(traded)) {
        oddity(cells, IssueCode.NO_TRADING_DAY, "trade-date", traded.toString(), days.id());
      }
    } else if (!beyondCalendarSaid) {
      beyondCalendarSaid = true;
      oddity(cells, IssueCode.TRADING_DAY_UNCHECKED, "trade-date", traded.toString(), days.span());
    }
  }

  private static void oddity(
      FactCells cells, IssueCode code, String field, String found, String expected) {
    cells.oddities().accept(new Issue(code, cells.place(field), found, expected));
  }

  private Execution execution(
      FactCells cells, String issuer, LocalDate traded, Optional<LocalDate> reported) {
    Money high = cells.required("high", money(cells, "high"));
    Optional<Money> low = money(cells, "low");
    Optional<Money> aggregate = money(cells, "aggregate");
    requireOneCurrency(cells, high, low, "low");
    requireOneCurrency(cells, high, aggregate, "aggregate");
    BigDecimal shares = cells.required("shares", cells.shares("shares"));
    cells.requirePositive("shares", shares);
    cells.requirePositive("high", high.amount());
    int number = lines.merge(issuer + traded, 1, Integer::sum);
    Optional<String> footnote =
        FOOTNOTED.stream().flatMap(field -> note(cells, field).stream()).findFirst();
    String venue = cells.text("method");
    return new Execution(
        issuer,
        cells.text("name"),
        traded,
        reported,
        number,
        cells.find("security").orElse(""),
        venue,
        method(cells, venue),
        high.currency(),
        shares,
        high.amount(),
        low.map(Money::amount),
        aggregate.map(Money::amount),
        noted(cells, "total", FactCells::shares),
        noted(cells, "for-cancellation", FactCells::shares),
        noted(cells, "to-treasury", FactCells::shares),
        noted(cells, "mandate-shares", FactCells::shares),
        noted(cells, "mandate-percent", FactCells::percent),
        footnote);
  }

  /** A number, or none where a footnote stands for it. */
  private static Optional<BigDecimal> noted(
      FactCells cells, String field, BiFunction<FactCells, String, Optional<BigDecimal>> number) {
    return note(cells, field).isPresent() ? Optional.empty() : number.apply(cells, field);
  }

  private static Optional<String> note(FactCells cells, String field) {
    return cells.find(field).filter(text -> NOTE.matcher(text).matches());
  }

  private static void requireOneCurrency(
      FactCells cells, Money high, Optional<Money> other, String field) {
    if (other.filter(money -> !money.currency().equals(high.currency())).isPresent()) {
      throw new RowRefused(
          IssueCode.CURRENCY_UNKNOWN, cells.place(field), other.get().currency(), high.currency());
    }
  }

  /**
   * An amount behind its currency: {@code HKD 8.96}, {@code HK$8.96}; in a ledger, beside it. The
   * report's RMB is CNY.
   */
  private static Optional<Money> money(FactCells cells, String field) {
    Optional<String> beside = cells.find("currency");
    return cells
        .find(field)
        .map(
            text -> {
              if (beside.isPresent()) {
                return new Money(
                    cells.currency("currency", beside.get()), cells.grouped(field, text));
              }
              Matcher parts = MONEY.matcher(text);
              String printed = parts.lookingAt() ? parts.group(1) : "";
              String amount = parts.lookingAt() ? text.substring(parts.end()) : text;
              return new Money(
                  cells.currency(field, SIGNS.getOrDefault(printed, printed)),
                  cells.grouped(field, amount));
            });
  }

  /** By the report's free text; one that names no venue known here is told. */
  private Method method(FactCells cells, String text) {
    Optional<Method> method = venues.find(text);
    if (method.isEmpty()) {
      oddity(cells, IssueCode.VENUE_UNKNOWN, "method", text, "venues.yml");
    }
    return method.orElse(Method.OTHER);
  }

  private static void say(FactCells cells, Execution execution) {
    execution
        .footnote()
        .ifPresent(
            note -> oddity(cells, IssueCode.NOTE_FOR_NUMBER, "mandate-shares", note, "123,456"));
    if (execution.aggregateIsImpossible()) {
      oddity(
          cells,
          IssueCode.AGGREGATE_IMPOSSIBLE,
          "aggregate",
          execution.aggregate().orElseThrow().toPlainString(),
          execution.low().orElse(execution.high()).multiply(execution.shares()).toPlainString()
              + " … "
              + execution.high().multiply(execution.shares()).toPlainString());
    }
    if (execution.isOverTenPercent()) {
      oddity(
          cells,
          IssueCode.OVER_TEN_PERCENT,
          "mandate-percent",
          execution.mandatePercent().orElseThrow().toPlainString(),
          "10");
    }
  }
}
