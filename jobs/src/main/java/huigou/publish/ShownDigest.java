package huigou.publish;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A digest over everything that a page or a data file shows: two with the same digest are made from
 * the same values, so that one need not be made again. It walks records, lists and optionals down
 * to texts, numbers, days and words of enums. Of anything else it cannot tell whether it is the
 * same, and says so.
 */
public final class ShownDigest {

  /** So many digits fit into 64 bits. */
  private static final int LONG_DIGITS = 18;

  /** How to read a record, looked up once a kind. */
  private static final ClassValue<Method[]> COMPONENTS =
      new ClassValue<>() {
        @Override
        protected Method[] computeValue(Class<?> type) {
          return Stream.of(type.getRecordComponents())
              .map(RecordComponent::getAccessor)
              .peek(accessor -> accessor.setAccessible(true))
              .toArray(Method[]::new);
        }
      };

  private static final long[] ODD = {0x9E3779B97F4A7C15L, 0xC2B2AE3D27D4EB4FL};

  private long one = 1;
  private long other = 2;

  /** The digest of one value. */
  public static String of(Object shown) {
    return new ShownDigest().add(shown).hex();
  }

  /**
   * Adds a value; the order counts.
   *
   * @throws IllegalArgumentException naming a value of a kind that has no digest
   */
  public ShownDigest add(Object value) {
    if (value == null) {
      mix('0');
    } else if (value instanceof CharSequence text) {
      text(text);
    } else if (value instanceof BigDecimal number) {
      number(number);
    } else if (value instanceof LocalDate day) {
      mix('d');
      mix(day.toEpochDay());
    } else if (value instanceof YearMonth month) {
      mix('y');
      mix(month.atDay(1).toEpochDay());
    } else if (value instanceof Record record) {
      record(record);
    } else if (value instanceof List<?> list) {
      mix('l');
      mix(list.size());
      list.forEach(this::add);
    } else if (value instanceof Optional<?> optional) {
      mix(optional.isPresent() ? 'p' : 'e');
      optional.ifPresent(this::add);
    } else if (value instanceof Enum<?> word) {
      mix('w');
      text(word.name());
    } else if (value instanceof Boolean || value instanceof Number) {
      mix('v');
      text(value.toString());
    } else {
      throw new IllegalArgumentException(
          "a page shows a " + value.getClass().getName() + ", of which there is no digest");
    }
    return this;
  }

  private void record(Record record) {
    mix('r');
    text(record.getClass().getName());
    for (Method component : COMPONENTS.get(record.getClass())) {
      try {
        add(component.invoke(record));
      } catch (IllegalAccessException | InvocationTargetException e) {
        throw new IllegalStateException("cannot read " + component, e);
      }
    }
  }

  private void number(BigDecimal number) {
    mix('n');
    mix(number.scale());
    if (number.precision() <= LONG_DIGITS) {
      mix(number.unscaledValue().longValue());
    } else {
      text(number.toString());
    }
  }

  private void text(CharSequence text) {
    int length = text.length();
    mix(length);
    long four = 0;
    for (int at = 0; at < length; at++) {
      four = four << Character.SIZE | text.charAt(at);
      if (at % 4 == 3) {
        mix(four);
        four = 0;
      }
    }
    mix(four);
  }

  /** Two hashes of 64 bits side by side: nobody gains from deceiving a site of his own. */
  private void mix(long value) {
    one = Long.rotateLeft((one ^ value) * ODD[0], 31);
    other = Long.rotateLeft((other + value) * ODD[1], 27) ^ other >>> 33;
  }

  /** The digest of what was added, as 32 hex digits. */
  public String hex() {
    return HexFormat.of().toHexDigits(one) + HexFormat.of().toHexDigits(other);
  }
}
