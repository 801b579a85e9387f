package huigou.fuzz;

import java.util.Random;

/** An alteration of a table. */
@FunctionalInterface
interface GridChange {

  /**
   * Alters the table.
   *
   * @return whether there was something to alter
   */
  boolean on(Grid grid, Random random);
}
