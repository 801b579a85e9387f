package huigou.publish.view;

import huigou.model.announcement.ReadAnnouncement;
import huigou.model.buyback.AllowanceState;
import huigou.model.buyback.AnnouncedSoFar;
import huigou.model.buyback.CompletedQuarter;
import huigou.model.buyback.FiledAmount;
import huigou.model.buyback.IssuerPurchase;
import huigou.model.buyback.Market;
import huigou.model.buyback.MarketPurchase;
import huigou.model.buyback.MarketPurchase.Coverage;
import huigou.model.buyback.MarketPurchase.Span;
import huigou.model.buyback.ProgrammeState;
import huigou.model.buyback.PurchaseMonth;
import huigou.model.buyback.QuarterSenses;
import huigou.model.buyback.ReportLine;
import huigou.model.buyback.ReportLine.Oddity;
import huigou.model.buyback.Repurchase;
import huigou.model.buyback.Repurchase.PeriodKind;
import huigou.model.buyback.ThresholdDays;
import huigou.model.fact.Authorisation;
import huigou.model.fact.CitedExecution;
import huigou.model.fact.Execution;
import huigou.model.fact.MandateReturn;
import huigou.model.fact.MarketTotal;
import huigou.model.fact.MonthlyPurchase;
import huigou.model.fact.OperatingFigure;
import huigou.model.view.BuybacksView;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What an edition knows of buybacks, made up: nothing but what a test puts in. */
final class MadeBuybacks {

  private final List<BuybacksView.Line> lines = new ArrayList<>();
  private final List<Object> facts = new ArrayList<>();

  BuybacksView view() {
    return new BuybacksView(
        new BuybacksView.HongKong(lines, of(MandateReturn.class), of(IssuerPurchase.class)),
        new BuybacksView.UnitedStates(
            of(Authorisation.class),
            of(AllowanceState.class),
            of(AnnouncedSoFar.class),
            of(ThresholdDays.class),
            of(PurchaseMonth.class),
            of(Repurchase.class),
            of(FiledAmount.class),
            of(QuarterSenses.class),
            of(CompletedQuarter.class)),
        of(ProgrammeState.class),
        of(MarketPurchase.class),
        of(MarketTotal.class),
        of(CitedExecution.class),
        of(OperatingFigure.class),
        of(ReadAnnouncement.class));
  }

