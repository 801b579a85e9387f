package huigou.catalogue;

/**
 * The catalogue contradicts itself or cannot be read; says which file, which entry, what was found
 * and what was expected.
 */
public final class CatalogueFault extends RuntimeException {

  public CatalogueFault(String file, String problem) {
    super("input/catalogue/" + file + ": " + problem);
  }
}
