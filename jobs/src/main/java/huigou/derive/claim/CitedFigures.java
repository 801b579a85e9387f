package huigou.derive.claim;

import huigou.model.buyback.Authorisation;
import huigou.model.buyback.MarketTotal;
import huigou.model.buyback.OperatingFigure;
import huigou.model.buyback.ProgrammeState;
import huigou.model.claim.Judgement.Observed;
import huigou.model.claim.Measure.Cited;
import huigou.model.fact.FactKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Figures that no series holds, by the names under which claims ask for them. */
public final class CitedFigures {

  private static final int MONTH = 7;

  private final Map<String, Map.Entry<LocalDate, BigDecimal>> figures = new TreeMap<>();

  /** Of figures that were stated several times, the last statement counts. */
  public CitedFigures(
      List<MarketTotal> totals,
      List<Authorisation> authorisations,
      List<OperatingFigure> operating,
      List<ProgrammeState> programmes) {
    for (MarketTotal each : totals) {
      put("market-total", name(each), each.asOf(), each.amount());
    }
    for (Authorisation each : authorisations) {
      put("authorisation", name(each), day(each.announcedOn()), each.amount());
    }
    for (OperatingFigure each : operating) {
      String period = each.period();
      put("operating", name(each), day(period.substring(period.length() - MONTH)), each.value());
    }
    for (ProgrammeState state : programmes) {
      String id = state.programme().id();
      LocalDate announced = state.programme().announcedOn();
      state
          .programme()
          .budget()
          .ifPresent(value -> put("programme", id + "/budget", announced, value));
      state
          .programme()
          .mandateShares()
          .ifPresent(value -> put("programme", id + "/mandate-shares", announced, value));
      state
          .programme()
          .mandateBase()
          .ifPresent(value -> put("programme", id + "/mandate-base", announced, value));
    }
  }

  private static String name(MarketTotal total) {
    return total.publisher() + "/" + total.measure() + "/" + total.asOf();
  }

  private static String name(Authorisation authorisation) {
    return authorisation.issuer() + "/" + authorisation.announcedOn();
  }

  private static String name(OperatingFigure figure) {
    return figure.issuer() + "/" + figure.period().replace('/', '_') + "/" + figure.item();
  }

  /** Whether a fact, by its kind and fields, is the cited figure. */
  public static boolean isOf(Cited cited, FactKind kind, Map<String, String> fields) {
    return switch (kind) {
      case MARKET_TOTAL -> cited.name().equals(name(MarketTotal.of(fields)));
      case AUTHORISATION -> cited.name().equals(name(Authorisation.of(fields)));
      case OPERATING_FIGURE -> cited.name().equals(name(OperatingFigure.of(fields)));
      default -> false;
    };
  }

  private void put(String kind, String name, LocalDate date, BigDecimal value) {
    figures.put(kind + " " + name, Map.entry(date, value));
  }

  private static LocalDate day(String text) {
    return text.length() == MONTH ? YearMonth.parse(text).atEndOfMonth() : LocalDate.parse(text);
  }

  /** Names of all figures of a kind. */
  public List<String> names(String kind) {
    return figures.keySet().stream()
        .filter(text -> text.startsWith(kind + " "))
        .map(text -> text.substring(kind.length() + 1))
        .toList();
  }

  /** The figure of that name, if it is known. */
  public Optional<Observed> find(Cited cited) {
    return Optional.ofNullable(figures.get(cited.text()))
        .map(entry -> new Observed(entry.getValue(), entry.getKey(), cited));
  }
}
