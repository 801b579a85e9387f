package huigou.collect;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows in the order in which they stand, and by their keys. Ten thousand are put into it at each
 * asking, twice: places in one array take a fraction of what a map of entries does.
 */
final class RowTable {

  private static final int FEWEST = 16;

  private final List<Row> rows;

  /** Of each slot the place of its row, from 1; 0 where it is free. Half of them are, at least. */
  private int[] slots;

  /**
   * @param likely how many rows there may be
   */
  RowTable(int likely) {
    this.rows = new ArrayList<>(likely);
    this.slots = new int[Integer.highestOneBit(Math.max(FEWEST, 2 * likely)) * 2];
  }

  /** Rows as they stand, those too that a later one of their key has taken the place of. */
  List<Row> inOrder() {
    return rows;
  }

  /** Adds a row behind the others, which from then on is the one of its key. */
  void add(Row row) {
    rows.add(row);
    if (2 * rows.size() > slots.length) {
      slots = new int[2 * slots.length];
      for (int place = 1; place <= rows.size(); place++) {
        slots[slot(rows.get(place - 1).key())] = place;
      }
    } else {
      slots[slot(row.key())] = rows.size();
    }
  }

  /** The row of a key; null where there is none. */
  Row of(String key) {
    int place = slots[slot(key)];
    return place == 0 ? null : rows.get(place - 1);
  }

  /** The slot of a key, or the free one that it would have. */
  private int slot(String key) {
    int hash = key.hashCode();
    int slot = (hash ^ hash >>> 15) & slots.length - 1;
    while (slots[slot] != 0 && !rows.get(slots[slot] - 1).key().equals(key)) {
      slot = slot + 1 & slots.length - 1;
    }
    return slot;
  }
}
