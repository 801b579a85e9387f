package huigou.publish.view;

import huigou.catalogue.Catalogue;
import huigou.catalogue.SeriesEntry;
import huigou.model.episode.AlignedFigure;
import huigou.model.episode.Episode;
import huigou.model.series.Quantity;
import huigou.model.series.SeriesId;
import huigou.model.series.Unit;
import huigou.model.view.ChartView;
import huigou.model.view.Sentence;
import huigou.model.view.StandingPage;
import huigou.model.view.TableView;
import huigou.model.view.TableView.Column;
import huigou.model.view.TableView.Figure;
import huigou.model.view.TableView.Name;
import huigou.model.view.TopicView;
import huigou.publish.dataset.EpisodeFigures;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Times of stress side by side: of each measure a chart an episode, around its peak. */
final class EpisodesAssembler {

  private final Catalogue catalogue;
  private final SeriesAssembler series;
  private final List<AlignedFigure> figures;

  EpisodesAssembler(Catalogue catalogue, SeriesAssembler series, List<AlignedFigure> figures) {
    this.catalogue = catalogue;
    this.series = series;
    this.figures = figures;
  }

  TopicView topic() {
    List<Episode> known =
        catalogue.findings().episodes().stream()
            .filter(
                episode -> figures.stream().anyMatch(each -> each.episode().equals(episode.id())))
            .toList();
    List<TopicView.Section> sections = new ArrayList<>();
    List<SeriesId> measures =
        known.stream().flatMap(episode -> episode.measures().stream()).distinct().toList();
    measures.stream()
        .map(measure -> multiples(measure, newestFirst(known)))
        .filter(multiples -> !multiples.views().isEmpty())
        .forEach(sections::add);
    sections.add(new TopicView.Table(table(known)));
    return new TopicView(
        StandingPage.EPISODES,
        newestFirst(known).stream()
            .flatMap(
                episode ->
                    peak(episode).stream()
                        .map(
                            peak ->
                                Sentence.of(
                                        "episodes.fact",
                                        episode.title(),
                                        Quantity.of(peak.value(), Unit.BASIS_POINT).size(),
                                        peak.date(),
                                        episode.text())
                                    .about(episode.id(), peak.measure())))
            .toList(),
        sections);
  }

  private Optional<AlignedFigure> peak(Episode episode) {
    return of(episode, episode.peak()).stream().filter(each -> each.offset() == 0).findFirst();
  }

  private List<AlignedFigure> of(Episode episode, SeriesId measure) {
    return figures.stream()
        .filter(each -> each.episode().equals(episode.id()))
        .filter(each -> each.measure().equals(measure))
        .toList();
  }

  private static List<Episode> newestFirst(List<Episode> known) {
    List<Episode> newestFirst = new ArrayList<>(known);
    Collections.reverse(newestFirst);
    return newestFirst;
  }

  private TopicView.Multiples multiples(SeriesId measure, List<Episode> episodes) {
    SeriesEntry entry = catalogue.getSeries(measure);
    return new TopicView.Multiples(
        measure + "-aligned",
        Sentence.of("episodes.chart", entry.words().title()),
        Sentence.of("episodes.chart.note." + entry.unit().token()),
        episodes.stream()
            .flatMap(episode -> chart(entry, episode, of(episode, measure)).stream())
            .toList());
  }

  private Optional<ChartView> chart(SeriesEntry entry, Episode episode, List<AlignedFigure> own) {
    if (own.isEmpty()) {
      return Optional.empty();
    }
    BigDecimal[] values = new BigDecimal[episode.before() + episode.after() + 1];
    List<LocalDate> offsets = new ArrayList<>();
    for (int offset = -episode.before(); offset <= episode.after(); offset++) {
      offsets.add(LocalDate.ofEpochDay(offset));
    }
    own.forEach(each -> values[each.offset() + episode.before()] = each.value());
    return Optional.of(
        new ChartView(
            entry.id() + "-" + episode.id(),
            title(entry, episode, own),
            Sentence.of(
                "episodes.chart.subtitle." + entry.unit().token(),
                episode.before(),
                episode.after()),
            entry.unit(),
            offsets,
            List.of(
                new ChartView.Line(
                    "lead",
                    entry.words().shortTitle(),
                    filled(values, own, episode.before()),
                    true)),
            entry.unit() == Unit.BASIS_POINT,
            "#figures",
            EpisodeFigures.DATASET.path(),
            series.credit(List.of(entry.id()), dates(own)::contains),
            ChartView.Axis.OFFSETS));
  }

  /** What the chart shows: of a spread its highest, of a level its lowest; the first of equals. */
  private static Sentence title(SeriesEntry entry, Episode episode, List<AlignedFigure> own) {
    boolean spread = entry.unit() == Unit.BASIS_POINT;
    Comparator<AlignedFigure> order = Comparator.comparing(AlignedFigure::value);
    AlignedFigure extreme =
        own.stream()
            .sorted(Comparator.comparing(AlignedFigure::date))
            .min(spread ? order.reversed() : order)
            .orElseThrow();
    return Sentence.of(
            spread ? "episodes.chart.peak" : "episodes.chart.low",
            episode.title(),
            Quantity.of(extreme.value(), entry.unit()),
            extreme.date())
        .about(episode.id(), entry.id());
  }

  private static Set<LocalDate> dates(List<AlignedFigure> figures) {
    return figures.stream().map(AlignedFigure::date).collect(Collectors.toSet());
  }

  /** A level that is published once a week stands until the next one. */
  private static List<BigDecimal> filled(BigDecimal[] values, List<AlignedFigure> own, int offset) {
    int last = own.get(own.size() - 1).offset();
    int first = own.get(0).offset();
    if (own.size() * 2 < last - first) {
      BigDecimal standing = null;
      for (int i = first + offset; i <= last + offset; i++) {
        standing = values[i] == null ? standing : values[i];
        values[i] = standing;
      }
    }
    return Arrays.asList(values);
  }

  private TableView table(List<Episode> known) {
    Map<Integer, List<AlignedFigure>> byOffset =
        figures.stream()
            .filter(
                each ->
                    known.stream()
                        .anyMatch(
                            episode ->
                                episode.id().equals(each.episode())
                                    && episode.peak().equals(each.measure())))
            .collect(
                Collectors.groupingBy(AlignedFigure::offset, TreeMap::new, Collectors.toList()));
    TableOf<Map.Entry<Integer, List<AlignedFigure>>> table =
        new TableOf<Map.Entry<Integer, List<AlignedFigure>>>()
            .words("episodes.column.offset", at -> new Name(signed(at.getKey())));
    for (Episode episode : known) {
      Unit unit = catalogue.getSeries(episode.peak()).unit();
      table.add(
          new Column(Sentence.of("text", episode.title()), Optional.of(unit), Optional.empty()),
          at ->
              Figure.of(
                  at.getValue().stream()
                      .filter(each -> each.episode().equals(episode.id()))
                      .findFirst()
                      .map(each -> Quantity.of(each.value(), unit))));
    }
    return table.table(
        "figures",
        Sentence.of("episodes.table"),
        List.of(Sentence.of("episodes.table.note")),
        List.copyOf(byOffset.entrySet()),
        byOffset.size(),
        EpisodeFigures.DATASET);
  }

  private static String signed(int offset) {
    return (offset > 0 ? "+" : "") + String.valueOf(offset).replace('-', '\u2212');
  }
}
