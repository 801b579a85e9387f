package huigou.parse;

import huigou.catalogue.Layout;
import huigou.model.issue.FileRefused;
import huigou.model.issue.Issue;
import huigou.model.issue.IssueCode;
import huigou.model.origin.Place;
import java.io.IOException;
import java.io.Reader;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads a company's reported facts as the SEC serves them, as a stream and with keys in any order:
 * {@code facts}, then taxonomy, tag, {@code units}, unit, and an array of facts; or one tag alone,
 * which is named beside its {@code units}. A tag that the layout does not name is passed over;
 * there are hundreds. One near to those that are read is named where it speaks of periods that they
 * do not.
 *
 * <p>Each fact is one record: tag, unit, company and the fact's own keys.
 */
final class CompanyFactsParser {

  private static final String SHARES = "shares";

  private final String path;
  private final Layout layout;
  private final RowSink sink;
  private final Again again;
  private String company = "";
  private String name = "";
  private String concept = "";
  private boolean facts;

  /** Ends of the periods of which tags that are read speak. */
  private final Set<String> spokenOf = new HashSet<>();

  /** Ends of the periods of which related tags speak, by tag. */
  private final Map<String, Set<String>> related = new TreeMap<>();

  private final Set<String> unread = new HashSet<>();

  /** Opens the text once more, from its start. */
  interface Again {
    Reader open() throws IOException;
  }

  /**
   * @param again for an answer that names its company after its facts
   */
  CompanyFactsParser(String path, Layout layout, RowSink sink, Again again) {
    this.path = path;
    this.layout = layout;
    this.sink = sink;
    this.again = again;
  }

  /** Whether a JSON answer is one of these, by the keys with which it begins. */
  static boolean fits(JsonShape shape) {
    boolean all = shape.has("facts") || shape.has("cik") && shape.has("entityName");
    boolean one = shape.has("cik") && shape.has("tag");
    return all || one;
  }

  Layout parse(Reader reader) throws IOException {
    try (JsonParser json = JsonReading.of(reader)) {
      json.nextToken();
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        member(json);
      }
      if (json.nextToken() != null) {
        throw refused(IssueCode.JSON_SHAPE, "", "");
      }
      if (!facts) {
        throw refused(IssueCode.JSON_SHAPE, "", "facts");
      }
      reportRelated();
      return layout;
    } catch (JacksonException e) {
      throw JsonReading.refused(path, e);
    }
  }

  private void member(JsonParser json) throws IOException {
    String key = json.currentName();
    JsonToken value = json.nextToken();
    switch (key) {
      case "cik" -> company = json.getString();
      case "entityName" -> name = json.getString();
      case "tag" -> concept = json.getString();
      case "facts" -> {
        facts = true;
        requireNames();
        taxonomies(json, value);
      }
      case "units" -> {
        facts = true;
        requireNames();
        units(json, value, concept);
      }
      default -> json.skipChildren();
    }
  }

  /** Company and tag may be named further down: then they are looked up before facts are read. */
  private void requireNames() throws IOException {
    if (!company.isEmpty()) {
      return;
    }
    try (JsonParser json = JsonReading.of(again.open())) {
      json.nextToken();
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        String key = json.currentName();
        json.nextToken();
        switch (key) {
          case "cik" -> company = json.getString();
          case "entityName" -> name = json.getString();
          case "tag" -> concept = json.getString();
          default -> json.skipChildren();
        }
      }
    }
    if (company.isEmpty()) {
      throw refused(IssueCode.JSON_SHAPE, "", "cik");
    }
  }

  private void taxonomies(JsonParser json, JsonToken value) {
    require(value == JsonToken.START_OBJECT, "facts");
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      require(json.nextToken() == JsonToken.START_OBJECT, "facts");
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        String tag = json.currentName();
        json.nextToken();
        if (isRead(tag) || isRelated(tag)) {
          tag(json, tag);
        } else {
          json.skipChildren();
        }
      }
    }
  }

  private boolean isRead(String tag) {
    return layout.checks().expectedItems().contains(tag);
  }

  private boolean isRelated(String tag) {
    return layout.checks().relatedItems().filter(form -> form.matcher(tag).matches()).isPresent();
  }

  private void tag(JsonParser json, String tag) {
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String key = json.currentName();
      JsonToken value = json.nextToken();
      if (key.equals("units")) {
        units(json, value, tag);
      } else {
        json.skipChildren();
      }
    }
  }

  private void units(JsonParser json, JsonToken value, String tag) {
    require(value == JsonToken.START_OBJECT, tag);
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String unit = json.currentName();
      require(json.nextToken() == JsonToken.START_ARRAY, tag + "/" + unit);
      int number = 0;
      while (json.nextToken() != JsonToken.END_ARRAY) {
        if (isRead(tag)) {
          fact(json, tag, unit, number++);
        } else {
          related(json, tag, unit);
        }
      }
    }
  }

  private void related(JsonParser json, String tag, String unit) {
    require(json.currentToken() == JsonToken.START_OBJECT, tag + "/" + unit);
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      boolean end = json.currentName().equals("end");
      json.nextToken();
      if (end && !unit.equals(SHARES)) {
        related.computeIfAbsent(tag, each -> new TreeSet<>()).add(json.getString());
      }
      json.skipChildren();
    }
  }

  private void fact(JsonParser json, String tag, String unit, int number) {
    Place place = Place.row(path, tag + " › " + unit + "[" + number + "]");
    require(json.currentToken() == JsonToken.START_OBJECT, place.row());
    RecordBuilder record = new RecordBuilder(layout, place);
    put(record, "cik", company, place);
    put(record, "entityName", name, place);
    put(record, "tag", tag, place);
    put(record, "unit", unit, place);
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String key = json.currentName();
      JsonToken value = json.nextToken();
      if (value.isStructStart()) {
        throw new FileRefused(new Issue(IssueCode.JSON_SHAPE, place.column(key), key, ""));
      }
      if (value != JsonToken.VALUE_NULL) {
        put(record, key, json.getString(), place);
        if (key.equals("end")) {
          spokenOf.add(json.getString());
        }
      }
    }
    record.handOn(sink);
  }

  /** Keys that the layout does not name are passed over: no figure stands under them. */
  private void put(RecordBuilder record, String key, String text, Place place) {
    Layout.Column column = layout.columns().get(key);
    if (column != null) {
      record.cell(key, column, text);
    } else if (!layout.ignored().contains(key) && unread.add(key)) {
      sink.oddity(new Issue(IssueCode.KEY_UNREAD, place.column(key), key, layout.headings()));
    }
  }

  private void reportRelated() {
    related.forEach(
        (tag, ends) -> {
          Set<String> alone = new TreeSet<>(ends);
          alone.removeAll(spokenOf);
          if (!alone.isEmpty()) {
            sink.oddity(
                new Issue(
                    IssueCode.TAG_UNREAD,
                    Place.row(path, tag),
                    (name + " (CIK " + company + ")").strip(),
                    tag + ": " + alone.size() + ", " + String.join(", ", alone)));
          }
        });
    if (spokenOf.isEmpty() && related.isEmpty()) {
      sink.oddity(
          new Issue(
              IssueCode.NOTHING_READ,
              Place.of(path),
              (name + " (CIK " + company + ")").strip(),
              String.join(", ", new TreeSet<>(layout.checks().expectedItems()))));
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
