package huigou.catalogue;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.SettableBeanProperty;
import tools.jackson.databind.deser.ValueInstantiator;
import tools.jackson.databind.deser.bean.PropertyValueBuffer;

/**
 * Makes a row of what was read of it. The one place where it is said what may be left out: what is
 * {@link Optional}, and is empty then; a list, a set or a map, and has nothing in it then, unless
 * {@link AtLeastOne} is wanted. Anything else is missing where it is not there, and told.
 */
final class RowInstantiator extends ValueInstantiator.Delegating {

  private final transient Map<String, RecordComponent> components;

  /**
   * @param record what makes rows of a record
   */
  RowInstantiator(ValueInstantiator record) {
    super(record);
    components =
        Arrays.stream(record.getValueClass().getRecordComponents())
            .collect(
                Collectors.toMap(
                    component -> RowReader.key(component.getName()), Function.identity()));
  }

  /** Null, as of everything that cannot be read, when something within the row is told. */
  @Override
  public Object createFromObjectWith(
      DeserializationContext context,
      SettableBeanProperty[] properties,
      PropertyValueBuffer buffer) {
    ReadingSlips slips = ReadingSlips.of(context);
    JsonPointer row = ReadingSlips.place(context.getParser());
    Object[] values = new Object[properties.length];
    for (int i = 0; i < values.length; i++) {
      SettableBeanProperty property = properties[i];
      Object read = buffer.hasParameter(property) ? buffer.getParameter(context, property) : null;
      values[i] = value(components.get(property.getName()), read, row, slips);
    }
    return slips.isTold(row) ? null : createFromObjectWith(context, values);
  }

  /**
   * @param read null where nothing stands there, and where what stands there cannot be read
   */
  private static Object value(
      RecordComponent component, Object read, JsonPointer row, ReadingSlips slips) {
    Class<?> type = component.getType();
    String key = RowReader.key(component.getName());
    if (slips.isTold(row.appendProperty(key))) {
      return null;
    }
    if (type == Optional.class) {
      return read == null ? Optional.empty() : read;
    }
    Object value = read == null ? nothing(type) : fixed(read);
    if (value == null || read == null && component.isAnnotationPresent(AtLeastOne.class)) {
      slips.isMissing(row, key);
    } else if (isHollow(value)) {
      slips.isWrong(row, key, key + ": an entry is empty");
    } else if (size(value) == 0 && component.isAnnotationPresent(AtLeastOne.class)) {
      slips.isWrong(row, key, "“" + key + "” is empty; expected is at least one");
    }
    return value;
  }

  /** What a list, set or map is that is left out; null of anything else. */
  private static Object nothing(Class<?> type) {
    if (type == List.class) {
      return List.of();
    } else if (type == Set.class) {
      return Set.of();
    }
    return type == Map.class ? Map.of() : null;
  }

  /** What nobody changes any more, in the order of the file. */
  private static Object fixed(Object read) {
    if (read instanceof List<?> list) {
      return Collections.unmodifiableList(list);
    } else if (read instanceof Set<?> set) {
      return Collections.unmodifiableSet(set);
    }
    return read instanceof Map<?, ?> map ? Collections.unmodifiableMap(map) : read;
  }

  private static Collection<?> within(Object value) {
    if (value instanceof Map<?, ?> map) {
      return map.values();
    }
    return value instanceof Collection<?> collection ? collection : List.of(value);
  }

  private static int size(Object value) {
    return within(value).size();
  }

  private static boolean isHollow(Object value) {
    return value == null
        || within(value).stream().anyMatch(each -> each != value && isHollow(each));
  }
}
