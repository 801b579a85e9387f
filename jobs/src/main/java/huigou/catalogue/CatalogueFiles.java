package huigou.catalogue;

import huigou.model.ahead.AheadRules;
import huigou.model.text.Localised;
import huigou.model.text.OtherNames;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The shapes of the catalogue's files, key for key: what {@link RowReader} reads and the assemblies
 * of this package make entries of. What may be left out is {@link Optional}; a list, set or map may
 * be left out unless it wants {@link AtLeastOne}; all else has to be there.
 */
final class CatalogueFiles {

  private CatalogueFiles() {}

  record SourceRow(
      String id,
      Localised title,
      String url,
      String zone,
      Optional<Boolean> required,
      Optional<String> documents,
      Optional<String> calendar,
      Localised attribution,
      Optional<Localised> through) {}

  record LayoutRow(
      String id,
      String source,
      String format,
      List<String> also,
      Optional<String> records,
      Optional<String> facts,
      Optional<EnvelopeRow> envelope,
      Optional<Layout.Preamble> preamble,
      DateRow date,
      List<String> item,
      Optional<VintageRow> vintages,
      Map<String, ColumnRow> columns,
      Map<String, PartRow> parts,
      Optional<Layout.Marks> marks,
      Set<String> ignored,
      Set<String> absent,
      Set<String> required,
      Set<String> passedOver,
      Set<String> otherItems,
      Optional<String> otherItemForm,
      Set<String> expectedItems,
      Optional<ChecksRow> checks,
      Optional<SheetRow> sheet,
      Optional<String> status) {}

  record ColumnRow(String field, Optional<BigDecimal> multiplier, Optional<Boolean> whole) {}

  record PartRow(@AtLeastOne Map<String, ColumnRow> columns, Set<String> ignored) {}

  record SheetRow(Map<String, String> titles, Optional<String> noteForm) {}

  record EnvelopeRow(
      Map<String, String> must,
      Set<String> ignored,
      Optional<WholeRow> whole,
      Optional<String> itemInUrl) {}

  record WholeRow(
      Optional<String> here,
      Optional<String> all,
      Optional<String> next,
      Optional<Boolean> partIsKept,
      Optional<String> ask) {}

