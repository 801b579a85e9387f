package huigou.catalogue;

import java.lang.reflect.RecordComponent;
import java.util.Optional;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;

/** Reads an entry: what is wrong within it goes no further. */
final class EntryDeserializer extends ValueDeserializer<Entry<?>> {

  private final Class<?> type;
  private final ValueDeserializer<?> rows;

  /** Of no type yet; the mapper asks for one of a type. */
  EntryDeserializer() {
    this(Object.class, null);
  }

  private EntryDeserializer(Class<?> type, ValueDeserializer<?> rows) {
    this.type = type;
    this.rows = rows;
  }

  @Override
  public ValueDeserializer<?> createContextual(
      DeserializationContext context, BeanProperty property) {
    JavaType row = context.getContextualType().containedType(0);
    return new EntryDeserializer(
        row.getRawClass(), context.findContextualValueDeserializer(row, property));
  }

  @Override
  public Entry<?> deserialize(JsonParser parser, DeserializationContext context) {
    ReadingSlips slips = ReadingSlips.of(context);
    JsonPointer place = ReadingSlips.place(parser);
    Optional<String> key = key(parser);
    Optional<?> row = Optional.ofNullable(rows.deserialize(parser, context));
    Optional<String> name =
        key.or(
            () ->
                row.isPresent()
                    ? row.flatMap(EntryDeserializer::first)
                    : slips.text(place, RowReader.key(first(type).getName())));
    slips.leave(place, name.orElse(""));
    return new Entry<>(name, row);
  }

  /** An entry of which nothing stands there but its dash or its key. */
  @Override
  public Entry<?> getNullValue(DeserializationContext context) {
    ReadingSlips slips = ReadingSlips.of(context);
    JsonPointer place = ReadingSlips.place(context.getParser());
    Optional<String> key = key(context.getParser());
    slips.isWrong(place, "an entry is empty");
    slips.leave(place, key.orElse(""));
    return new Entry<>(key, Optional.empty());
  }

  /** The key under which it stands; none in a list. */
  private static Optional<String> key(JsonParser parser) {
    TokenStreamContext around = ReadingSlips.around(parser);
    return around.inObject() ? Optional.ofNullable(around.currentName()) : Optional.empty();
  }

  private static RecordComponent first(Class<?> type) {
    return type.getRecordComponents()[0];
  }

  private static Optional<String> first(Object row) {
    try {
      Object value = first(row.getClass()).getAccessor().invoke(row);
      return value instanceof String text ? Optional.of(text) : Optional.empty();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a row that does not give its first value: " + row, e);
    }
  }
}
