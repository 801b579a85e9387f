package huigou.evidence;

import huigou.catalogue.Catalogue;
import huigou.derive.series.CombinedSeries;
import huigou.edition.KnownEdition;
import huigou.installation.WrongUse;
import huigou.model.ahead.Coming;
import huigou.model.buyback.ProgrammeState;
import huigou.model.claim.Cited.Planned.Part;
import huigou.model.corridor.BreachMeasure;
import huigou.model.fact.Execution;
import huigou.model.fact.FactKind;
import huigou.model.fact.FactVintage;
import huigou.model.fact.FinancingEstimate;
import huigou.model.fact.MandateReturn;
import huigou.model.odds.Odds;
import huigou.model.odds.OddsRules;
import huigou.model.scarcity.Ampleness;
import huigou.model.scarcity.Cost;
import huigou.model.scarcity.Formulas;
import huigou.model.scarcity.Pop;
import huigou.model.scarcity.Scarcity;
import huigou.model.scarcity.TakeUp;
import huigou.model.series.SeriesId;
import huigou.model.series.TimeSeries;
import huigou.model.series.Vintage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What a row stands on that is computed over spans, classes of days or facts: a line of evidence on
 * how ample reserves are ({@code share-above-iorb@2026-08}), a pop ({@code pop-month-end-2025}), a
 * cost ({@code cost-iorb-month-2025-10-01}), a step of a curve of take-up ({@code
 * take-up-all-1-3}), odds ({@code odds-sofr-minus-iorb-over-5-1@2026-08-20}), something to come
 * ({@code ahead-2026-09-17-maturity}) or a programme ({@code geely-2025}) and what it states
 * ({@code geely-2025/budget}).
 *
 * @param says its fields, in the order of the data
 * @param rule by which it was computed, in words
 * @param figures each with its cell
 * @param facts each with its row
 * @param standing where the catalogue says it; empty of what is computed
 */
