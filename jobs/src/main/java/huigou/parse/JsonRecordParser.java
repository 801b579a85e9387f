package huigou.parse;

import huigou.catalogue.Layout;
import huigou.model.issue.FileRefused;
import huigou.model.issue.Issue;
import huigou.model.issue.IssueCode;
import huigou.model.origin.Delivery;
import huigou.model.origin.Place;
import java.io.Reader;
import java.io.StringReader;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads {@code {"<records>": [{key: value, …}, …]}}: one row a record, keys in any order, values as
 * text exactly as written; around the records, what the layout's envelope says.
 *
 * <p>A key that the layout does not know, a record that is no object, or a value that is no plain
 * value refuses the file.
 */
final class JsonRecordParser {

  private final Delivery delivery;
  private final String path;
  private final List<Layout> layouts;
  private final RowSink sink;
  private final Map<String, String> envelope = new LinkedHashMap<>();
  private Layout layout;
  private RowPlan plan;
  private String item = "";
  private int records;

  JsonRecordParser(Delivery delivery, List<Layout> layouts, RowSink sink) {
    this.delivery = delivery;
    this.path = delivery.path();
    this.layouts = layouts;
    this.sink = sink;
  }

  Layout parse(Reader reader) {
    try (JsonParser json = JsonReading.of(reader)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw DeliveryParser.unknown(path, "[", layouts);
      }
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        member(json, "");
      }
      if (json.nextToken() != null) {
        throw refused(IssueCode.JSON_SHAPE, line(json.currentTokenLocation().getLineNr()), "");
      }
      if (layout == null) {
        throw DeliveryParser.unknown(path, keys(), layouts);
      }
      checkEnvelope();
      return layout;
    } catch (JacksonException e) {
      throw JsonReading.refused(path, e);
    }
  }

  /**
   * @param within path of the object in which the key stands, with its full stop
   */
  private void member(JsonParser json, String within) {
    String key = within + json.currentName();
    JsonToken value = json.nextToken();
    if (value == JsonToken.START_OBJECT
        && layouts.stream().anyMatch(candidate -> candidate.records().startsWith(key + "."))) {
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        member(json, key + ".");
      }
      return;
    }
    List<Layout> withinText = layouts(key, Layout.Format.JSON_IN_JSON);
    if (value == JsonToken.VALUE_STRING && !withinText.isEmpty()) {
      withinText(json.getString(), key, withinText);
      return;
    }
    if (!value.isStructStart()
        && layouts.stream().anyMatch(candidate -> candidate.records().equals(key))) {
      throw refused(IssueCode.JSON_SHAPE, key, key + ": " + json.getString());
    }
    if (!value.isStructStart()) {
      envelope.put(key, value == JsonToken.VALUE_NULL ? "" : json.getString());
      return;
    }
    if (layouts.stream().anyMatch(candidate -> candidate.envelope().ignored().contains(key))
        && layouts.stream().noneMatch(candidate -> candidate.records().equals(key))) {
      json.skipChildren();
      return;
    }
    List<Layout> named = layouts(key, Layout.Format.JSON);
    if (named.isEmpty()) {
      throw DeliveryParser.unknown(path, key, layouts);
    }
    if (value != JsonToken.START_ARRAY || layout != null) {
      throw refused(IssueCode.JSON_SHAPE, key, key);
    }
    records(json, named);
  }

  private List<Layout> layouts(String key, Layout.Format format) {
    return layouts.stream()
        .filter(candidate -> candidate.format() == format && candidate.records().equals(key))
        .toList();
  }

  /** Records that are written out as JSON in a text; places of faults are places in that text. */
  private void withinText(String text, String key, List<Layout> named) {
    try (JsonParser inner = JsonReading.of(new StringReader(text))) {
      if (inner.nextToken() != JsonToken.START_ARRAY || layout != null) {
        throw refused(IssueCode.JSON_SHAPE, key, key);
      }
      records(inner, named);
    } catch (JacksonException e) {
      throw JsonReading.refused(path, key + " › ", e);
    }
  }

  private String keys() {
    return envelope.keySet().stream()
        .map(key -> "\"" + key + "\"")
        .collect(Collectors.joining(", ", "{", "}"));
  }

  private void records(JsonParser json, List<Layout> candidates) {
    String key = candidates.get(0).records();
    for (JsonToken token = json.nextToken();
        token != JsonToken.END_ARRAY;
        token = json.nextToken()) {
      Place place = Place.row(path, key + "[" + records++ + "]");
      if (token != JsonToken.START_OBJECT) {
        throw refused(IssueCode.JSON_SHAPE, place.row(), json.getString());
      }
      if (layout == null && candidates.size() > 1) {
        first(flat(json, place), candidates, place);
        continue;
      }
      if (layout == null) {
        choose(candidates.get(0));
      }
      if (layout.isOfFacts()) {
        fact(json, place);
      } else {
        record(json, place);
      }
    }
    if (layout == null) {
      throw refused(IssueCode.NO_ROWS, key, "");
    }
  }

  private void choose(Layout chosen) {
    layout = chosen;
    plan = new RowPlan(chosen);
    item = item();
  }

  /** The texts of a record without records within, by key in the file's order; null is null. */
  private static Map<String, String> flat(JsonParser json, Place place) {
    Map<String, String> texts = new LinkedHashMap<>();
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String key = json.currentName();
      JsonToken value = json.nextToken();
      if (value.isStructStart()) {
        throw new FileRefused(new Issue(IssueCode.JSON_SHAPE, place.column(key), key, ""));
      }
      texts.put(key, value == JsonToken.VALUE_NULL ? null : json.getString());
    }
    return texts;
  }

  /** Several layouts keep their records under one key: the keys of the first record tell which. */
  private void first(Map<String, String> texts, List<Layout> candidates, Place place) {
    Layout nearest =
        candidates.stream()
            .max(
                Comparator.<Layout>comparingInt(each -> hasAllNeeded(each, texts) ? 1 : 0)
                    .thenComparingLong(each -> texts.keySet().stream().filter(each::knows).count()))
            .orElseThrow();
    choose(nearest);
    if (layout.isOfFacts()) {
      RecordBuilder record = new RecordBuilder(layout, place);
      texts.forEach(
          (key, text) -> field(record, key, text, layout.columns(), layout.ignored(), place));
      record.handOn(sink);
    } else {
      RowBuilder row = new RowBuilder(layout, item, place);
      texts.forEach((key, text) -> cell(row, key, text, place));
      row.handOn(sink);
    }
  }

  private static boolean hasAllNeeded(Layout layout, Map<String, String> texts) {
    return texts.keySet().containsAll(layout.required())
        && texts.keySet().containsAll(layout.itemHeadings());
  }

  private void record(JsonParser json, Place place) {
    RowBuilder row = new RowBuilder(layout, item, place);
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String key = json.currentName();
      JsonToken value = json.nextToken();
      if (value.isStructStart()) {
        throw new FileRefused(new Issue(IssueCode.JSON_SHAPE, place.column(key), key, ""));
      }
      RowPlan.Role role = role(key, place);
      if (value != JsonToken.VALUE_NULL && role.part() != RowPlan.Part.IGNORED) {
        row.cell(role, json.getString());
      }
    }
    row.handOn(sink);
  }

  private void cell(RowBuilder row, String key, String text, Place place) {
    RowPlan.Role role = role(key, place);
    if (text != null) {
      row.cell(role, text);
    }
  }

  private RowPlan.Role role(String key, Place place) {
    RowPlan.Role role = plan.role(key);
    if (role.part() == RowPlan.Part.UNKNOWN) {
      throw new FileRefused(
          new Issue(IssueCode.COLUMN_UNKNOWN, place.column(key), key, layout.headings()));
    }
    return role;
  }

  private void fact(JsonParser json, Place place) {
    RecordBuilder record = new RecordBuilder(layout, place);
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String key = json.currentName();
      JsonToken value = json.nextToken();
      Layout.Part part = layout.parts().get(key);
      if (part != null && value == JsonToken.START_ARRAY) {
        parts(json, key, part, record, place);
      } else if (value.isStructStart() || part != null) {
        throw new FileRefused(new Issue(IssueCode.JSON_SHAPE, place.column(key), key, ""));
      } else {
        field(record, key, text(json, value), layout.columns(), layout.ignored(), place);
      }
    }
    record.handOn(sink);
  }

  private void parts(
      JsonParser json, String key, Layout.Part part, RecordBuilder record, Place place) {
    int number = 0;
    for (JsonToken token = json.nextToken();
        token != JsonToken.END_ARRAY;
        token = json.nextToken()) {
      Place at = Place.row(place.file(), place.row() + " › " + key + "[" + number++ + "]");
      if (token != JsonToken.START_OBJECT) {
        throw new FileRefused(new Issue(IssueCode.JSON_SHAPE, at, json.getString(), ""));
      }
      RecordBuilder within = new RecordBuilder(layout, at);
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = json.currentName();
        JsonToken value = json.nextToken();
        if (value.isStructStart()) {
          throw new FileRefused(new Issue(IssueCode.JSON_SHAPE, at.column(name), name, ""));
        }
        field(within, name, text(json, value), part.columns(), part.ignored(), at);
      }
      record.part(key, within.record());
    }
  }

  private static String text(JsonParser json, JsonToken value) {
    return value == JsonToken.VALUE_NULL ? null : json.getString();
  }

  /**
   * @param text null where the file says null
   */
  private static void field(
      RecordBuilder record,
      String key,
      String text,
      Map<String, Layout.Column> columns,
      Set<String> ignored,
      Place place) {
    Layout.Column column = columns.get(key);
    if (column == null && !ignored.contains(key)) {
      throw new FileRefused(
          new Issue(
              IssueCode.COLUMN_UNKNOWN,
              place.column(key),
              key,
              columns.keySet().stream().sorted().collect(Collectors.joining(", "))));
    }
    if (column != null && text != null) {
      record.cell(key, column, text);
    }
  }

  /**
   * What the whole answer is about, where neither record nor heading says it: named in the address
   * that was asked, or by the file's own name.
   */
  private String item() {
    String parameter = layout.envelope().itemInUrl();
    if (parameter.isEmpty()) {
      return "";
    }
    String url = delivery.origin().url();
    String asked =
        Arrays.stream(url.substring(url.indexOf('?') + 1).split("&"))
            .filter(pair -> pair.startsWith(parameter + "="))
            .map(pair -> pair.substring(parameter.length() + 1))
            .findFirst()
            .orElse(delivery.file().replaceFirst("\\.[^.]*$", ""));
    if (!layout.items().contains(asked)) {
      throw new FileRefused(
          new Issue(IssueCode.ITEM_UNNAMED, Place.of(path), asked, parameter + "=…"));
    }
    return asked;
  }

  private void checkEnvelope() {
    Layout.Envelope known = layout.envelope();
    envelope.forEach(
        (key, text) -> {
          String must = known.must().get(key);
          if (must != null && !must.equals(text)) {
            throw new FileRefused(
                new Issue(IssueCode.ENVELOPE_DIFFERS, Place.row(path, key), text, must));
          }
          if (must == null && !known.ignored().contains(key) && !known.count().equals(key)) {
            throw new FileRefused(
                new Issue(
                    IssueCode.COLUMN_UNKNOWN,
                    Place.row(path, "").column(key),
                    key,
                    String.join(", ", known.ignored().stream().sorted().toList())));
          }
        });
    for (Map.Entry<String, String> must : known.must().entrySet()) {
      if (!envelope.containsKey(must.getKey())) {
        throw new FileRefused(
            new Issue(
                IssueCode.COLUMN_MISSING,
                Place.of(path).column(must.getKey()),
                must.getKey(),
                must.getKey() + ": " + must.getValue()));
      }
    }
    String count = envelope.get(known.count());
    if (count != null && !count.equals(String.valueOf(records))) {
      sink.oddity(
          new Issue(
              IssueCode.COUNT_DIFFERS,
              Place.of(path).column(known.count()),
              String.valueOf(records),
              count));
    }
  }

  private static String line(int number) {
    return String.valueOf(number);
  }

  private FileRefused refused(IssueCode code, String row, String found) {
    return new FileRefused(new Issue(code, Place.row(path, row), found, ""));
  }
}
