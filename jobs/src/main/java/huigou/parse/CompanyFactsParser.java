package huigou.parse;

import huigou.catalogue.Layout;
import huigou.model.issue.FileRefused;
import huigou.model.issue.Issue;
import huigou.model.issue.IssueCode;
import huigou.model.origin.Place;
import java.io.Reader;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads a company's reported facts as the SEC serves them, as a stream: {@code facts}, then
 * taxonomy, tag, {@code units}, unit, and an array of facts. A tag that the layout does not name is
 * passed over; there are hundreds.
 *
 * <p>Each fact is one record: tag, unit, company and the fact's own keys.
 */
final class CompanyFactsParser {

  private final String path;
  private final Layout layout;
  private final RowSink sink;
  private String company = "";
  private String name = "";
  private boolean facts;

  CompanyFactsParser(String path, Layout layout, RowSink sink) {
    this.path = path;
    this.layout = layout;
    this.sink = sink;
  }

  /**
   * Whether a JSON answer is one of these, by its first key.
   *
   * @param start the first characters of the file
   */
  static boolean begins(String start) {
    return start.replaceAll("\\s", "").startsWith("{\"cik\":");
  }

  Layout parse(Reader reader) {
    try (JsonParser json = JsonReading.of(reader)) {
      json.nextToken();
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        member(json);
      }
      if (!facts) {
        throw refused(IssueCode.JSON_SHAPE, "", "facts");
      }
      return layout;
    } catch (JacksonException e) {
      throw JsonReading.refused(path, e);
    }
  }

  private void member(JsonParser json) {
    String key = json.currentName();
    JsonToken value = json.nextToken();
    switch (key) {
      case "cik" -> company = json.getString();
      case "entityName" -> name = json.getString();
      case "facts" -> {
        facts = true;
        taxonomies(json, value);
      }
      default -> json.skipChildren();
    }
  }

  private void taxonomies(JsonParser json, JsonToken value) {
    require(value == JsonToken.START_OBJECT, "facts");
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      require(json.nextToken() == JsonToken.START_OBJECT, "facts");
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        String tag = json.currentName();
        json.nextToken();
        if (layout.expectedItems().contains(tag)) {
          tag(json, tag);
        } else {
          json.skipChildren();
        }
      }
    }
  }

  private void tag(JsonParser json, String tag) {
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String key = json.currentName();
      JsonToken value = json.nextToken();
      if (!key.equals("units")) {
        json.skipChildren();
        continue;
      }
      require(value == JsonToken.START_OBJECT, tag);
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        String unit = json.currentName();
        require(json.nextToken() == JsonToken.START_ARRAY, tag + "/" + unit);
        int number = 0;
        while (json.nextToken() != JsonToken.END_ARRAY) {
          fact(json, tag, unit, number++);
        }
      }
    }
  }

  private void fact(JsonParser json, String tag, String unit, int number) {
    Place place = Place.row(path, tag + " › " + unit + "[" + number + "]");
    require(json.currentToken() == JsonToken.START_OBJECT, place.row());
    RecordBuilder record = new RecordBuilder(layout, place);
    put(record, "cik", company);
    put(record, "entityName", name);
    put(record, "tag", tag);
    put(record, "unit", unit);
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String key = json.currentName();
      JsonToken value = json.nextToken();
      if (value.isStructStart()) {
        throw new FileRefused(new Issue(IssueCode.JSON_SHAPE, place.column(key), key, ""));
      }
      if (value != JsonToken.VALUE_NULL) {
        put(record, key, json.getString());
      }
    }
    record.handOn(sink);
  }

  /** Keys that the layout does not name say nothing that is kept: form, frame, fiscal labels. */
  private void put(RecordBuilder record, String key, String text) {
    Map<String, Layout.Column> columns = layout.columns();
    Layout.Column column = columns.get(key);
    if (column != null) {
      record.cell(key, column, text);
    } else if (!layout.ignored().contains(key)) {
      throw new FileRefused(
          new Issue(
              IssueCode.COLUMN_UNKNOWN,
              Place.row(path, "").column(key),
              key,
              String.join(", ", columns.keySet().stream().sorted().toList())));
    }
  }

  private void require(boolean shape, String at) {
    if (!shape) {
      throw refused(IssueCode.JSON_SHAPE, at, at);
    }
  }

  private FileRefused refused(IssueCode code, String row, String found) {
    return new FileRefused(new Issue(code, Place.row(path, row), found, ""));
  }
}
