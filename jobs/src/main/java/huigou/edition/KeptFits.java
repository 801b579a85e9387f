package huigou.edition;

import huigou.derive.odds.Fits;
import huigou.store.OddsFits;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Fits that a store keeps from one edition to the next. */
final class KeptFits implements Fits {

  /** Four times those of one edition: when there are more, those are forgotten that nobody used. */
  private static final int MOST = 8_000;

  private final OddsFits store;
  private final int most;
  private final Map<String, double[]> known;
  private final Set<String> used = ConcurrentHashMap.newKeySet();
  private final Map<String, double[]> fresh = new ConcurrentHashMap<>();

  KeptFits(OddsFits store) {
    this(store, MOST);
  }

  KeptFits(OddsFits store, int most) {
    this.store = store;
    this.most = most;
    this.known = new HashMap<>(store.all());
  }

  @Override
  public Optional<double[]> find(String key) {
    used.add(key);
    return Optional.ofNullable(known.get(key));
  }

  @Override
  public void keep(String key, double[] numbers) {
    fresh.put(key, numbers);
  }

  /** Puts what was made into the store. */
  void save() {
    store.put(fresh);
    if (known.size() + fresh.size() > most) {
      Set<String> unused = new HashSet<>(known.keySet());
      unused.removeAll(used);
      store.forget(unused);
    }
  }
}
