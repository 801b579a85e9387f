package huigou.publish.workbook;

import java.util.Map;
import java.util.TreeMap;

/** What stands in a column of formulas where there is no figure, each with its reason. */
final class Marks {

  /** Stands where a day has no fixing of a rate. */
  static final String NO_FIXING = "[h]";

  /** Stands where the figure, or a part of it, was not delivered. */
  static final String NOT_DELIVERED = "[x]";

  /** Stands where there cannot be a figure: nothing is before, or nothing is to be reckoned. */
  static final String NOT_APPLICABLE = "[z]";

  /** Stands where the store does not count what is asked for. */
  static final String NOT_COUNTED = "[n]";

  /** The marks by the names under which formulas know them. */
  static final Map<String, String> BY_NAME =
      new TreeMap<>(
          Map.of(
              "NO_FIXING", NO_FIXING,
              "NOT_DELIVERED", NOT_DELIVERED,
              "NOT_APPLICABLE", NOT_APPLICABLE,
              "NOT_COUNTED", NOT_COUNTED));

  private Marks() {}
}
