package huigou.catalogue;

import java.util.List;
import java.util.stream.Collectors;

/** The catalogue cannot be used: all that is wrong in all of its files. */
public final class CatalogueFault extends RuntimeException {

  private final transient List<Slip> slips;

  /**
   * @param slips at least one
   */
  CatalogueFault(List<Slip> slips) {
    super(
        slips.stream()
            .map(slip -> "input/catalogue/" + slip)
            .collect(Collectors.joining(System.lineSeparator())));
    this.slips = List.copyOf(slips);
  }

  /** In the order of files and lines. */
  public List<Slip> slips() {
    return slips;
  }
}
