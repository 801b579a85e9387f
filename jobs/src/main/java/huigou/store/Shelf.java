package huigou.store;

import huigou.model.series.SeriesId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/**
 * A cache of what is known of series: each thing is made once, whoever asks for it at the same
 * time, and kept while there is room; what finds none is made again when it is asked for again.
 * Nothing that was kept is evicted but what is forgotten by name, so the order of asking cannot
 * make every question a miss. Of what finds no room the last few are at hand all the same: whoever
 * works on a series asks for it several times in a row.
 *
 * @param <V> what is kept of a series
 */
public final class Shelf<V> {

  private static final int LAST = 8;

  private final ConcurrentMap<SeriesId, FutureTask<V>> made = new ConcurrentHashMap<>();
  private final Map<SeriesId, V> last =
      Collections.synchronizedMap(
          new LinkedHashMap<>(LAST * 2, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<SeriesId, V> eldest) {
              return size() > LAST;
            }
          });

  private final ToLongFunction<V> size;
  private final AtomicLong room;

  /**
   * @param size of a thing, in figures
   * @param room for so many figures
   */
  public Shelf(ToLongFunction<V> size, long room) {
    this.size = size;
    this.room = new AtomicLong(room);
  }

  /** What is kept of a series; made when it is not there. */
  public V of(SeriesId id, Supplier<V> making) {
    V atHand = last.get(id);
    if (atHand != null) {
      return atHand;
    }
    FutureTask<V> mine = new FutureTask<>(making::get);
    FutureTask<V> other = made.putIfAbsent(id, mine);
    if (other != null) {
      return result(other);
    }
    boolean kept = false;
    try {
      mine.run();
      V value = result(mine);
      long taken = size.applyAsLong(value);
      kept = room.addAndGet(-taken) >= 0;
      if (!kept) {
        room.addAndGet(taken);
        last.put(id, value);
      }
      return value;
    } finally {
      if (!kept) {
        made.remove(id, mine);
      }
    }
  }

  /** Makes room: the thing has served. */
  public void forget(SeriesId id) {
    last.remove(id);
    FutureTask<V> gone = made.remove(id);
    if (gone != null) {
      room.addAndGet(size.applyAsLong(result(gone)));
    }
  }

  private static <V> V result(FutureTask<V> task) {
    try {
      return task.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException fault
          ? fault
          : new IllegalStateException("a series could not be read", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a series was read", e);
    }
  }
}
