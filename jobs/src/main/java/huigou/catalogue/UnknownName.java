package huigou.catalogue;

import huigou.model.text.Nearest;
import java.util.Collection;
import java.util.List;

/** A name that leads nowhere, with those that may have been meant. */
final class UnknownName extends IllegalArgumentException {

  private static final int SHOWN = 5;
  private static final String PLACE = "{}";

  private final transient String found;

  /**
   * @param said what it is that there is none of, with {} for the name, else before it: "series.yml
   *     has no series"
   * @param valid the names that would do
   */
  UnknownName(String said, String found, Collection<String> valid) {
    super(
        (said.contains(PLACE) ? said.replace(PLACE, found) : said + " " + found)
            + meant(found, valid));
    this.found = found;
  }

  private static String meant(String found, Collection<String> valid) {
    List<String> nearest = Nearest.first(SHOWN, found, valid);
    return nearest.isEmpty()
        ? ""
        : "; "
            + (valid.size() > SHOWN ? "nearest of " + valid.size() + " are " : "known are ")
            + String.join(", ", nearest);
  }

  String found() {
    return found;
  }
}
