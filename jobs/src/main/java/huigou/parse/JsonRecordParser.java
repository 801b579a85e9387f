package huigou.parse;

import huigou.catalogue.Layout;
import huigou.model.issue.FileRefused;
import huigou.model.issue.Issue;
import huigou.model.issue.IssueCode;
import huigou.model.origin.Place;
import java.io.Reader;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads {@code {"<records>": [{key: value, …}, …]}}: one row a record, keys in any order, values as
 * text exactly as written.
 *
 * <p>A key that the layout does not know, a record that is no object, or a value that is no plain
 * value refuses the file.
 */
final class JsonRecordParser {

  private static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final String path;
  private final List<Layout> layouts;
  private final RowSink sink;

  JsonRecordParser(String path, List<Layout> layouts, RowSink sink) {
    this.path = path;
    this.layouts = layouts;
    this.sink = sink;
  }

  Layout parse(Reader reader) {
    try (JsonParser json =
        JSON.createParser(tools.jackson.core.ObjectReadContext.empty(), reader)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw DeliveryParser.unknown(path, "a JSON array", layouts);
      }
      Layout layout = null;
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        String key = json.currentName();
        layout =
            layouts.stream()
                .filter(candidate -> candidate.records().equals(key))
                .findFirst()
                .orElseThrow(() -> DeliveryParser.unknown(path, "the key " + key, layouts));
        if (json.nextToken() != JsonToken.START_ARRAY) {
          throw refused(IssueCode.JSON_MALFORMED, key, "no array", "an array of records");
        }
        records(json, layout);
      }
      if (json.nextToken() != null) {
        throw refused(
            IssueCode.JSON_MALFORMED, "", "text after the end of the document", "one document");
      }
      if (layout == null) {
        throw DeliveryParser.unknown(path, "an empty object", layouts);
      }
      return layout;
    } catch (JacksonException e) {
      String line =
          e.getLocation() == null
              ? ""
              : "line " + e.getLocation().getLineNr() + ", column " + e.getLocation().getColumnNr();
      throw refused(
          IssueCode.JSON_MALFORMED,
          line,
          firstSentence(e.getOriginalMessage()),
          "a whole JSON document");
    }
  }

  private void records(JsonParser json, Layout layout) {
    int index = 0;
    for (JsonToken token = json.nextToken();
        token != JsonToken.END_ARRAY;
        token = json.nextToken()) {
      String row = layout.records() + "[" + index++ + "]";
      if (token != JsonToken.START_OBJECT) {
        throw refused(IssueCode.JSON_MALFORMED, row, String.valueOf(token), "a record");
      }
      record(json, layout, Place.row(path, row));
    }
    if (index == 0) {
      throw refused(IssueCode.NO_ROWS, layout.records(), "no record", "at least one");
    }
  }

  private void record(JsonParser json, Layout layout, Place place) {
    RowBuilder row = new RowBuilder(layout, place);
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String key = json.currentName();
      JsonToken value = json.nextToken();
      if (value.isStructStart()) {
        throw refused(
            IssueCode.JSON_MALFORMED, place.row(), key + " holds a structure", "a plain value");
      }
      if (!layout.knows(key)) {
        throw refused(
            IssueCode.COLUMN_UNKNOWN,
            place.row(),
            key,
            String.join(", ", layout.columns().keySet()));
      }
      if (value != JsonToken.VALUE_NULL) {
        row.cell(key, json.getString());
      }
    }
    row.handOn(sink);
  }

  /** What the reader found, without its advice to programmers. */
  private static String firstSentence(String message) {
    return message.lines().findFirst().orElse("").replaceAll("\\s*[(\\[:][^(\\[:]*`.*", "");
  }

  private FileRefused refused(IssueCode code, String row, String found, String expected) {
    return new FileRefused(new Issue(code, Place.row(path, row), found, expected));
  }
}
