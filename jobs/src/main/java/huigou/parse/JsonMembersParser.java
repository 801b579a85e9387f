package huigou.parse;

import huigou.catalogue.Layout;
import huigou.model.issue.FileRefused;
import huigou.model.issue.Issue;
import huigou.model.issue.IssueCode;
import huigou.model.origin.Place;
import java.io.Reader;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads {@code {"0": {key: value, …}, "1": {…}}}: records as numbered members of one object. */
final class JsonMembersParser {

  private final String path;
  private final Layout layout;
  private final RowSink sink;
  private final Columns columns;

  JsonMembersParser(String path, Layout layout, RowSink sink) {
    this.path = path;
    this.layout = layout;
    this.sink = sink;
    this.columns = new Columns(layout, Place.of(path));
  }

  Layout parse(Reader reader) {
    try (JsonParser json = JsonReading.of(reader)) {
      json.nextToken();
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        Place place = Place.row(path, json.currentName());
        if (json.nextToken() != JsonToken.START_OBJECT) {
          throw new FileRefused(new Issue(IssueCode.JSON_SHAPE, place, json.getString(), ""));
        }
        record(json, place);
      }
      columns.report(sink);
      return layout;
    } catch (JacksonException e) {
      throw JsonReading.refused(path, e);
    }
  }

  private void record(JsonParser json, Place place) {
    RecordBuilder record = new RecordBuilder(layout, place);
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String key = json.currentName();
      JsonToken value = json.nextToken();
      Layout.Column column = layout.columns().get(key);
      if (value.isStructStart()) {
        throw new FileRefused(new Issue(IssueCode.JSON_SHAPE, place.column(key), key, ""));
      }
      columns.saw(key, place);
      if (column != null && value != JsonToken.VALUE_NULL) {
        record.cell(key, column, json.getString());
      }
    }
    record.handOn(sink);
  }
}
