package huigou.derive.buyback;

import huigou.model.buyback.IssuerPurchase;
import huigou.model.buyback.MarketPurchase.Span;
import huigou.model.buyback.ReportLine;
import huigou.model.fact.Execution;
import huigou.model.series.Figures;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What issuers in Hong Kong bought by day, week, month and year, from the lines that count, by
 * currency.
 */
public final class IssuerPurchases {

  private static final int PRICE_DECIMALS = 4;

  private IssuerPurchases() {}

  private record Cell(String issuer, Span span, LocalDate from, String currency) {}

  /** Sums by issuer, span, first day and currency. */
  public static List<IssuerPurchase> of(Collection<ReportLine> lines) {
    TreeMap<Cell, List<Execution>> cells =
        new TreeMap<>(
            Comparator.comparing(Cell::issuer)
                .thenComparing(Cell::span)
                .thenComparing(Cell::from)
                .thenComparing(Cell::currency));
    lines.stream()
        .filter(ReportLine::counts)
        .map(ReportLine::execution)
        .forEach(
            line -> {
              for (Span span : Span.values()) {
                put(cells, line, span, span.first(line.tradeDate()));
              }
            });
    return cells.entrySet().stream().map(entry -> sum(entry.getKey(), entry.getValue())).toList();
  }

  private static void put(
      TreeMap<Cell, List<Execution>> cells, Execution line, Span span, LocalDate from) {
    cells
        .computeIfAbsent(
            new Cell(line.issuer(), span, from, line.currency()), any -> new ArrayList<>())
        .add(line);
  }

  private static IssuerPurchase sum(Cell cell, List<Execution> lines) {
    BigDecimal shares =
        lines.stream().map(Execution::shares).reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal amount =
        lines.stream()
            .flatMap(line -> line.believedAggregate().stream())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    Optional<LocalDate> jumpsOn = PriceJumps.ofLines(lines).stream().findFirst();
    boolean priced = lines.stream().allMatch(line -> line.believedAggregate().isPresent());
    return new IssuerPurchase(
        cell.issuer(),
        cell.span(),
        cell.from(),
        cell.span().last(cell.from()),
        cell.currency(),
        Figures.canonical(shares, 0),
        Figures.canonical(amount, 0),
        (int) lines.stream().map(Execution::tradeDate).distinct().count(),
        lines.stream().map(Execution::high).max(Comparator.naturalOrder()).orElseThrow(),
        lines.stream()
            .map(line -> line.low().orElse(line.high()))
            .min(Comparator.naturalOrder())
            .orElseThrow(),
        priced && shares.signum() > 0 && jumpsOn.isEmpty()
            ? Optional.of(
                Figures.canonical(amount.divide(shares, PRICE_DECIMALS, RoundingMode.HALF_UP), 0))
            : Optional.empty(),
        lines.stream()
            .sorted(Comparator.comparing(Execution::tradeDate))
            .flatMap(line -> line.mandatePercent().stream())
            .reduce((earlier, later) -> later),
        jumpsOn);
  }
}
