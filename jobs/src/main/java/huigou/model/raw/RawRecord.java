package huigou.model.raw;

import huigou.model.origin.Place;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One fact as a parser finds it, such as an operation with its securities: text in, text out, no
 * judgement.
 *
 * @param fields by what the layout calls them; a mark of absence is no field
 * @param parts records within the record, by the key of their array
 */
public record RawRecord(
    Place place, Map<String, RawField> fields, Map<String, List<RawRecord>> parts) {

  public RawRecord {
    fields = Map.copyOf(fields);
    parts = Map.copyOf(parts);
  }

  /**
   * A cell.
   *
   * @param column heading or key in the file
   */
  public record RawField(String column, String text) {}

  public Optional<RawField> find(String field) {
    return Optional.ofNullable(fields.get(field));
  }

  /** The records under a key; none where the file has none. */
  public List<RawRecord> parts(String key) {
    return parts.getOrDefault(key, List.of());
  }

  /** Where a field stands; the record itself where it has no such field. */
  public Place place(String field) {
    return find(field).map(found -> place.column(found.column())).orElse(place);
  }
}
