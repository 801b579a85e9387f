package huigou.publish.truth;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * The data files of an edition as its readers get them. Sentences are held against these and
 * nothing else, so that whoever has the files can repeat it. Each file is read once, whichever
 * thread asks first.
 */
public final class PublishedData {

  private final Function<String, Optional<String>> files;
  private final LocalDate asOf;
  private final Map<String, List<Map<String, String>>> tables = new ConcurrentHashMap<>();
  private final Map<String, LocalDate> days = new ConcurrentHashMap<>();
  private final Map<String, NavigableMap<LocalDate, BigDecimal>> series = new ConcurrentHashMap<>();

  /**
   * @param files gives the text of a file by its path below {@code data}
   * @param asOf date of the edition
   */
  public PublishedData(Function<String, Optional<String>> files, LocalDate asOf) {
    this.files = files;
    this.asOf = asOf;
  }

  LocalDate asOf() {
    return asOf;
  }

  /** The rows of a table; none where it is not published. */
  List<Map<String, String>> table(String name) {
    return tables.computeIfAbsent(
        name, each -> files.apply(each + ".csv").map(PublishedData::rows).orElse(List.of()));
  }

  private static List<Map<String, String>> rows(String text) {
    Iterator<CsvRecord> records = CsvReader.builder().ofCsvRecord(text).iterator();
    if (!records.hasNext()) {
      return List.of();
    }
    PublishedRow.Table table = new PublishedRow.Table(records.next().getFields());
    records.forEachRemaining(record -> table.add(record.getFields()));
    return table.rows();
  }

  /** The figures of a series by date; none where it is not published. */
  NavigableMap<LocalDate, BigDecimal> series(String id) {
    return series.computeIfAbsent(
        id,
        each -> {
          NavigableMap<LocalDate, BigDecimal> figures = new TreeMap<>();
          files
              .apply("series/" + each + ".csv")
              .ifPresent(
                  text ->
                      CsvReader.builder().ofNamedCsvRecord(text).stream()
                          .forEach(
                              row ->
                                  figures.put(
                                      days.computeIfAbsent(
                                          row.getField("reference_date"), LocalDate::parse),
                                      new BigDecimal(row.getField("value")))));
          return figures;
        });
  }

  /** The row of a series in the list of all. */
  Optional<Map<String, String>> describing(String id) {
    return table("series").stream().filter(row -> row.get("id").equals(id)).findFirst();
  }

  /** Whether figures of a series are rates, whose moves are in basis points. */
  boolean isRate(String id) {
    return describing(id).filter(row -> row.get("unit").equals("percent_per_annum")).isPresent();
  }
}
