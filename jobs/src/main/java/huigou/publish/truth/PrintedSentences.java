package huigou.publish.truth;

import huigou.model.view.Sentence;
import huigou.model.view.SiteView;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds every sentence of what an edition shows, whatever view holds it: a view that is new, and
 * its sentences, need no word here.
 */
final class PrintedSentences {

  private static final String VIEWS = "huigou.model.view.";

  private final Set<Sentence> found = new LinkedHashSet<>();
  private final Map<Class<?>, List<Method>> parts = new HashMap<>();

  private PrintedSentences() {}

  /** Each once, in the order in which they stand. */
  static Set<Sentence> of(SiteView site) {
    PrintedSentences sentences = new PrintedSentences();
    sentences.walk(site);
    return sentences.found;
  }

  private void walk(Object value) {
    if (value instanceof Sentence sentence) {
      if (found.add(sentence)) {
        sentence.arguments().forEach(this::walk);
      }
    } else if (value instanceof Optional<?> optional) {
      optional.ifPresent(this::walk);
    } else if (value instanceof Iterable<?> many) {
      many.forEach(this::walk);
    } else if (value instanceof Map<?, ?> map) {
      map.values().forEach(this::walk);
    } else if (value != null && value.getClass().getName().startsWith(VIEWS)) {
      for (Method part : parts.computeIfAbsent(value.getClass(), PrintedSentences::parts)) {
        walk(read(part, value));
      }
    }
  }

  /** The components of a view that can hold a sentence. */
  private static List<Method> parts(Class<?> type) {
    List<Method> parts = new ArrayList<>();
    Stream.ofNullable(type.getRecordComponents())
        .flatMap(Stream::of)
        .filter(component -> mayHold(component.getType()))
        .map(RecordComponent::getAccessor)
        .forEach(parts::add);
    return parts;
  }

  private static boolean mayHold(Class<?> type) {
    return type == Object.class
        || type == Optional.class
        || Iterable.class.isAssignableFrom(type)
        || Map.class.isAssignableFrom(type)
        || type.getName().startsWith(VIEWS);
  }

  private static Object read(Method part, Object view) {
    try {
      return part.invoke(view);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("cannot read " + part + ": " + e.getMessage(), e);
    }
  }
}
