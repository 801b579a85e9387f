package huigou.catalogue;

import huigou.catalogue.FindingFiles.BreachFile;
import huigou.catalogue.FindingFiles.EpisodeRow;
import huigou.catalogue.FindingFiles.MeasuredRow;
import huigou.catalogue.FindingFiles.MeasuredRow.Listed;
import huigou.catalogue.FindingFiles.RecordFile;
import huigou.catalogue.FindingFiles.TimeRow;
import huigou.catalogue.FindingRules.Filter;
import huigou.catalogue.FindingRules.RecordRules;
import huigou.catalogue.FindingRules.Span;
import huigou.catalogue.FindingRules.Time;
import huigou.model.corridor.BreachMeasure;
import huigou.model.corridor.BreachMeasure.Quantile;
import huigou.model.corridor.Side;
import huigou.model.episode.Episode;
import huigou.model.series.SeriesId;
import huigou.model.series.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes the rules of findings out of their files. */
final class FindingAssembly {

  /** By which the shares of a day's volume are bounded. */
  private static final List<Integer> PERCENTILES = List.of(1, 25, RatePart.MEDIAN, 75, 99);

  /** A quarter of a year of fixings on either side; more tells nothing of a peak. */
  private static final int MOST_FIXINGS = 65;

  /** What may stand in an address. */
  private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  private final Names<SeriesEntry> series;
  private final Slips slips;

  FindingAssembly(Names<SeriesEntry> series, Slips slips) {
    this.series = series;
    this.slips = slips;
  }

  /**
   * @param measures takes what is measured, by its series
   */
  void measures(BreachFile file, Names<BreachMeasure> measures) {
    file.measures().forEach(entry -> slips.named("breaches.yml", entry, measures, this::measure));
  }

  private BreachMeasure measure(MeasuredRow row) {
    SeriesId rate = existing(row.of());
    Unit unit = series.get(row.series()).unit();
    if (unit != Unit.PERCENT) {
      throw new IllegalArgumentException(
          "its unit is "
              + unit.token()
              + "; only a rate can stand above a ceiling or below a floor, expected is "
              + Unit.PERCENT.token());
    }
    List<Quantile> quantiles = quantiles(rate);
    Map<Side, Listed> sides = new EnumMap<>(Side.class);
    row.ceiling().ifPresent(word -> sides.put(Side.CEILING, listed(word)));
    row.floor().ifPresent(word -> sides.put(Side.FLOOR, listed(word)));
    if (sides.isEmpty()) {
      throw new IllegalArgumentException(
          "it is held against nothing; expected is ceiling, floor or both, each shown or data");
    }
    return new BreachMeasure(
        existing(row.series()),
        quantiles,
        volume(rate),
        sides.keySet(),
        sides.entrySet().stream()
            .filter(side -> side.getValue() == Listed.SHOWN)
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet()));
  }

  /** The quantiles that are printed with a reference rate, which is the fiftieth itself. */
  private List<Quantile> quantiles(SeriesId rate) {
    List<Quantile> quantiles =
        parts(rate)
            .flatMap(
                entry ->
                    entry.part().flatMap(RatePart::percentile).stream()
                        .map(percent -> new Quantile(BigDecimal.valueOf(percent), entry.id())))
            .sorted(Comparator.comparing(Quantile::percent))
            .toList();
    if (!quantiles.stream()
        .map(quantile -> quantile.percent().intValue())
        .collect(Collectors.toSet())
        .containsAll(PERCENTILES)) {
      throw lacking(rate + " is no reference rate that is printed with percentiles " + PERCENTILES);
    }
    return quantiles;
  }

  private SeriesId volume(SeriesId rate) {
    return parts(rate)
        .filter(entry -> entry.part().filter(RatePart::isVolume).isPresent())
        .map(SeriesEntry::id)
        .findFirst()
        .orElseThrow(() -> lacking(rate + " is no reference rate that is printed with its volume"));
  }

  /** What is printed with a reference rate. */
  private Stream<SeriesEntry> parts(SeriesId rate) {
    return series.all().stream()
        .filter(entry -> entry.part().filter(part -> part.rate().equals(rate)).isPresent());
  }

  /** That a part is nowhere; where series are faulty it may be one of them, and is told there. */
  private RuntimeException lacking(String said) {
    return series.isWhole() ? new IllegalArgumentException(said) : new Names.Follows();
  }

  private static Listed listed(String word) {
    return Token.of(Listed.class, "way of listing", word);
  }

  List<Time> times(BreachFile file) {
    Set<String> names = new HashSet<>();
    return file.episodes().stream()
        .flatMap(
            entry ->
                slips
                    .entry(
                        "breaches.yml",
                        entry.called(),
                        () -> {
                          TimeRow row = entry.row();
                          once(names, row.id());
                          return new Time(row.id(), row.from(), row.to(), row.title());
                        })
                    .stream())
        .toList();
  }

  Optional<RecordRules> records(RecordFile file) {
    Set<String> names = new HashSet<>(Set.of("all"));
    return slips.part(
        "records.yml",
        () -> {
          file.filters().forEach(filter -> once(names, filter.id()));
          if (file.recent() < 1 || file.years() < 1) {
            throw new IllegalArgumentException("recent and years are at least 1");
          }
          Set<SeriesId> except = new LinkedHashSet<>();
          file.except()
              .forEach(id -> slips.part("records.yml", () -> existing(id)).ifPresent(except::add));
          return new RecordRules(
              file.recent(),
              file.years(),
              file.filters().stream()
                  .map(
                      row ->
                          new Filter(
                              row.id(),
                              row.title(),
                              row.outside().stream()
                                  .map(span -> new Span(span.from(), span.to()))
                                  .toList()))
                  .toList(),
              except);
        });
  }

  List<Episode> episodes(List<Entry<EpisodeRow>> rows) {
    Set<String> names = new HashSet<>();
    List<Episode> episodes = new ArrayList<>();
    for (Entry<EpisodeRow> entry : rows) {
      slips
          .entry(
              "episodes.yml",
              entry.called(),
              () -> {
                EpisodeRow row = entry.row();
                once(names, row.id());
                int before = row.before().orElse(0);
                int after = row.after().orElse(0);
                fixings("before", before);
                fixings("after", after);
                return new Episode(
                    row.id(),
                    row.title(),
                    row.text(),
                    row.from(),
                    row.to(),
                    existing(row.peak()),
                    before,
                    after,
                    row.measures().stream().map(this::existing).toList());
              })
          .ifPresent(episodes::add);
    }
    return episodes;
  }

  private static void once(Set<String> names, String id) {
    if (!NAME.matcher(id).matches()) {
      throw new IllegalArgumentException(
          id + " cannot be part of an address; expected are small letters, digits and hyphens");
    }
    if (!names.add(id)) {
      throw new IllegalArgumentException(
          "the name stands twice, or is kept for something else: " + id);
    }
  }

  private static void fixings(String key, int count) {
    if (count < 0 || count > MOST_FIXINGS) {
      throw new IllegalArgumentException(
          key + " is " + count + "; expected is 0 to " + MOST_FIXINGS + " fixings");
    }
  }

  private SeriesId existing(String id) {
    return series.get(id).id();
  }
}
