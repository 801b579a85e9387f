package huigou.catalogue;

import java.util.Optional;

/**
 * One entry of a file as it was read. What is wrong within it is told when it is read; the others
 * of its file are read all the same, and the names that they refer to are known.
 *
 * @param name the key under which it stands, else its first value; empty where it has none
 * @param sound its row; empty where something is missing from it, or cannot be read
 */
record Entry<R>(Optional<String> name, Optional<R> sound) {

  /**
   * @throws Names.Follows when something is wrong within it
   */
  R row() {
    return sound.orElseThrow(Names.Follows::new);
  }

  /** Its name, for a message; empty where it has none. */
  String called() {
    return name.orElse("");
  }
}
