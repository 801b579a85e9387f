package huigou.collect;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/**
 * A body in JSON, of which no more is read than is asked for: a value, or where the elements of a
 * list stand. A tree of it takes longer than all else that is done with an answer.
 */
final class JsonText {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String BETWEEN = " | ";

  private final String text;

  /**
   * @param text without a mark of its byte order
   */
  JsonText(String text) {
    this.text = text;
  }

  /**
   * A value as JSON; a number or a flag in quotation marks is that number or flag. What holds
   * others is named by its kind unless it is empty; what is not there is missing.
   *
   * @throws tools.jackson.core.JacksonException where the text is no JSON up to there
   */
  String plain(String pointer) {
    try (JsonParser parser = JSON.createParser(text)) {
      JsonToken found = to(parser, pointer);
      if (found == null) {
        return "missing";
      }
      if (found == JsonToken.START_ARRAY) {
        return parser.nextToken() == JsonToken.END_ARRAY ? "[]" : "a list that is not empty";
      }
      if (found == JsonToken.START_OBJECT) {
        return parser.nextToken() == JsonToken.END_OBJECT ? "{}" : "an object that is not empty";
      }
      return parser.getString();
    }
  }

  /**
   * Gives the elements of a list, each with its key: the values of some names, between bars.
   *
   * @throws tools.jackson.core.JacksonException where the text is no JSON
   */
  void elements(String pointer, List<String> names, BiConsumer<String, RowText> to) {
    try (JsonParser parser = JSON.createParser(text)) {
      if (to(parser, pointer) != JsonToken.START_ARRAY) {
        return;
      }
      String[] values = new String[names.size()];
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        Arrays.fill(values, "");
        int from = (int) parser.currentTokenLocation().getCharOffset();
        if (parser.currentToken() == JsonToken.START_OBJECT) {
          object(parser, names, values);
        } else {
          parser.skipChildren();
        }
        int end = (int) parser.currentLocation().getCharOffset();
        to.accept(String.join(BETWEEN, values), new RowText(text, from, end));
      }
    }
  }

  private static void object(JsonParser parser, List<String> names, String[] values) {
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      int name = names.indexOf(parser.currentName());
      JsonToken value = parser.nextToken();
      if (name >= 0 && value.isScalarValue() && value != JsonToken.VALUE_NULL) {
        values[name] = parser.getString();
      }
      parser.skipChildren();
    }
  }

  /** Goes to a value, by names of objects and places in lists; null where there is none. */
  private static JsonToken to(JsonParser parser, String pointer) {
    JsonToken token = parser.nextToken();
    for (JsonPointer left = JsonPointer.compile(pointer); !left.matches(); left = left.tail()) {
      if (token == JsonToken.START_OBJECT) {
        token = member(parser, left.getMatchingProperty());
      } else if (token == JsonToken.START_ARRAY) {
        token = element(parser, left.getMatchingIndex());
      } else {
        return null;
      }
    }
    return token;
  }

  private static JsonToken member(JsonParser parser, String name) {
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      boolean wanted = parser.currentName().equals(name);
      JsonToken value = parser.nextToken();
      if (wanted) {
        return value;
      }
      parser.skipChildren();
    }
    return null;
  }

  private static JsonToken element(JsonParser parser, int index) {
    int place = 0;
    for (JsonToken value = parser.nextToken();
        value != JsonToken.END_ARRAY;
        value = parser.nextToken()) {
      if (place++ == index) {
        return value;
      }
      parser.skipChildren();
    }
    return null;
  }
}
