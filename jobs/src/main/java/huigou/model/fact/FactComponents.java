package huigou.model.fact;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a fact says, for people to read: canonical text under the names of its components, what has
 * parts as {@code takers/mmf}; what is not said is not there.
 */
public final class FactComponents {

  private FactComponents() {}

  /** By name. */
  public static SortedMap<String, String> of(FactBody body) {
    SortedMap<String, String> said = new TreeMap<>();
    say("", body, said);
    return said;
  }

  /** Sets down a value under its name; of what has parts, each of them. */
  private static void say(String name, Object value, Map<String, String> said) {
    if (value instanceof Optional<?> optional) {
      optional.ifPresent(found -> say(name, found, said));
    } else if (value instanceof Record parts) {
      for (RecordComponent component : parts.getClass().getRecordComponents()) {
        say(below(name, words(component.getName())), read(component, parts), said);
      }
    } else if (value instanceof Collection<?> several) {
      int number = 1;
      for (Object each : several) {
        say(below(name, String.valueOf(number++)), each, said);
      }
    } else if (value instanceof Map<?, ?> named) {
      named.forEach((key, each) -> say(below(name, key.toString()), each, said));
    } else if (value instanceof BigDecimal number) {
      said.put(name, number.toPlainString());
    } else if (value instanceof Enum<?> token) {
      said.put(name, token.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    } else {
      said.put(name, String.valueOf(value));
    }
  }

  private static String below(String above, String name) {
    return above.isEmpty() ? name : above + "/" + name;
  }

  private static Object read(RecordComponent component, Record of) {
    try {
      return component.getAccessor().invoke(of);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot read " + component + " of a fact", e);
    }
  }

  /** {@code tradeDate} as {@code trade-date}. */
  private static String words(String name) {
    return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }
}