public record RowEvidence(
    LocalDate asOf,
    String name,
    Map<String, String> says,
    String rule,
    List<Standing> figures,
    List<FactVintage> facts,
    Optional<CataloguePlace> standing) {

  private static final int DAYS_A_WEEK = 7;

  /** Stands in names between what is meant and its day. */
  private static final String FROM_DAY = "@";

  /** A figure that a row rests on. */
  public record Standing(SeriesId series, Vintage figure) {}

  /** The kinds of row, each by how its names begin. */
  private enum Kind {
    POP("pop-"),
    COST("cost-"),
    TAKE_UP("take-up-"),
    ODDS("odds-"),
    AHEAD("ahead-");

    private final String begins;

    Kind(String begins) {
      this.begins = begins;
    }

    static Optional<Kind> of(String name) {
      return Stream.of(values()).filter(kind -> name.startsWith(kind.begins)).findFirst();
    }
  }

  /** Whether a name is one of such a row. */
  public static boolean isNameOf(EvidenceDesk desk, String name) {
    Catalogue catalogue = desk.catalogue();
    return Kind.of(name).isPresent()
        || isLine(catalogue.formulas(), name)
        || catalogue.programmes().stream().anyMatch(each -> each.id().equals(plan(name)));
  }

  /** The programme of a name such as {@code geely-2025/budget}. */
  private static String plan(String name) {
    return name.replaceFirst("/.*", "");
  }

  private static boolean isLine(Formulas formulas, String name) {
    return formulas.lines().stream().anyMatch(line -> name.startsWith(line + FROM_DAY));
  }

  /**
   * The evidence for a row by its name.
   *
   * @throws huigou.installation.WrongUse when the edition has no such row; says which is nearest
   */
  public static RowEvidence of(EvidenceDesk desk, String name) {
    Catalogue catalogue = desk.catalogue();
    LocalDate asOf = desk.asOf();
    Rows rows = new Rows(desk, catalogue, desk.edition(FindingEvidence.needed(catalogue)), asOf);
    Optional<Kind> kind = Kind.of(name);
    if (kind.isEmpty()) {
      return isLine(catalogue.formulas(), name) ? rows.ampleness(name) : rows.programme(name);
    }
    return switch (kind.get()) {
      case POP -> rows.pop(name);
      case COST -> rows.cost(name);
      case TAKE_UP -> rows.takeUp(name);
      case ODDS -> rows.odds(name);
      case AHEAD -> rows.ahead(name);
    };
  }

  /** The rows of one edition. */
  private record Rows(
      EvidenceDesk desk, Catalogue catalogue, KnownEdition edition, LocalDate asOf) {

    private Scarcity scarcity() {
      return edition.scarcity();
    }

    private Formulas formulas() {
      return catalogue.formulas();
    }

    private TimeSeries series(SeriesId id) {
      return edition.figures(id).current();
    }

    private <T> T found(String name, Collection<T> things, Function<T, String> names) {
      return FindingEvidence.found(asOf, name, List.copyOf(things), names);
    }

    private RowEvidence row(
        String name, Map<String, String> says, String rule, List<Standing> figures) {
      return row(name, says, rule, figures, List.of());
    }

    /** A row with what its figures are made of, so that each ends at a cell. */
    private RowEvidence row(
        String name,
        Map<String, String> says,
        String rule,
        List<Standing> figures,
        List<FactVintage> facts) {
      return new RowEvidence(
          asOf,
          name,
          says,
          rule,
          figures.stream().flatMap(this::withParts).distinct().toList(),
          facts,
          Optional.empty());
    }

    private Stream<Standing> withParts(Standing each) {
      return Stream.concat(
          Stream.of(each),
          catalogue.getSeries(each.series()).combination().stream()
              .flatMap(
                  formula ->
                      CombinedSeries.parts(formula, each.figure().referenceDate(), edition::figures)
                          .stream())
              .flatMap(part -> on(part.term().series(), List.of(part.date())))
              .flatMap(this::withParts));
    }

    /** The figures of a series on days, as far as it has any. */
    private Stream<Standing> on(SeriesId id, Collection<LocalDate> days) {
      TimeSeries series = series(id);
      return days.stream().flatMap(day -> series.find(day).stream()).map(at -> of(id, at));
    }

    /** The figures that stand on days, of that day or before. */
    private Stream<Standing> standing(SeriesId id, Collection<LocalDate> days) {
      TimeSeries series = series(id);
      return days.stream()
          .flatMap(day -> series.find(day).or(() -> series.before(day)).stream())
          .distinct()
          .map(at -> of(id, at));
    }

    private static Standing of(SeriesId id, Vintage figure) {
      return new Standing(id, figure);
    }

    private Stream<SeriesId> measured(SeriesId rate) {
      return catalogue.findings().measures().stream()
          .filter(measure -> measure.series().equals(rate))
          .flatMap(
              measure ->
                  Stream.concat(
                      measure.quantiles().stream().map(BreachMeasure.Quantile::series),
                      Stream.of(measure.volume())));
    }

    RowEvidence ampleness(String name) {
      Ampleness line =
          found(name, scarcity().ampleness(), each -> each.line() + FROM_DAY + each.period());
      Map<String, String> says = new LinkedHashMap<>();
      put(says, "value", line.value());
      put(says, "lower", line.lower());
      put(says, "upper", line.upper());
      says.put("n", String.valueOf(line.n()));
      put(says, "r2", line.rSquared());
      put(says, "intercept_usd", line.intercept());
      return row(name, says, formulas().basis(line.line()).en(), figures(line));
    }

    private List<Standing> figures(Ampleness line) {
      if (line.line().equals(formulas().ratio().line())) {
        return Stream.concat(
                on(formulas().ratio().numerator(), line.days()),
                standing(formulas().ratio().denominator(), line.days()))
            .toList();
      }
      if (line.line().equals(formulas().share().line())) {
        return Stream.concat(
                measured(formulas().share().measure()).flatMap(id -> on(id, line.days())),
                standing(formulas().share().level(), line.days()))
            .toList();
      }
      List<LocalDate> weeks =
          line.days().stream()
              .flatMap(day -> Stream.of(day.minusDays(DAYS_A_WEEK), day))
              .distinct()
              .sorted()
              .toList();
      return Stream.of(formulas().slope().of(), formulas().slope().on())
          .flatMap(id -> on(id, weeks))
          .toList();
    }

    RowEvidence pop(String name) {
      Pop pop =
          found(
              name,
              scarcity().pops(),
              each -> Kind.POP.begins + each.dayClass().token() + "-" + each.year());
      Map<String, String> says = new LinkedHashMap<>();
      says.put("n", String.valueOf(pop.n()));
      put(says, "mean_bp", Optional.of(pop.mean()));
      put(says, "largest_bp", Optional.of(pop.largest()));
      says.put("largest_date", pop.largestOn().toString());
      int before = formulas().pops().before();
      return row(
          name,
          says,
          formulas().pops().spread()
              + " less the median of its "
              + before
              + " fixings before, on each of these days; the mean of that",
          on(formulas().pops().spread(), pop.days()).toList());
    }

    RowEvidence cost(String name) {
      Cost cost =
          found(
              name,
              scarcity().costs(),
              each ->
                  Kind.COST.begins + each.level() + "-" + each.span().token() + "-" + each.from());
      Map<String, String> says = new LinkedHashMap<>();
      says.put("from", cost.from().toString());
      says.put("to", cost.to().toString());
      says.put("fixings", String.valueOf(cost.fixings()));
      put(says, "amount_usd", Optional.of(cost.amount()));
      put(says, "lower_usd", Optional.of(cost.lower()));
      put(says, "upper_usd", Optional.of(cost.upper()));
      SeriesId rate = formulas().costs().rate();
      return row(
          name,
          says,
          "excess of "
              + rate
              + " over "
              + cost.level()
              + " × volume × calendar days to the next open day ÷ 360, on each of these days",
          Stream.concat(
                  measured(rate).flatMap(id -> on(id, cost.days())),
                  standing(cost.level(), cost.days()))
              .toList());
    }

    RowEvidence takeUp(String name) {
      TakeUp step =
          found(
              name,
              scarcity().takeUp(),
              each -> Kind.TAKE_UP.begins + each.era() + "-" + each.step().token());
      Map<String, String> says = new LinkedHashMap<>();
      says.put("days", String.valueOf(step.days()));
      put(says, "mean_usd", step.mean());
      put(says, "median_usd", step.median());
      says.put("under_1bn", String.valueOf(step.shunned()));
      Formulas.Curve rule = formulas().takeUp();
      return row(
          name,
          says,
          rule.accepted()
              + " on days on which "
              + rule.measure()
              + " less "
              + rule.rate()
              + " is such",
          Stream.of(rule.measure(), rule.rate(), rule.accepted())
              .flatMap(id -> on(id, step.on()))
              .toList());
    }

    /** Odds by target and distance, made on a day; without one on the newest. */
    RowEvidence odds(String name) {
      List<Odds.Score> scores = edition.odds().scores();
      int cut = name.indexOf(FROM_DAY);
      Odds.Score score =
          found(
              cut < 0 ? name : name.substring(0, cut),
              scores,
              each -> Kind.ODDS.begins + each.target() + "-" + each.horizon());
      OddsRules.Target target =
          catalogue.odds().targets().stream()
              .filter(each -> each.id().equals(score.target()))
              .findFirst()
              .orElseThrow();
      LocalDate madeOn = cut < 0 ? newestFixing() : day(name.substring(cut + 1));
      Odds.Basis basis =
          edition
              .oddsBasis(target, score.horizon(), madeOn)
              .orElseThrow(
                  () ->
                      new WrongUse(
                          "as known on "
                              + asOf
                              + ", no odds were made on "
                              + madeOn
                              + ": it is no fixing, or one of the first "
                              + catalogue.odds().burnIn()
                              + "; the newest is "
                              + newestFixing()));
      SeriesId spread = catalogue.odds().fixings();
      Stream<Standing> inputs =
          Stream.concat(
              on(spread, basis.window()),
              Stream.of(catalogue.odds().tail(), target.series())
                  .filter(series -> !series.equals(spread))
                  .flatMap(series -> on(series, List.of(madeOn))));
      return row(
          name,
          says(basis, score),
          "a regression on the newest "
              + spread
              + ", means of "
              + catalogue.odds().means()
              + " fixings, "
              + catalogue.odds().tail()
              + ", the class of the day foretold and what settles on it, refitted every "
              + catalogue.odds().refitAfter()
              + " fixings: the odds are made of the figures and facts below; what it learnt from are those of "
              + spread
              + " from "
              + basis.fit().first()
              + " to "
              + basis.fit().last()
              + ", each explained as "
              + spread
              + FROM_DAY
              + basis.fit().last(),
          Stream.concat(inputs, on(target.series(), List.of(basis.day().resolvesOn()))).toList(),
          edition.auctions(basis.day().resolvesOn(), madeOn));
    }

    private LocalDate newestFixing() {
      return series(catalogue.odds().fixings()).newest().referenceDate();
    }

    private static LocalDate day(String text) {
      try {
        return LocalDate.parse(text);
      } catch (DateTimeParseException e) {
        throw new WrongUse(text + " is no date; expected is one such as 2026-08-20");
      }
    }

    private static Map<String, String> says(Odds.Basis basis, Odds.Score score) {
      Odds.Day day = basis.day();
      Map<String, String> says = new LinkedHashMap<>();
      says.put("made_on", day.madeOn().toString());
      says.put("resolves_on", day.resolvesOn().toString());
      put(says, "probability", Optional.of(day.probability()));
      put(says, "climatology", Optional.of(day.climatology()));
      put(says, "persistence", Optional.of(day.persistence()));
      says.put("outcome", day.outcome().map(came -> came ? "1" : "0").orElse("not known yet"));
      basis
          .inputs()
          .forEach(input -> put(says, "pushed by " + input.name(), Optional.of(input.push())));
      says.put("refitted_on", basis.fit().on().toString());
      says.put(
          "learnt_from",
          basis.fit().days()
              + " fixings from "
              + basis.fit().first()
              + " to "
              + basis.fit().last()
              + ", on "
              + basis.fit().events()
              + " of which it came so");
      Odds.Bin bin = score.bins().get(basis.bin());
      says.put(
          "calibration",
          "of "
              + bin.days()
              + " days foretold between "
              + bin.from().toPlainString()
              + " and "
              + bin.to().toPlainString()
              + " it came so on "
              + bin.events());
      says.put(
          "score",
          "Brier "
              + score.brier().toPlainString()
              + " over "
              + score.n()
              + " days, skill over climatology "
              + score.skillClimatology().toPlainString()
              + " ("
              + score.lower().toPlainString()
              + " to "
              + score.upper().toPlainString()
              + "), over persistence "
              + score.skillPersistence().toPlainString());
      says.put("published", String.valueOf(score.published()));
      return says;
    }

    RowEvidence ahead(String name) {
      Coming coming =
          found(
              name,
              edition.ahead().coming(),
              each -> Kind.AHEAD.begins + each.date() + "-" + each.kind().token());
      Map<String, String> says = new LinkedHashMap<>();
      put(says, "amount_usd", coming.amount());
      put(says, "lower_usd", coming.lower());
      put(says, "upper_usd", coming.upper());
      says.put("certainty", coming.certainty().token());
      coming.knownOn().ifPresent(day -> says.put("known_on", day.toString()));
      boolean path = coming.kind() == Coming.Kind.CASH_PATH;
      SeriesId close = catalogue.ahead().cashPath().close();
      return row(
          name,
          says,
          coming.source().en(),
          path && !series(close).isEmpty() ? List.of(of(close, series(close).newest())) : List.of(),
          facts(coming));
    }

    private List<FactVintage> facts(Coming coming) {
      return switch (coming.kind()) {
        case BILL_SETTLEMENT, COUPON_SETTLEMENT, MATURITY -> edition.auctions(coming);
        case FINANCING_ESTIMATE ->
            of(
                FactKind.FINANCING_ESTIMATE,
                FinancingEstimate.class,
                estimate ->
                    estimate.item().equals(FinancingEstimate.CASH_ASSUMED)
                        && estimate.about().equals(coming.date()));
        default -> List.of();
      };
    }

    private <T> List<FactVintage> of(FactKind kind, Class<T> type, Predicate<T> wanted) {
      return RowEvidence.of(edition, kind, type, wanted);
    }

    RowEvidence programme(String name) {
      String id = plan(name);
      ProgrammeState state = found(id, edition.programmes(), each -> each.programme().id());
      Map<String, String> says = new LinkedHashMap<>();
      boolean whole = id.equals(name);
      if (whole) {
        says.put("issuer", state.programme().issuer());
        says.put("announced_on", state.programme().announcedOn().toString());
        put(says, "budget", state.programme().budget());
        says.put("budget_currency", state.programme().currency());
        put(says, "mandate_shares", state.programme().mandateShares());
        put(says, "executed_shares", state.executedShares());
        put(says, "executed_amount", state.executedAmount());
        says.put("status", state.status().name().toLowerCase(Locale.ROOT));
      }
      Optional<Part> part = whole ? Optional.empty() : Optional.of(part(name, state));
      part.ifPresent(each -> put(says, each.token().replace('-', '_'), each.of(state)));
      return new RowEvidence(
          asOf,
          name,
          says,
          part.filter(each -> !each.isOfThePlan()).isPresent()
              ? "what the lines below say was bought, by the plan and its mandate"
              : "plan and mandate: " + state.programme().source(),
          List.of(),
          part.filter(Part::isOfThePlan).isPresent() ? List.of() : RowEvidence.facts(edition, id),
          Optional.of(FindingEvidence.programme(desk, id)));
    }

    /** A figure of a programme by its word, one that is known of it. */
    private Part part(String name, ProgrammeState state) {
      List<Part> known =
          Stream.of(Part.values()).filter(each -> each.of(state).isPresent()).toList();
      return found(name, known, each -> state.programme().id() + "/" + each.token());
    }

    private static void put(Map<String, String> says, String name, Optional<BigDecimal> value) {
      value.ifPresent(figure -> says.put(name, figure.toPlainString()));
    }
  }

  private static <T> List<FactVintage> of(
      KnownEdition edition, FactKind kind, Class<T> type, Predicate<T> wanted) {
    return edition.facts(kind).stream()
        .filter(vintage -> wanted.test(type.cast(vintage.fact().body())))
        .toList();
  }

  /** The lines and returns that tell what was bought under a programme. */
  static List<FactVintage> facts(KnownEdition edition, String programme) {
    return edition.programmes().stream()
        .map(ProgrammeState::programme)
        .filter(each -> each.id().equals(programme))
        .flatMap(
            each ->
                Stream.concat(
                    of(
                        edition,
                        FactKind.EXECUTION,
                        Execution.class,
                        line ->
                            line.issuer().equals(each.issuer()) && each.covers(line.tradeDate()))
                        .stream(),
                    of(
                        edition,
                        FactKind.MANDATE_RETURN,
                        MandateReturn.class,
                        line ->
                            line.issuer().equals(each.issuer()) && each.covers(line.returnedOn()))
                        .stream()))
        .toList();
  }
}
