package huigou.edition;

import huigou.derive.buyback.AllowanceStates;
import huigou.derive.buyback.CompletedQuarters;
import huigou.derive.buyback.IssuerPurchases;
import huigou.derive.buyback.MarketPurchases;
import huigou.derive.buyback.PurchaseMonths;
import huigou.derive.buyback.RunningAnnouncements;
import huigou.derive.buyback.ThreeSenses;
import huigou.derive.buyback.Thresholds;
import huigou.model.ahead.Ahead;
import huigou.model.announcement.ReadAnnouncement;
import huigou.model.buyback.AllowanceState;
import huigou.model.buyback.AnnouncedSoFar;
import huigou.model.buyback.CompletedQuarter;
import huigou.model.buyback.FiledAmount;
import huigou.model.buyback.IssuerPurchase;
import huigou.model.buyback.MarketPurchase;
import huigou.model.buyback.ProgrammeState;
import huigou.model.buyback.PurchaseMonth;
import huigou.model.buyback.QuarterSenses;
import huigou.model.buyback.ReportLine;
import huigou.model.buyback.Repurchase;
import huigou.model.buyback.ThresholdDays;
import huigou.model.claim.ChangedVerdict;
import huigou.model.claim.JudgedClaim;
import huigou.model.claim.ResolvedForecast;
import huigou.model.corridor.BreachEvent;
import huigou.model.episode.AlignedFigure;
import huigou.model.fact.Authorisation;
import huigou.model.fact.FactBody;
import huigou.model.fact.FactKind;
import huigou.model.fact.FactVintage;
import huigou.model.fact.MarketTotal;
import huigou.model.fact.MonthlyPurchase;
import huigou.model.odds.Odds;
import huigou.model.operation.StigmaDay;
import huigou.model.scarcity.Scarcity;
import huigou.model.series.SeriesId;
import huigou.model.series.SeriesRecord;
import huigou.model.series.SeriesVintages;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What an edition shows besides what its store keeps: derived anew when it is asked for. */
public interface EditionContent {

  /** A series as the edition shows it. */
  SeriesVintages figures(SeriesId id);

  /** Whether a figure looks wrong and nobody else has said it yet: it makes no headline. */
  boolean isInDoubt(SeriesId series, LocalDate date);

  /** The facts of a kind that the edition knows, by reference date and name. */
  List<FactVintage> facts(FactKind kind);

  /** What the facts of a kind say, in the same order. */
  default <B extends FactBody> List<B> facts(Class<B> type) {
    return facts(FactKind.of(type)).stream().map(vintage -> vintage.body(type)).toList();
  }

  /**
   * How often two series moved in opposite directions.
   *
   * @param compared dates on which both moved
   */
  record Opposites(int compared, int opposite) {}

  /**
   * How often two series of changes had opposite signs on the last dates that they share.
   *
   * @param last how many dates of the first one are looked at
   */
  Opposites opposites(SeriesId one, SeriesId other, int last);

  /** Where each programme of the catalogue stands at the end of the edition's date. */
  List<ProgrammeState> programmes();

  /** The lines of the exchange's reports, each with what is odd about it beside the others. */
  List<ReportLine> reportLines();

  /** Months of purchases as companies tell the SEC, by issuer, filing and first day. */
  default List<PurchaseMonth> purchaseMonths() {
    return PurchaseMonths.of(facts(MonthlyPurchase.class));
  }

  /** What was bought over spans in each market, by market, span and first day. */
  default List<MarketPurchase> marketPurchases() {
    return Stream.concat(
            MarketPurchases.ofHongKong(reportLines()).stream(),
            MarketPurchases.ofUnitedStates(purchaseMonths()).stream())
        .toList();
  }

  /** What each issuer in Hong Kong bought by day, week, month and year. */
  default List<IssuerPurchase> issuerPurchases() {
    return IssuerPurchases.of(reportLines());
  }

  /** Quarters by programme value, cash paid and shares retired, by issuer, newest first. */
  default List<QuarterSenses> quarterSenses() {
    return ThreeSenses.of(purchaseMonths(), repurchases(), retired());
  }

  /** Calendar quarters summed over the companies at hand, newest first. */
  default List<CompletedQuarter> completedQuarters() {
    return CompletedQuarters.of(quarterSenses(), facts(MarketTotal.class));
  }

  /** Authorisations added up over each year. */
  default List<AnnouncedSoFar> announcedSoFar() {
    return RunningAnnouncements.of(facts(Authorisation.class));
  }

  /** When announced totals passed round marks, as cited points bound it. */
  default List<ThresholdDays> thresholds() {
    return Thresholds.of(facts(MarketTotal.class));
  }

  /** What boards of US companies allowed, with what their months tell since, newest first. */
  default List<AllowanceState> allowances() {
    return AllowanceStates.of(facts(Authorisation.class), purchaseMonths());
  }

  /** What issuers paid for their shares by what they had filed by then, by issuer and period. */
  List<Repurchase> repurchases();

  /** Quarters of shares that issuers bought and retired, by issuer and end. */
  List<Repurchase> retired();

  /** The name under which an issuer is listed, where it is. */
  Optional<String> listedName(String issuer);

  /** What issuers filed as authorised, remaining or held, by issuer, item and date. */
  List<FiledAmount> filedAmounts();

  /** What the edition knows to be announced, read anew by the rules of today, by name. */
  List<ReadAnnouncement> announcements();

  /** When market rates stood beyond a ceiling, in the order of the data. */
  List<BreachEvent> breaches();

  /** What is known to come. */
  Ahead ahead();

  /** Odds of coming fixings, and what odds were worth. */
  Odds odds();

  /** How scarce cash is, each line of evidence by itself. */
  Scarcity scarcity();

  /** Figures and moves that none was beyond for long, by name. */
  List<SeriesRecord> records();

  /** Figures of times of stress around their peaks, in the order of the data. */
  List<AlignedFigure> episodes();

  /** What articles claim that had appeared by then, by article and in its order. */
  List<JudgedClaim> claims();

  /**
   * The claims whose verdict is another than by what was known at the end of an earlier day.
   *
   * @param now the claims as this edition judges them
   */
  List<ChangedVerdict> changedVerdicts(LocalDate before, List<JudgedClaim> now);

  /** Forecasts that had been made by then, each with what has become of it, by name. */
  List<ResolvedForecast> forecasts();

  /** Days on which market rates stood above the standing facility's and it was not used. */
  List<StigmaDay> stigmaDays();
}
