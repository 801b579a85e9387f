package huigou.parse;

import huigou.catalogue.Layout;
import huigou.model.issue.FileRefused;
import huigou.model.issue.Issue;
import huigou.model.issue.IssueCode;
import huigou.model.origin.Delivery;
import huigou.model.origin.Place;
import java.io.Reader;
import java.io.StringReader;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads {@code {"<records>": [{key: value, …}, …]}}: one row a record, keys in any order, values as
 * text exactly as written; around the records, what the layout's envelope says.
 *
 * <p>A key of a figure that may be a known one renamed, a record that is no object, or a value that
 * is no plain value refuses the file. Around no records at all stands the answer that there are
 * none.
 */
final class JsonRecordParser {

  private final Delivery delivery;
  private final String path;
  private final List<Layout> layouts;
  private final RowSink sink;
  private final Map<String, String> envelope = new LinkedHashMap<>();
  private Layout layout;
  private RowPlan plan;
  private Columns columns;
  private final ExpectedItems items = new ExpectedItems();
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
      new EnvelopeCheck(path, layout, envelope, sink).check(records);
      if (records > 0) {
        plan.headings().forEach(columns::saw);
        columns.report(sink);
        items.report(layout, Place.of(path), sink);
      }
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
    if (value == JsonToken.START_OBJECT && layouts.stream().anyMatch(each -> isWithin(each, key))) {
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
    if (isIgnored(key)
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

  /** Whether a key, or one that holds it, is known and not read. */
  private boolean isIgnored(String key) {
    String outer = key.contains(".") ? key.substring(0, key.indexOf('.')) : key;
    return layouts.stream()
        .map(Layout::envelope)
        .filter(known -> !known.whole().keys().contains(key))
        .anyMatch(known -> known.ignored().contains(key) || known.ignored().contains(outer));
  }

  private static boolean isWithin(Layout layout, String key) {
    return layout.records().startsWith(key + ".") || layout.envelope().knowsWithin(key);
  }

  private List<Layout> layouts(String key, Layout.Format format) {
    return layouts.stream()
        .filter(candidate -> candidate.format() == format && candidate.records().equals(key))
        .toList();
  }

  /** Records that are written out as JSON in a text; places of faults are places in that text. */
  private void withinText(String text, String key, List<Layout> named) {
    try (JsonParser inner = JsonReading.of(new StringReader(text))) {
      JsonToken first = inner.nextToken();
      if (first == JsonToken.VALUE_NULL && layout == null) {
        choose(named.get(0));
        return;
      }
      if (first != JsonToken.START_ARRAY || layout != null) {
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
        first(flat(json, candidates, place), candidates, place);
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
      // Nothing is an answer too: the array was opened and closed.
      choose(candidates.get(0));
    }
  }

  private void choose(Layout chosen) {
    layout = chosen;
    plan = new RowPlan(chosen);
    columns = new Columns(chosen, Place.of(path));
    item = AskedItem.of(chosen, delivery);
  }

  /**
   * The texts of a record without records within, by key in the file's order; null is null, and so
   * is what stands within a key that nobody knows.
   */
  private static Map<String, String> flat(JsonParser json, List<Layout> candidates, Place place) {
    Map<String, String> texts = new LinkedHashMap<>();
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String key = json.currentName();
      JsonToken value = json.nextToken();
      if (value.isStructStart() && candidates.stream().anyMatch(each -> each.knows(key))) {
        throw new FileRefused(new Issue(IssueCode.JSON_SHAPE, place.column(key), key, ""));
      } else if (value.isStructStart()) {
        json.skipChildren();
        texts.put(key, null);
        continue;
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
                Comparator.<Layout>comparingInt(each -> isIt(each, texts) ? 1 : 0)
                    .thenComparingLong(each -> texts.keySet().stream().filter(each::knows).count())
                    .thenComparingInt(each -> hasAllNeeded(each, texts) ? 1 : 0))
            .orElseThrow();
    choose(nearest);
    if (layout.isOfFacts()) {
      RecordBuilder record = new RecordBuilder(layout, place);
      texts.forEach((key, text) -> field(record, key, text, place));
      record.handOn(sink);
    } else {
      RowBuilder row = row(place);
      texts.forEach((key, text) -> cell(row, key, text, place));
      handOn(row);
    }
  }

  private RowBuilder row(Place place) {
    String askedFrom = envelope.getOrDefault(layout.vintages().askedFrom(), "");
    return new RowBuilder(layout, item, askedFrom, place);
  }

  private void handOn(RowBuilder row) {
    items.saw(row.item());
    row.handOn(sink);
  }

  /** Whether a record has what a layout needs, and nothing that it does not know. */
  private static boolean isIt(Layout layout, Map<String, String> texts) {
    return hasAllNeeded(layout, texts) && texts.keySet().stream().allMatch(layout::knows);
  }

  private static boolean hasAllNeeded(Layout layout, Map<String, String> texts) {
    return texts.keySet().containsAll(layout.required())
        && texts.keySet().containsAll(layout.items().headings());
  }

  private void record(JsonParser json, Place place) {
    RowBuilder row = row(place);
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String key = json.currentName();
      JsonToken value = json.nextToken();
      RowPlan.Role role = role(key, place);
      if (value.isStructStart() && role.part() == RowPlan.Part.UNKNOWN) {
        json.skipChildren();
        continue;
      } else if (value.isStructStart()) {
        throw new FileRefused(new Issue(IssueCode.JSON_SHAPE, place.column(key), key, ""));
      }
      if (value != JsonToken.VALUE_NULL && role.part() != RowPlan.Part.IGNORED) {
        row.cell(role, json.getString());
      }
    }
    handOn(row);
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
      columns.saw(key, place);
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
      } else if (part != null || value.isStructStart() && layout.knows(key)) {
        throw new FileRefused(new Issue(IssueCode.JSON_SHAPE, place.column(key), key, ""));
      } else if (value.isStructStart()) {
        columns.saw(key, place);
        json.skipChildren();
      } else {
        field(record, key, text(json, value), place);
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
        Layout.Column column = part.columns().get(name);
        if (value.isStructStart() && (column != null || part.ignored().contains(name))) {
          throw new FileRefused(new Issue(IssueCode.JSON_SHAPE, at.column(name), name, ""));
        } else if (value.isStructStart()) {
          columns.sawWithin(name, at);
          json.skipChildren();
          continue;
        }
        String text = text(json, value);
        if (column == null && !part.ignored().contains(name)) {
          columns.sawWithin(name, at);
        } else if (column != null && text != null) {
          within.cell(name, column, text);
        }
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
  private void field(RecordBuilder record, String key, String text, Place place) {
    RowPlan.Part part = plan.role(key).part();
    if (part == RowPlan.Part.UNKNOWN) {
      columns.saw(key, place);
    } else if (part == RowPlan.Part.FIGURE && text != null) {
      record.cell(key, layout.columns().get(key), text);
    }
  }

  private static String line(int number) {
    return String.valueOf(number);
  }

  private FileRefused refused(IssueCode code, String row, String found) {
    return new FileRefused(new Issue(code, Place.row(path, row), found, ""));
  }
}
