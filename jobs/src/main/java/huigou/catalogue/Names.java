package huigou.catalogue;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the entries of one file are called, so that others can refer to them. A reference to an
 * entry that is faulty itself is no second fault.
 *
 * @param <T> what an entry becomes
 */
final class Names<T> {

  private final String said;
  private final Map<String, T> entries = new LinkedHashMap<>();
  private final Set<String> declared = new HashSet<>();
  private boolean unknown;

  /**
   * @param said what there is none of when a name leads nowhere: "series.yml has no series"
   */
  Names(String said) {
    this.said = said;
  }

  /** An entry stands under that name, sound or not. */
  void declare(String name) {
    declared.add(name);
  }

  /** Whether an entry stands under that name, sound or not. */
  boolean isDeclared(String name) {
    return declared.contains(name);
  }

  /** Nobody can say which names there are: the file cannot be read. */
  void cannotBeKnown() {
    unknown = true;
  }

  void put(String name, T entry) {
    declared.add(name);
    entries.put(name, entry);
  }

  /**
   * The entry of that name.
   *
   * @throws UnknownName when there is none
   * @throws Follows when there is one, or may be, that is faulty itself
   */
  T get(String name) {
    if (entries.containsKey(name)) {
      return entries.get(name);
    } else if (unknown || declared.contains(name)) {
      throw new Follows();
    }
    throw new UnknownName(said, name, declared);
  }

  /** Whether all entries are sound, so that what is not among them is nowhere. */
  boolean isWhole() {
    return !unknown && entries.keySet().containsAll(declared);
  }

  boolean has(String name) {
    return entries.containsKey(name);
  }

  List<T> all() {
    return List.copyOf(entries.values());
  }

  /** All names, of sound entries and of faulty ones. */
  Collection<String> names() {
    return declared;
  }

  /** Something cannot be made because something else could not: told where that is. */
  static final class Follows extends RuntimeException {
    Follows() {
      super(null, null, false, false);
    }
  }
}