  private <T> List<T> of(Class<T> kind) {
    return facts.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** Nobody is listed anywhere. */
  BuybackParts parts() {
    return new BuybackParts(MadeEdition.CATALOGUE, view(), issuer -> Optional.empty());
  }

  MadeBuybacks with(Object... more) {
    for (Object fact : more) {
      if (fact instanceof Execution line) {
        odd(line);
      } else {
        facts.add(fact);
      }
    }
    return this;
  }

  /** A line with what is odd about it. */
  MadeBuybacks odd(Execution line, Oddity... oddities) {
    lines.add(new BuybacksView.Line(new ReportLine(line, Set.of(oddities)), lines.size() + 1));
    return this;
  }

  /**
   * A line of the exchange's report of a day: a thousand shares at 1 to 2, traded the day before.
   */
  static Execution reported(String issuer, String reportedOn, String currency, String paid) {
    LocalDate day = LocalDate.parse(reportedOn);
    return execution(issuer, day.minusDays(1), Optional.of(day), currency, paid);
  }

  /** A line of the ledger, of which no report's day is known: a thousand shares at 1 to 2. */
  static Execution ledger(String issuer, String tradedOn, String currency, String paid) {
    return execution(issuer, LocalDate.parse(tradedOn), Optional.empty(), currency, paid);
  }

  private static Execution execution(
      String issuer,
      LocalDate tradedOn,
      Optional<LocalDate> reportedOn,
      String currency,
      String paid) {
    return new Execution(
        issuer,
        issuer.toUpperCase(Locale.ROOT),
        tradedOn,
        reportedOn,
        1,
        "ORD",
        "Exchange",
        Execution.Method.EXCHANGE,
        currency,
        new BigDecimal("1000"),
        new BigDecimal("2"),
        Optional.of(BigDecimal.ONE),
        amount(paid),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static Optional<BigDecimal> amount(String amount) {
    return amount.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(amount));
  }

  private static LocalDate last(Span span, LocalDate first) {
    return switch (span) {
      case DAY -> first;
      case WEEK -> first.plusDays(6);
      case MONTH -> YearMonth.from(first).atEndOfMonth();
      case YEAR -> first.withMonth(12).withDayOfMonth(31);
    };
  }

  /** A sum over the issuers at hand, of a hundred shares and two days. */
  static MarketPurchase sum(
      Market market, Span span, String from, String currency, String amount, int issuers) {
    return sum(market, span, from, currency, amount, issuers, new Coverage(11, 0, 0, 0, 0));
  }

  static MarketPurchase sum(
      Market market,
      Span span,
      String from,
      String currency,
      String amount,
      int issuers,
      Coverage coverage) {
    LocalDate first = LocalDate.parse(from);
    return new MarketPurchase(
        market,
        span,
        first,
        last(span, first),
        currency,
        new BigDecimal("100"),
        new BigDecimal(amount),
        issuers,
        Optional.of(2),
        coverage);
  }

  /** A sum of one issuer, of a hundred shares bought on two days. */
  static IssuerPurchase sum(String issuer, Span span, String from, String currency, String amount) {
    LocalDate first = LocalDate.parse(from);
    return new IssuerPurchase(
        issuer,
        span,
        first,
        last(span, first),
        currency,
        new BigDecimal("100"),
        new BigDecimal(amount),
        2,
        new BigDecimal("2"),
        BigDecimal.ONE,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** A total of a market in US dollars, or in Hong Kong dollars where it is Hong Kong's. */
  static MarketTotal total(String measure, String asOf, String amount, String status) {
    return new MarketTotal(
        "Made",
        measure,
        LocalDate.parse(asOf),
        measure.startsWith("repurchased-") ? "HKD" : "USD",
        new BigDecimal(amount),
        false,
        status,
        LocalDate.parse(asOf).plusDays(1),
        Optional.empty(),
        "https://made.up/");
  }

  static Authorisation authorisation(String issuer, String announcedOn, String amount) {
    return new Authorisation(
        issuer,
        issuer.toUpperCase(Locale.ROOT),
        announcedOn,
        "USD",
        new BigDecimal(amount),
        false,
        false,
        false,
        "new",
        "https://made.up/");
  }

  /** A month of a filing's table: a hundred shares at 2, all of them under a programme. */
  static PurchaseMonth month(
      String issuer,
      String month,
      String filed,
      Optional<MonthlyPurchase.Remaining> remaining,
      PurchaseMonth.Oddity... oddities) {
    YearMonth of = YearMonth.parse(month);
    return new PurchaseMonth(
        new MonthlyPurchase(
            issuer,
            "10-Q",
            LocalDate.parse(filed),
            Optional.of(new MonthlyPurchase.Span(of.atDay(1), of.atEndOfMonth())),
            new BigDecimal("100"),
            Optional.of(new BigDecimal("2")),
            "USD",
            Optional.of(new BigDecimal("100")),
            remaining,
            BigDecimal.ONE,
            Optional.empty()),
        Optional.of(true),
        true,
        Set.of(oddities));
  }

  static Repurchase paid(String issuer, PeriodKind kind, String end, String amount) {
    return paid(issuer, kind, end, "USD", amount, false);
  }

  /** Cash paid over a period that ends on a day. */
  static Repurchase paid(
      String issuer, PeriodKind kind, String end, String currency, String amount, boolean doubted) {
    LocalDate last = LocalDate.parse(end);
    return new Repurchase(
        issuer,
        last.minusMonths(kind == PeriodKind.YEAR ? 12 : 3).plusDays(1),
        last,
        kind,
        currency,
        new BigDecimal(amount),
        "0000000000-00-000000",
        last.plusDays(30),
        false,
        doubted);
  }
}
