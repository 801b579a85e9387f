package huigou.catalogue;

/**
 * One thing that is wrong in the catalogue.
 *
 * @param file below {@code input/catalogue}
 * @param line in it, from 1; 0 where none can be named
 * @param entry name of the entry; empty for the file as a whole
 * @param said what was found, and what was expected
 */
public record Slip(String file, int line, String entry, String said) {

  /** Where it is and what is wrong, in one line. */
  @Override
  public String toString() {
    return file
        + (line > 0 ? ", line " + line : "")
        + (entry.isEmpty() ? "" : ", entry " + entry)
        + ": "
        + said;
  }
}
