package huigou.catalogue;

import huigou.catalogue.FindingFiles.MeasureRow;
import huigou.model.buyback.Issuer;
import huigou.model.buyback.Programme;
import huigou.model.claim.Cited;
import huigou.model.claim.Cited.Bought.Span;
import huigou.model.claim.Cited.Planned.Part;
import huigou.model.claim.Measure;
import huigou.model.series.SeriesId;
import huigou.model.series.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes measures out of their rows: of series, of other measures, of figures by their names. */
final class MeasureAssembly {

  private final Names<SeriesEntry> series;
  private final Names<Issuer> issuers;
  private final Names<Programme> programmes;

  MeasureAssembly(Names<SeriesEntry> series, Names<Issuer> issuers, Names<Programme> programmes) {
    this.series = series;
    this.issuers = issuers;
    this.programmes = programmes;
  }

  /** A measure, in the unit in which it is printed. */
  Measure measure(MeasureRow row, Unit unit) {
    List<String> named = row.named();
    if (named.size() > 1) {
      throw new IllegalArgumentException(
          "the measure is " + String.join(" and ", named) + " at once; expected is one");
    }
    return ofSeries(row, unit)
        .or(() -> ofMeasures(row, unit))
        .or(() -> cited(row))
        .orElseThrow(() -> new IllegalArgumentException("the measure names nothing"));
  }

  private Optional<Measure> ofSeries(MeasureRow row, Unit unit) {
    return row.level()
        .<Measure>map(id -> new Measure.Level(inUnit(id, unit)))
        .or(() -> row.change().map(id -> new Measure.Change(moving(id, unit), row.from())))
        .or(() -> row.sum().map(id -> new Measure.Sum(inUnit(id, unit), from(row))))
        .or(() -> row.days().map(id -> days(id, row, unit, false)))
        .or(() -> row.longestRun().map(id -> days(id, row, unit, true)))
        .or(() -> row.highest().map(id -> extreme(inUnit(id, unit), row, true, false)))
        .or(() -> row.lowest().map(id -> extreme(inUnit(id, unit), row, false, false)))
        .or(() -> row.largestRise().map(id -> extreme(moving(id, unit), row, true, true)))
        .or(() -> row.shareAbove().map(id -> shareAbove(id, row, unit)));
  }

  private Optional<Measure> ofMeasures(MeasureRow row, Unit unit) {
    return row.portion()
        .<Measure>map(
            of -> new Measure.Portion(Slips.required(row.percent(), "percent"), measure(of, unit)))
        .or(() -> some(row.ratio()).map(of -> ratio(of, unit)))
        .or(
            () ->
                some(row.parts())
                    .map(
                        of ->
                            new Measure.Parts(
                                of.stream().map(each -> measure(each, unit)).toList())));
  }

  private static Optional<List<MeasureRow>> some(List<MeasureRow> rows) {
    return Optional.of(rows).filter(each -> !each.isEmpty());
  }

  private static LocalDate from(MeasureRow row) {
    return Slips.required(row.from(), "from");
  }

  private Measure.Days days(String id, MeasureRow row, Unit unit, boolean run) {
    require(unit == Unit.NUMBER, "number", unit);
    return new Measure.Days(known(id).id(), row.above().orElse(BigDecimal.ZERO), from(row), run);
  }

  private static Measure.Extreme extreme(
      SeriesId id, MeasureRow row, boolean highest, boolean moves) {
    return new Measure.Extreme(id, from(row), highest, moves);
  }

  private Measure.ShareAbove shareAbove(String id, MeasureRow row, Unit unit) {
    require(unit == Unit.PERCENT, Unit.PERCENT.token(), unit);
    return new Measure.ShareAbove(
        known(id).id(), known(Slips.required(row.ceiling(), "ceiling")).id());
  }

  private Measure.Ratio ratio(List<MeasureRow> of, Unit unit) {
    require(unit == Unit.PERCENT, Unit.PERCENT.token(), unit);
    if (of.size() != 2) {
      throw new IllegalArgumentException("a ratio has two measures");
    }
    return new Measure.Ratio(free(of.get(0)), free(of.get(1)));
  }

