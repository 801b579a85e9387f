package huigou.catalogue;

import huigou.model.ahead.AheadRules;
import huigou.model.text.Localised;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The shapes of the catalogue's files, key for key: what {@link CatalogueReader} reads and the
 * assemblies of this package make entries of.
 */
final class CatalogueFiles {

  private CatalogueFiles() {}

  record SourceRow(
      String id,
      Localised title,
      String url,
      String zone,
      boolean required,
      String documents,
      String calendar,
      Localised attribution,
      Localised through) {}

  record LayoutRow(
      String id,
      String source,
      String format,
      List<String> also,
      String records,
      String facts,
      EnvelopeRow envelope,
      Layout.Preamble preamble,
      DateRow date,
      List<String> item,
      VintageRow vintages,
      Map<String, Layout.Column> columns,
      Map<String, Layout.Part> parts,
      Layout.Marks marks,
      Set<String> ignored,
      Set<String> absent,
      Set<String> required,
      Set<String> passedOver,
      Set<String> otherItems,
      String otherItemForm,
      Set<String> expectedItems,
      ChecksRow checks,
      SheetRow sheet,
      String status) {}

  record SheetRow(Map<String, String> titles, String noteForm) {}

  record EnvelopeRow(
      Map<String, String> must, Set<String> ignored, WholeRow whole, String itemInUrl) {}

  record WholeRow(String here, String all, String next, Boolean partIsKept, String ask) {}

  record ChecksRow(
      Boolean unendedLastLine,
      Map<String, Set<String>> words,
      Set<String> optional,
      Set<String> said,
      List<String> ordered,
      LayoutChecks.Beside beside,
      LayoutChecks.DateParts dateParts,
      List<LayoutChecks.Sum> sums,
      String relatedItems) {

    static final ChecksRow NONE =
        new ChecksRow(null, null, null, null, null, null, null, null, null);
  }

  record VintageRow(String inHeading, String first, String last, String askedFrom, String form) {}

  record OtherAnswerRow(
      String source, String name, Set<String> has, Set<String> lacks, String instead) {}

  record DateRow(List<String> headings, String form, String until) {}

  record CorridorRow(
      String id,
      Localised title,
      Localised definition,
      String ceiling,
      String floor,
      List<String> between) {}

  record FacilityFile(
      List<FacilityRow> facilities,
      List<String> smallValueNotes,
      Set<String> exercises,
      StigmaRow stigma) {}

  record TopicFile(
      Map<String, String> known, Map<String, ChartRow> charts, Map<String, TopicTableRow> tables) {}

  record ChartRow(Integer figures, Boolean fromZero, List<LineRow> lines) {}

  record LineRow(String series, String style) {}

  record TopicTableRow(Integer shown, List<String> columns) {}

  record StigmaRow(List<String> measures, String rate, String accepted, BigDecimal below) {}

  record FacilityRow(
      String id,
      Localised title,
      String type,
      Boolean overnight,
      Set<String> methods,
      LocalDate from) {}

  record IssuerRow(
      String id,
      String market,
      Localised name,
      Localised variants,
      String named,
      List<String> codes,
      String cik,
      List<String> ciks,
      List<String> tickers,
      Map<String, Localised> items) {}

  record ProgrammeRow(
      String id,
      String issuer,
      String kind,
      Localised title,
      Localised conditions,
      LocalDate announced,
      LocalDate begins,
      String currency,
      BigDecimal budget,
      Boolean atLeast,
      Map<LocalDate, BigDecimal> raises,
      MandateRow mandate,
      LocalDate expires,
      Map<LocalDate, String> fates,
      String source) {}

  record MandateRow(LocalDate date, BigDecimal shares, BigDecimal base) {}

  record SynonymsRow(List<String> words) {}

  record VenueRow(String method, List<String> whole, List<String> within) {}

  /** A figure that was held back and is right. */
  record AcceptedRow(String series, LocalDate date, BigDecimal value, String by, LocalDate on) {}

  record DecisionRow(LocalDate decided, LocalDate effective) {}

