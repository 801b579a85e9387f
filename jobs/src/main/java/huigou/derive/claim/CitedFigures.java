package huigou.derive.claim;

import huigou.model.buyback.ProgrammeState;
import huigou.model.claim.Cited;
import huigou.model.claim.Cited.Planned;
import huigou.model.claim.Judgement.Observed;
import huigou.model.fact.Authorisation;
import huigou.model.fact.FactBody;
import huigou.model.fact.MarketTotal;
import huigou.model.fact.OperatingFigure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Figures that no series holds, by the names under which claims ask for them. */
public final class CitedFigures {

  private static final int MONTH = 7;

  private final Map<Cited, Observed> figures = new HashMap<>();
  private final Map<Cited, String> sources = new HashMap<>();

  /** Of figures that were stated several times, the last statement counts. */
  public CitedFigures(
      List<MarketTotal> totals,
      List<Authorisation> authorisations,
      List<OperatingFigure> operating,
      List<ProgrammeState> programmes) {
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
    for (ProgrammeState state : programmes) {
      for (Planned.Part part : Planned.Part.values()) {
        Cited name = new Planned(state.programme().id(), part);
        part.of(state.programme())
            .ifPresent(
                value ->
                    figures.put(name, new Observed(value, state.programme().announcedOn(), name)));
      }
    }
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
    return figures.keySet().stream()
        .filter(cited -> cited.word().equals(word))
        .map(Cited::name)
        .sorted()
        .toList();
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
    return Optional.ofNullable(figures.get(cited));
  }
}