  /** A measure whose unit does not matter, since it is held against another of the same. */
  private Measure free(MeasureRow row) {
    return measure(row, row.level().or(row::sum).map(id -> known(id).unit()).orElse(Unit.NUMBER));
  }

  private Optional<Measure> cited(MeasureRow row) {
    return row.marketTotal()
        .<Measure>map(name -> total(parts(name, "Birinyi Associates/announced-month/2025-07-31")))
        .or(() -> row.authorisation().map(name -> authorised(parts(name, "aapl-us/2025-05-01"))))
        .or(() -> row.operating().map(name -> operating(parts(name, "00175-hk/2025-09/geely"))))
        .or(() -> row.programme().map(name -> planned(parts(name, "geely-2025/budget"))))
        .or(() -> row.filed().map(name -> filed(parts(name, "aapl-us/2024-09-29/2025-09-27"))))
        .or(() -> row.bought().map(name -> bought(parts(name, "00700-hk/year/2025-01-01/HKD"))));
  }

  private static Cited total(String[] parts) {
    return new Cited.Total(parts[0], parts[1], LocalDate.parse(parts[2]));
  }

  private static Cited authorised(String[] parts) {
    return new Cited.Authorised(parts[0], parts[1]);
  }

  private static Cited filed(String[] parts) {
    return new Cited.Filed(parts[0], LocalDate.parse(parts[1]), LocalDate.parse(parts[2]));
  }

  private Cited operating(String[] parts) {
    Set<String> items = issuers.get(parts[0]).items().keySet();
    if (!items.contains(parts[2])) {
      throw new UnknownName("issuer " + parts[0] + " has no item", parts[2], items);
    }
    return new Cited.Operating(parts[0], parts[1].replace('_', '/'), parts[2]);
  }

  private Cited planned(String[] parts) {
    Programme programme = programmes.get(parts[0]);
    Part part =
        Part.find(parts[1])
            .filter(found -> found.isOf(programme))
            .orElseThrow(
                () ->
                    new UnknownName(
                        "programme " + parts[0] + " has no figure", parts[1], figures(programme)));
    return new Cited.Planned(parts[0], part);
  }

  private static Cited bought(String[] parts) {
    Span span =
        Span.find(parts[1])
            .orElseThrow(
                () ->
                    new UnknownName(
                        "no span is called",
                        parts[1],
                        Stream.of(Span.values())
                            .map(Span::token)
                            .collect(Collectors.toCollection(TreeSet::new))));
    if (!parts[3].matches("[A-Z]{3}|" + Cited.Bought.SHARES)) {
      throw new IllegalArgumentException(
          String.join("/", parts) + " counts neither a currency such as HKD nor shares");
    }
    return new Cited.Bought(parts[0], span, LocalDate.parse(parts[2]), parts[3]);
  }

  /** The figures of a programme that can be asked for. */
  private static Set<String> figures(Programme programme) {
    return Stream.of(Part.values())
        .filter(part -> part.isOf(programme))
        .map(Part::token)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The parts of a name, as many as the pattern has. */
  private static String[] parts(String name, String pattern) {
    String[] parts = name.split("/", -1);
    if (parts.length != pattern.split("/").length || Stream.of(parts).anyMatch(String::isBlank)) {
      throw new IllegalArgumentException(name + " names no figure; the form is " + pattern);
    }
    return parts;
  }

  private SeriesEntry known(String id) {
    return series.get(id);
  }

  private SeriesId inUnit(String id, Unit unit) {
    require(known(id).unit() == unit, known(id).unit().token(), unit);
    return SeriesId.of(id);
  }

  /** Moves of rates are in basis points, of others in their unit. */
  private SeriesId moving(String id, Unit unit) {
    Unit own = known(id).unit();
    Unit expected = own == Unit.PERCENT ? Unit.BASIS_POINT : own;
    require(expected == unit, expected.token(), unit);
    return SeriesId.of(id);
  }

  private static void require(boolean fits, String expected, Unit found) {
    if (!fits) {
      throw new IllegalArgumentException(
          "the unit is " + found.token() + "; expected for this measure is " + expected);
    }
  }
}
