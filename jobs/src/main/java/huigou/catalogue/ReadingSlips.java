package huigou.catalogue;

import huigou.model.text.Nearest;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.DeserializationProblemHandler;
import tools.jackson.databind.deser.ValueInstantiator;

/**
 * Notes what is wrong with a file while it is read: a key that nobody knows, a value that is
 * missing or cannot be read, each with its line, and lets the rest of the file be read. What cannot
 * be read is null to its row, and no row is made of it.
 */
final class ReadingSlips extends DeserializationProblemHandler {

  private static final int SHOWN = 5;

  /**
   * What is wrong with a row, until the entry is known in which the row stands.
   *
   * @param line the place whose line is named
   */
  private record Wrong(JsonPointer row, JsonPointer line, String said) {}

  private final String file;
  private final Slips slips;
  private final Set<String> told = new HashSet<>();
  private final List<Wrong> wrong = new ArrayList<>();

  ReadingSlips(String file, Slips slips) {
    this.file = file;
    this.slips = slips;
  }

  /** Those of the file that is being read. */
  static ReadingSlips of(DeserializationContext context) {
    return (ReadingSlips) context.getAttribute(ReadingSlips.class);
  }

  /**
   * Where in the file the value stands at which the reader is, or that it has just read: {@code
   * /releases/h41} or {@code /3}.
   */
  static JsonPointer place(JsonParser parser) {
    TokenStreamContext within = parser.streamReadContext();
    return (parser.hasToken(JsonToken.PROPERTY_NAME) ? within.getParent() : within).pathAsPointer();
  }

  /** The list or mapping in which the value stands at which the reader is. */
  static TokenStreamContext around(JsonParser parser) {
    TokenStreamContext within = parser.streamReadContext();
    return parser.currentToken().isStructStart() ? within.getParent() : within;
  }

  /** Notes that a row cannot be so. */
  void isWrong(JsonPointer row, String said) {
    told.add(row.toString());
    wrong.add(new Wrong(row, row, said));
  }

  /** Notes what is wrong with what stands under a key of a row. */
  void isWrong(JsonPointer row, String key, String said) {
    told.add(row.appendProperty(key).toString());
    wrong.add(new Wrong(row, row.appendProperty(key), said));
  }

  /** Notes that a key is missing from a row. */
  void isMissing(JsonPointer row, String key) {
    told.add(row.appendProperty(key).toString());
    wrong.add(new Wrong(row, row, "“" + key + "” is missing"));
  }

  /** Whether something is told of the value at a place, or of what stands within it. */
  boolean isTold(JsonPointer place) {
    return told.stream().anyMatch(each -> isWithin(place, each));
  }

  /**
   * An entry is read to its end: what is wrong with its rows is said with its name, and is not
   * wrong with what the entry stands in.
   */
  void leave(JsonPointer entry, String name) {
    for (Wrong each : wrong) {
      if (isWithin(entry, each.row().toString())) {
        slips.add(
            new Slip(
                file, slips.line(file, each.line()), name, keys(entry, each.row()) + each.said()));
      }
    }
    wrong.removeIf(each -> isWithin(entry, each.row().toString()));
    told.removeIf(place -> isWithin(entry, place));
  }

  private static boolean isWithin(JsonPointer outer, String place) {
    return place.equals(outer.toString()) || place.startsWith(outer + "/");
  }

  /** The keys that lead from an entry to a row within it: {@code feeds: }; empty for itself. */
  private static String keys(JsonPointer entry, JsonPointer row) {
    StringBuilder keys = new StringBuilder();
    JsonPointer rest = JsonPointer.compile(row.toString().substring(entry.toString().length()));
    for (; !rest.matches(); rest = rest.tail()) {
      if (!rest.mayMatchElement()) {
        keys.append(rest.getMatchingProperty()).append(": ");
      }
    }
    return keys.toString();
  }

  /** What stands under a key of the mapping at a place; empty where there is no such text. */
  Optional<String> text(JsonPointer place, String key) {
    return slips.value(file, place.appendProperty(key));
  }

  @Override
  public boolean handleUnknownProperty(
      DeserializationContext context,
      JsonParser parser,
      ValueDeserializer<?> deserializer,
      Object beanOrClass,
      String name) {
    Collection<Object> known = deserializer.getKnownPropertyNames();
    List<String> nearest =
        known == null
            ? List.of()
            : Nearest.first(SHOWN, name, known.stream().map(String::valueOf).toList());
    slips.add(
        file,
        line(parser),
        name,
        "the key "
            + name
            + " is not known"
            + (nearest.isEmpty() ? "" : "; nearest are " + String.join(", ", nearest)));
    parser.skipChildren();
    return true;
  }

  @Override
  public Object handleWeirdStringValue(
      DeserializationContext context, Class<?> type, String value, String message) {
    return unreadable(context.getParser(), value, "“" + value + "” is no " + name(type));
  }

  @Override
  public Object handleWeirdKey(
      DeserializationContext context, Class<?> type, String key, String message) {
    return unreadable(context.getParser(), key, "“" + key + "” is no " + name(type));
  }

  /** A number, or true or false, that has no value. */
  @Override
  public Object handleNullForPrimitives(
      DeserializationContext context,
      Class<?> type,
      JsonParser parser,
      ValueDeserializer<?> deserializer,
      String message) {
    JsonPointer place = place(parser);
    isMissing(place.head(), parser.streamReadContext().currentName());
    return Array.get(Array.newInstance(type, 1), 0);
  }

  @Override
  public Object handleUnexpectedToken(
      DeserializationContext context,
      JavaType type,
      JsonToken token,
      JsonParser parser,
      String message) {
    return unfit(type, parser);
  }

  @Override
  public Object handleMissingInstantiator(
      DeserializationContext context,
      Class<?> type,
      ValueInstantiator instantiator,
      JsonParser parser,
      String message) {
    return unfit(context.constructType(type), parser);
  }

  private Object unfit(JavaType type, JsonParser parser) {
    String key = String.valueOf(around(parser).currentName());
    unreadable(parser, key, key + ": expected is " + form(type));
    parser.skipChildren();
    return null;
  }

  /** A row that says of itself that it cannot be so. */
  @Override
  public Object handleInstantiationProblem(
      DeserializationContext context, Class<?> type, Object argument, Throwable problem) {
    isWrong(place(context.getParser()), String.valueOf(problem.getMessage()));
    return null;
  }

  private Object unreadable(JsonParser parser, String found, String said) {
    told.add(place(parser).toString());
    slips.add(file, line(parser), found, said);
    return null;
  }

  private static int line(JsonParser parser) {
    return Math.max(0, parser.currentTokenLocation().getLineNr());
  }

  /** What was expected, as one would write it in the file. */
  private static String form(JavaType type) {
    if (type.isCollectionLikeType()) {
      return "a list";
    }
    return type.isMapLikeType() || type.isRecordType() ? "keys with values" : "a single value";
  }

  /** What was expected, as one would write it in the file. */
  private static String name(Class<?> type) {
    return switch (type.getSimpleName()) {
      case "LocalDate" -> "day; the form is 2025-11-28";
      case "BigDecimal" -> "number; the form is 4.05";
      case "int", "Integer", "long" -> "whole number";
      case "boolean", "Boolean" -> "true or false";
      default ->
          type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    };
  }
}
