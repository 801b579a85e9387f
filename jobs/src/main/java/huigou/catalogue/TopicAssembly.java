package huigou.catalogue;

import huigou.catalogue.CatalogueFiles.ChartRow;
import huigou.catalogue.CatalogueFiles.TopicFile;
import huigou.catalogue.CatalogueFiles.TopicTableRow;
import huigou.catalogue.Topics.Chart;
import huigou.catalogue.Topics.ChartId;
import huigou.catalogue.Topics.Line;
import huigou.catalogue.Topics.Table;
import huigou.catalogue.Topics.TableId;
import huigou.model.series.KnownSeries;
import huigou.model.series.SeriesId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Makes the topics out of their file; every part, chart and table has to be there. */
final class TopicAssembly {

  private static final String FILE = "topics.yml";

  private final Names<SeriesEntry> series;
  private final Slips slips;

  TopicAssembly(Names<SeriesEntry> series, Slips slips) {
    this.series = series;
    this.slips = slips;
  }

  Topics topics(TopicFile file) {
    return new Topics(
        all(KnownSeries.class, "part", "known", file.known(), this::id),
        all(ChartId.class, "chart", "", file.charts(), entry -> chart(entry.row())),
        all(TableId.class, "table", "", file.tables(), entry -> table(entry.row())));
  }

  /**
   * @param section of the file where an entry is a line; empty where it has lines of its own
   */
  private <K extends Enum<K>, R, T> Map<K, T> all(
      Class<K> type, String noun, String section, Map<String, R> rows, Function<R, T> making) {
    Map<K, T> made = new EnumMap<>(type);
    rows.forEach(
        (name, row) ->
            slips
                .entry(
                    FILE,
                    section.isEmpty() ? name : section,
                    () -> Map.entry(Token.of(type, noun, name), making.apply(row)))
                .ifPresent(entry -> made.put(entry.getKey(), entry.getValue())));
    List<String> wanted = Stream.of(type.getEnumConstants()).map(Token::of).toList();
    if (wanted.containsAll(rows.keySet())) {
      wanted.stream()
          .filter(name -> !rows.containsKey(name))
          .forEach(name -> slips.add(FILE, 0, "the " + noun + " " + name + " is missing"));
    }
    return made;
  }

  private SeriesId id(String name) {
    return series.get(name).id();
  }

  private Chart chart(ChartRow row) {
    List<Line> lines =
        row.lines().stream().map(line -> new Line(id(line.series()), line.style())).toList();
    return new Chart(row.figures().orElse(Integer.MAX_VALUE), row.fromZero().orElse(false), lines);
  }

  private Table table(TopicTableRow row) {
    return new Table(
        row.shown().orElse(Integer.MAX_VALUE), row.columns().stream().map(this::id).toList());
  }
}
