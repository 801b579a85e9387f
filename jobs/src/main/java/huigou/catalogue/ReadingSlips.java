package huigou.catalogue;

import huigou.model.text.Nearest;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.DeserializationProblemHandler;

/**
 * Notes a key that nobody knows and a value that cannot be read, each with its line, and lets the
 * rest of the file be read.
 */
final class ReadingSlips extends DeserializationProblemHandler {

  private static final int SHOWN = 5;

  private final String file;
  private final Slips slips;

  ReadingSlips(String file, Slips slips) {
    this.file = file;
    this.slips = slips;
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
    slips.add(file, line(context.getParser()), value, "“" + value + "” is no " + name(type));
    return null;
  }

  private static int line(JsonParser parser) {
    return Math.max(0, parser.currentTokenLocation().getLineNr());
  }

  /** What was expected, as one would write it in the file. */
  private static String name(Class<?> type) {
    return switch (type.getSimpleName()) {
      case "LocalDate" -> "day; the form is 2025-11-28";
      case "BigDecimal" -> "number; the form is 4.05";
      case "int", "Integer" -> "whole number";
      case "boolean", "Boolean" -> "true or false";
      default ->
          type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    };
  }
}
