package huigou.derive.claim;

import huigou.derive.buyback.PriceJumps;
import huigou.model.buyback.ProgrammeState;
import huigou.model.buyback.ReportLine;
import huigou.model.buyback.Repurchase;
import huigou.model.claim.Cited;
import huigou.model.claim.Cited.Authorised;
import huigou.model.claim.Cited.Bought;
import huigou.model.claim.Cited.Filed;
import huigou.model.claim.Cited.Planned;
import huigou.model.claim.Cited.Total;
import huigou.model.claim.Judgement.Observed;
import huigou.model.fact.Authorisation;
import huigou.model.fact.Execution;
import huigou.model.fact.FactBody;
import huigou.model.fact.MarketTotal;
import huigou.model.fact.OperatingFigure;
import huigou.model.series.Figures;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Figures that no series holds, by the names under which claims ask for them. */
public final class CitedFigures {

  private static final int MONTH = 7;

  /** Days from the first of a span to a purchase: no trading between is longer. */
  private static final int HOLIDAY = 7;

  private final Map<Cited, Observed> figures = new HashMap<>();
  private final Map<Cited, String> sources = new HashMap<>();
  private final List<Execution> lines;
  private final Supplier<List<Repurchase>> repurchases;
  private Map<Filed, Observed> filed;

  /**
   * What is known of buybacks: where programmes stand, what was bought, what was filed.
   *
   * @param repurchases asked for when a claim speaks of them: few do, and companies file many
   */
  public record Buybacks(
      List<ProgrammeState> programmes,
      List<ReportLine> lines,
      Supplier<List<Repurchase>> repurchases) {

    public Buybacks {
      programmes = List.copyOf(programmes);
      lines = List.copyOf(lines);
    }

    /** The same with what was filed at hand. */
    public Buybacks(
        List<ProgrammeState> programmes, List<ReportLine> lines, List<Repurchase> repurchases) {
      this(programmes, lines, () -> repurchases);
    }
  }

  /** Of figures that were stated several times, the last statement counts. */
  public CitedFigures(
      List<MarketTotal> totals,
      List<Authorisation> authorisations,
      List<OperatingFigure> operating,
      Buybacks buybacks) {
    this.lines =
        buybacks.lines().stream().filter(ReportLine::counts).map(ReportLine::execution).toList();
    for (MarketTotal each : totals) {
      put(each, each.asOf(), each.amount(), each.source());
    }
    for (Authorisation each : authorisations) {
      put(each, day(each.announcedOn()), each.amount(), each.source());
    }
    for (OperatingFigure each : operating) {
      String period = each.period();
      put(each, day(period.substring(period.length() - MONTH)), each.value(), each.source());
    }
    for (ProgrammeState state : buybacks.programmes()) {
      for (Planned.Part part : Planned.Part.values()) {
        Cited name = new Planned(state.programme().id(), part);
        LocalDate day =
            part.isOfThePlan()
                ? state.programme().announcedOn()
                : state.witnessedOn().orElse(state.programme().announcedOn());
        part.of(state).ifPresent(value -> figures.put(name, new Observed(value, day, name)));
      }
    }
    this.repurchases = buybacks.repurchases();
  }

  /** What companies filed as paid, worked out when it is asked for first. */
  private synchronized Map<Filed, Observed> paid() {
    if (filed == null) {
      filed = new HashMap<>();
      for (Repurchase each : repurchases.get()) {
        Filed name = new Filed(each.issuer(), each.start(), each.end());
        if (!each.doubtful()) {
          filed.putIfAbsent(name, new Observed(each.amount(), each.end(), name));
        }
      }
    }
    return filed;
  }

  private void put(FactBody fact, LocalDate date, BigDecimal value, String source) {
    Cited name = Cited.of(fact).orElseThrow();
    sources.put(name, source);
    figures.put(name, new Observed(value, date, name));
  }

  private static LocalDate day(String text) {
    return text.length() == MONTH ? YearMonth.parse(text).atEndOfMonth() : LocalDate.parse(text);
  }

  /** Names of all figures that are asked for by a word, in order. */
  public List<String> names(String word) {
    return Stream.concat(figures.keySet().stream(), paid().keySet().stream())
        .filter(cited -> cited.word().equals(word))
        .map(Cited::name)
        .sorted()
        .toList();
  }

