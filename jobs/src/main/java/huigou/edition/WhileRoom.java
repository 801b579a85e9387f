package huigou.edition;

import java.lang.ref.Reference;
import java.lang.ref.SoftReference;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * A cache of what is read by a key: kept while the heap has room for it, and read again when it was
 * let go. Whoever holds what was given keeps it.
 *
 * @param <K> with equality
 * @param <V> never null, the same whenever it is read
 */
final class WhileRoom<K, V> {

  private final Function<K, V> reading;
  private final Map<K, Reference<V>> kept = new HashMap<>();

  WhileRoom(Function<K, V> reading) {
    this.reading = reading;
  }

  /** What belongs to a key; read once at a time, whichever thread asks. */
  synchronized V of(K key) {
    Reference<V> reference = kept.get(key);
    V value = reference == null ? null : reference.get();
    if (value == null) {
      value = reading.apply(key);
      kept.put(key, new SoftReference<>(value));
    }
    return value;
  }
}