  record CalendarFile(Map<String, Localised> reasons, Map<String, CalendarRow> calendars) {}

  /**
   * @param like another calendar whose closures are closures of this one too
   */
  record CalendarRow(
      LocalDate first, LocalDate last, String like, Map<LocalDate, String> closures) {}

  record SeriesFile(
      List<SeriesGroup> groups,
      Map<String, ReleaseRow> releases,
      List<MeasureRow> measures,
      List<RateRow> referenceRates,
      List<SingleRow> administeredRates,
      List<SingleRow> amounts,
      List<SpreadRow> spreads,
      List<CombinationRow> combinations,
      List<SumCheckRow> sumChecks,
      KeyFiguresRow keyFigures) {}

  record ReleaseRow(
      String calendar,
      int lag,
      Integer everyDays,
      String weekday,
      Boolean monthly,
      String at,
      String zone,
      int grace) {}

  /** One kind of figure that the publisher gives for each reference rate. */
  record MeasureRow(
      String suffix,
      String field,
      String unit,
      int decimals,
      BigDecimal lowest,
      BigDecimal highest,
      BigDecimal usualMove,
      Localised title,
      Localised shortTitle,
      Localised basis,
      Localised definition) {}

  record RateRow(
      String id,
      String group,
      String release,
      Localised title,
      Localised shortTitle,
      Localised definition,
      List<FeedRow> feeds) {}

  record SingleRow(
      String id,
      String group,
      String release,
      String unit,
      int decimals,
      BigDecimal lowest,
      BigDecimal highest,
      Localised title,
      Localised shortTitle,
      Localised inText,
      Localised basis,
      Localised definition,
      BigDecimal largestJump,
      BigDecimal usualMove,
      List<FactFeedRow> facts,
      List<FeedRow> feeds,
      LocalDate ended) {}

  /**
   * @param field of an operation: accepted where none is said, or rate
   */
  record FactFeedRow(String source, String kind, String measure, String field) {}

  /**
   * Where figures come from; without field, the feed gives the first measure alone. The multiplier
   * takes a figure to its canonical unit where layouts do not say it, since it differs by item.
   */
  record FeedRow(
      String source,
      String item,
      String field,
      BigDecimal multiplier,
      Boolean opening,
      Boolean whole) {}

  record SpreadRow(
      String id,
      String group,
      String minuend,
      String subtrahend,
      Localised title,
      Localised shortTitle,
      Localised definition) {}

  /**
   * A signed sum of series. At most one of the last but two says against which date it is read;
   * none: the date itself.
   *
   * @param from first days of parts that have not always been there
   */
  record CombinationRow(
      String id,
      String group,
      List<String> plus,
      List<String> minus,
      Map<String, LocalDate> from,
      Integer changeDays,
      LocalDate since,
      Boolean belowPeak,
      String unless,
      Localised title,
      Localised shortTitle,
      Localised basis,
      Localised definition) {}

  /**
   * A signed sum of series that must come to nought, give or take a tolerance.
   *
   * @param movingOf a series whose move since its figure before is what the sum must come to
   */
  record SumCheckRow(
      String id,
      List<String> plus,
      List<String> minus,
      String movingOf,
      BigDecimal tolerance,
      LocalDate from) {}

  record KeyFiguresRow(
      List<String> front, List<String> rates, List<String> spreads, List<String> families) {}

  record AheadFile(
      int days,
      List<AheadRules.Meetings> meetings,
      List<String> billWeekdays,
      String fourWeekly,
      AheadRules.SaidBy saidBy,
      CashPathRow cashPath) {}

  record CashPathRow(
      String close, int aroundDays, int fewestYears, int horizons, int heldOutDays) {}

  record OddsFile(
      String fixings,
      List<TargetRow> targets,
      int horizons,
      List<Integer> means,
      String tail,
      int refitAfter,
      int burnIn,
      BigDecimal penalty,
      int block,
      int samples,
      long seed) {}

  record TargetRow(String id, String series, BigDecimal over) {}
}