  /** Names of what companies filed as paid, in no order. */
  public List<Filed> filed() {
    return List.copyOf(paid().keySet());
  }

  /** Names of what boards allowed, in no order. */
  public List<Authorised> authorised() {
    return each(Authorised.class);
  }

  /** Names of totals over a market, in no order. */
  public List<Total> totals() {
    return each(Total.class);
  }

  private <C extends Cited> List<C> each(Class<C> kind) {
    return figures.keySet().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** The newest day by another on which somebody bought; empty where none is known. */
  public Optional<LocalDate> lastDay(String whom, LocalDate by) {
    return lines.stream()
        .filter(line -> line.issuer().equals(whom) || whom.equals(Bought.MARKET))
        .map(Execution::tradeDate)
        .filter(day -> !day.isAfter(by))
        .max(Comparator.naturalOrder());
  }

  /** Where a figure is printed; empty for one of the catalogue. */
  public Optional<String> source(Cited cited) {
    return Optional.ofNullable(sources.get(cited));
  }

  /** The figure of that name, if it is known and not printed by a source that is ruled out. */
  public Optional<Observed> find(Cited cited, Predicate<String> ruledOut) {
    return find(cited).filter(found -> source(cited).filter(ruledOut).isEmpty());
  }

  /** The figure of that name, if it is known. */
  public Optional<Observed> find(Cited cited) {
    if (cited instanceof Filed paid) {
      return Optional.ofNullable(paid().get(paid));
    }
    return cited instanceof Bought bought
        ? bought(bought)
        : Optional.ofNullable(figures.get(cited));
  }

  /** Whether shares are asked for that a split may divide: they are neither added nor compared. */
  private boolean isOfTwoKinds(Bought asked) {
    return asked.counted().equals(Bought.SHARES)
        && lines.stream()
            .filter(asked::takes)
            .collect(Collectors.groupingBy(line -> line.issuer() + " " + line.currency()))
            .values()
            .stream()
            .anyMatch(own -> !PriceJumps.ofLines(own).isEmpty());
  }

  /**
   * Whether lines at hand tell an issuer's sum only in part: one of them has no amount that can be
   * believed, or it is asked over more than a day of an issuer of which single reports alone tell,
   * or from long before the first line of a ledger. A part contradicts nobody.
   */
  private boolean isInPart(Bought asked) {
    if (asked.whom().equals(Bought.MARKET)) {
      return false;
    }
    List<Execution> own =
        lines.stream().filter(line -> line.issuer().equals(asked.whom())).toList();
    boolean unpriced =
        !asked.span().isExtreme()
            && own.stream().filter(asked::takes).anyMatch(line -> asked.of(line).isEmpty());
    boolean followed =
        own.stream().anyMatch(line -> line.reportedOn().isEmpty())
            && lines.stream()
                .filter(line -> line.reportedOn().isEmpty())
                .anyMatch(line -> !line.tradeDate().minusDays(HOLIDAY).isAfter(asked.from()));
    return unpriced || asked.span() != Bought.Span.DAY && !followed;
  }

  /** A sum of lines, or the day of them on which most or least was bought, the earlier of two. */
  private Optional<Observed> bought(Bought asked) {
    TreeMap<LocalDate, BigDecimal> days = new TreeMap<>();
    lines.stream()
        .filter(asked::takes)
        .forEach(
            line ->
                asked
                    .of(line)
                    .ifPresent(own -> days.merge(line.tradeDate(), own, BigDecimal::add)));
    if (days.isEmpty() || isOfTwoKinds(asked) || isInPart(asked)) {
      return Optional.empty();
    }
    if (!asked.span().isExtreme()) {
      BigDecimal sum = days.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
      return Optional.of(new Observed(Figures.canonical(sum, 0), days.lastKey(), asked));
    }
    Comparator<Map.Entry<LocalDate, BigDecimal>> bySize =
        asked.span() == Bought.Span.LARGEST_DAY
            ? Map.Entry.comparingByValue(Comparator.reverseOrder())
            : Map.Entry.comparingByValue();
    return days.entrySet().stream()
        .min(bySize.thenComparing(Map.Entry.comparingByKey()))
        .map(day -> new Observed(Figures.canonical(day.getValue(), 0), day.getKey(), asked));
  }
}