  record ChecksRow(
      Optional<Boolean> unendedLastLine,
      Map<String, Set<String>> words,
      Set<String> optional,
      Set<String> said,
      List<String> ordered,
      Optional<LayoutChecks.Beside> beside,
      Optional<LayoutChecks.DateParts> dateParts,
      List<LayoutChecks.Sum> sums,
      Optional<String> relatedItems) {

    /** Of a layout that is held to nothing. */
    static final ChecksRow NONE =
        new ChecksRow(
            Optional.empty(),
            Map.of(),
            Set.of(),
            Set.of(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty());
  }

  /**
   * @param form of the days under headings of their own; that of days within headings is said there
   */
  record VintageRow(
      Optional<String> inHeading,
      Optional<String> first,
      Optional<String> last,
      Optional<String> askedFrom,
      Optional<String> form) {}

  record OtherAnswerRow(
      String source, String name, @AtLeastOne Set<String> has, Set<String> lacks, String instead) {}

  record DateRow(@AtLeastOne List<String> headings, String form, Optional<String> until) {}

  record CorridorRow(
      String id,
      Localised title,
      Localised definition,
      String ceiling,
      String floor,
      List<String> between) {}

  record FacilityFile(
      @AtLeastOne List<Entry<FacilityRow>> facilities,
      List<String> smallValueNotes,
      Set<String> exercises,
      Entry<StigmaRow> stigma) {}

  record TopicFile(
      Map<String, String> known,
      Map<String, Entry<ChartRow>> charts,
      Map<String, Entry<TopicTableRow>> tables) {}

  record ChartRow(
      Optional<Integer> figures, Optional<Boolean> fromZero, @AtLeastOne List<LineRow> lines) {}

  record LineRow(String series, String style) {}

  record TopicTableRow(Optional<Integer> shown, @AtLeastOne List<String> columns) {}

  record StigmaRow(
      @AtLeastOne List<String> measures, String rate, String accepted, BigDecimal below) {}

  record FacilityRow(
      String id,
      Localised title,
      String type,
      Optional<Boolean> overnight,
      Set<String> methods,
      Optional<LocalDate> from) {}

  record IssuerRow(
      String id,
      String market,
      Localised name,
      Optional<OtherNames> names,
      Optional<String> named,
      List<String> codes,
      Optional<String> cik,
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
      Optional<LocalDate> begins,
      String currency,
      Optional<BigDecimal> budget,
      Optional<Boolean> atLeast,
      Map<LocalDate, BigDecimal> raises,
      Optional<MandateRow> mandate,
      Optional<LocalDate> expires,
      Map<LocalDate, String> fates,
      String source) {}

  record MandateRow(Optional<LocalDate> date, BigDecimal shares, Optional<BigDecimal> base) {}

  record SynonymsRow(@AtLeastOne List<String> words) {}

  record VenueRow(String method, List<String> whole, List<String> within) {}

  /** A figure that was held back and is right. */
  record AcceptedRow(String series, LocalDate date, BigDecimal value, String by, LocalDate on) {}

  record DecisionRow(LocalDate decided, LocalDate effective) {}

  record CalendarFile(
      Map<String, Localised> reasons, @AtLeastOne Map<String, Entry<CalendarRow>> calendars) {}

  /**
   * @param like another calendar whose closures are closures of this one too
   */
  record CalendarRow(
      LocalDate first,
      LocalDate last,
      Optional<String> like,
      @AtLeastOne Map<LocalDate, String> closures) {}

  record SeriesFile(
      @AtLeastOne List<Entry<SeriesGroup>> groups,
      @AtLeastOne Map<String, Entry<ReleaseRow>> releases,
      @AtLeastOne List<Entry<MeasureRow>> measures,
      @AtLeastOne List<Entry<RateRow>> referenceRates,
      List<Entry<SingleRow>> administeredRates,
      List<Entry<SingleRow>> amounts,
      Localised spreadBasis,
      List<Entry<SpreadRow>> spreads,
      List<Entry<CombinationRow>> combinations,
      List<Entry<SumCheckRow>> sumChecks,
      Entry<KeyFiguresRow> keyFigures) {}

  record ReleaseRow(
      String calendar,
      int lag,
      Optional<Integer> everyDays,
      Optional<String> weekday,
      Optional<Boolean> monthly,
      String at,
      String zone,
      Optional<Integer> grace) {}

  /**
   * One kind of figure that the publisher gives for each reference rate.
   *
   * @param percentile of the day's trades; empty of their volume
   */
  record MeasureRow(
      String suffix,
      Optional<Integer> percentile,
      String field,
      String unit,
      int decimals,
      BigDecimal lowest,
      BigDecimal highest,
      Optional<BigDecimal> usualMove,
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
      @AtLeastOne List<FeedRow> feeds) {}

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
      Optional<Localised> inText,
      Localised basis,
      Localised definition,
      Optional<BigDecimal> largestJump,
      Optional<BigDecimal> usualMove,
      List<FactFeedRow> facts,
      List<FeedRow> feeds,
      Optional<LocalDate> ended) {}

  /**
   * @param field of an operation: accepted where none is said, or rate
   */
  record FactFeedRow(String source, String kind, String measure, Optional<String> field) {}

  /**
   * Where figures come from; without field, the feed gives the first measure alone. The multiplier
   * takes a figure to its canonical unit where layouts do not say it, since it differs by item.
   */
  record FeedRow(
      String source,
      String item,
      Optional<String> field,
      Optional<BigDecimal> multiplier,
      Optional<Boolean> opening,
      Optional<Boolean> whole) {}

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
      @AtLeastOne List<String> plus,
      List<String> minus,
      Map<String, LocalDate> from,
      Optional<Integer> changeDays,
      Optional<LocalDate> since,
      Optional<Boolean> belowPeak,
      Optional<String> unless,
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
      @AtLeastOne List<String> plus,
      List<String> minus,
      Optional<String> movingOf,
      BigDecimal tolerance,
      Optional<LocalDate> from) {}

  record KeyFiguresRow(
      @AtLeastOne List<String> front,
      @AtLeastOne List<String> rates,
      @AtLeastOne List<String> spreads,
      @AtLeastOne List<String> families) {}

  record AheadFile(
      int days,
      @AtLeastOne List<MeetingsRow> meetings,
      @AtLeastOne List<String> billWeekdays,
      String fourWeekly,
      AheadRules.SaidBy saidBy,
      CashPathRow cashPath) {}

  record MeetingsRow(LocalDate announced, Localised source, @AtLeastOne List<LocalDate> decided) {}

  record CashPathRow(
      String close, int aroundDays, int fewestYears, int horizons, int heldOutDays) {}

  record OddsFile(
      String fixings,
      @AtLeastOne List<TargetRow> targets,
      int horizons,
      @AtLeastOne List<Integer> means,
      String tail,
      Optional<BigDecimal> spreadScale,
      int refitAfter,
      int burnIn,
      int purge,
      BigDecimal penalty,
      Optional<LocalDate> chosenUntil,
      int fewestInBin,
      int block,
      int samples,
      long seed) {}

  record TargetRow(String id, String series, BigDecimal over) {}
}
