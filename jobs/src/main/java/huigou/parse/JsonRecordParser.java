package huigou.parse;

import huigou.catalogue.Layout;
import huigou.model.issue.FileRefused;
import huigou.model.issue.Issue;
import huigou.model.issue.IssueCode;
import huigou.model.origin.Delivery;
import huigou.model.origin.Place;
import java.io.Reader;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads {@code {"<records>": [{key: value, …}, …]}}: one row a record, keys in any order, values as
 * text exactly as written; around the records, what the layout's envelope says.
 *
 * <p>A key that the layout does not know, a record that is no object, or a value that is no plain
 * value refuses the file.
 */
final class JsonRecordParser {

  private static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final Delivery delivery;
  private final String path;
  private final List<Layout> layouts;
  private final RowSink sink;
  private final Map<String, String> envelope = new LinkedHashMap<>();
  private Layout layout;
  private RowPlan plan;
  private int records;

  JsonRecordParser(Delivery delivery, List<Layout> layouts, RowSink sink) {
    this.delivery = delivery;
    this.path = delivery.path();
    this.layouts = layouts;
    this.sink = sink;
  }

  Layout parse(Reader reader) {
    try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), reader)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw DeliveryParser.unknown(path, "[", layouts);
      }
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        member(json);
      }
      if (json.nextToken() != null) {
        throw refused(IssueCode.JSON_SHAPE, line(json.currentTokenLocation().getLineNr()), "");
      }
      if (layout == null) {
        throw DeliveryParser.unknown(path, keys(), layouts);
      }
      checkEnvelope();
      return layout;
    } catch (StreamConstraintsException e) {
      throw refused(IssueCode.JSON_TOO_LARGE, place(e), "");
    } catch (JacksonException e) {
      boolean cutShort =
          e instanceof UnexpectedEndOfInputException
              || e.getOriginalMessage().contains("end-of-input");
      throw refused(cutShort ? IssueCode.FILE_CUT_SHORT : IssueCode.JSON_MALFORMED, place(e), "");
    }
  }

  private void member(JsonParser json) {
    String key = json.currentName();
    JsonToken value = json.nextToken();
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
    Layout named =
        layouts.stream()
            .filter(candidate -> candidate.records().equals(key))
            .findFirst()
            .orElseThrow(() -> DeliveryParser.unknown(path, key, layouts));
    if (value != JsonToken.START_ARRAY || layout != null) {
      throw refused(IssueCode.JSON_SHAPE, key, key);
    }
    layout = named;
    plan = new RowPlan(named);
    records(json);
  }

  private String keys() {
    return envelope.keySet().stream()
        .map(key -> "\"" + key + "\"")
        .collect(Collectors.joining(", ", "{", "}"));
  }

  private void records(JsonParser json) {
    String item = item();
    for (JsonToken token = json.nextToken();
        token != JsonToken.END_ARRAY;
        token = json.nextToken()) {
      String row = layout.records() + "[" + records++ + "]";
      if (token != JsonToken.START_OBJECT) {
        throw refused(IssueCode.JSON_SHAPE, row, json.getString());
      }
      record(json, item, Place.row(path, row));
    }
    if (records == 0) {
      throw refused(IssueCode.NO_ROWS, layout.records(), "");
    }
  }

  private void record(JsonParser json, String item, Place place) {
    RowBuilder row = new RowBuilder(layout, item, place);
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String key = json.currentName();
      JsonToken value = json.nextToken();
      if (value.isStructStart()) {
        throw new FileRefused(new Issue(IssueCode.JSON_SHAPE, place.column(key), key, ""));
      }
      RowPlan.Role role = plan.role(key);
      if (role.part() == RowPlan.Part.UNKNOWN) {
        throw new FileRefused(
            new Issue(IssueCode.COLUMN_UNKNOWN, place.column(key), key, layout.headings()));
      }
      if (value != JsonToken.VALUE_NULL && role.part() != RowPlan.Part.IGNORED) {
        row.cell(role, json.getString());
      }
    }
    row.handOn(sink);
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

  private static String place(JacksonException e) {
    return e.getLocation() == null
        ? ""
        : line(e.getLocation().getLineNr()) + ":" + e.getLocation().getColumnNr();
  }

  private static String line(int number) {
    return String.valueOf(number);
  }

  private FileRefused refused(IssueCode code, String row, String found) {
    return new FileRefused(new Issue(code, Place.row(path, row), found, ""));
  }
}
