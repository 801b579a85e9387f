package huigou.publish.truth;

import java.math.BigDecimal;
import java.util.Optional;

/** Holds what is stated against what the data say, one thing after the other. */
final class Comparison {

  private String difference;

  /** A figure, as a decimal. */
  Comparison same(String what, BigDecimal stated, Optional<BigDecimal> found) {
    return note(
        what,
        stated.toPlainString(),
        found.map(BigDecimal::toPlainString).orElse("nothing"),
        found.filter(figure -> figure.compareTo(stated) == 0).isPresent());
  }

  Comparison same(String what, BigDecimal stated, BigDecimal found) {
    return same(what, stated, Optional.ofNullable(found));
  }

  Comparison same(String what, long stated, long found) {
    return note(what, String.valueOf(stated), String.valueOf(found), stated == found);
  }

  /** A date or a word. */
  Comparison same(String what, Object stated, Object found) {
    return note(what, String.valueOf(stated), String.valueOf(found), stated.equals(found));
  }

  /** Something that must hold. */
  Comparison holds(String what, boolean holds) {
    return note(what, "so", "not so", holds);
  }

  private Comparison note(String what, String stated, String found, boolean fits) {
    if (difference == null && !fits) {
      difference = what + ": stated is " + stated + ", the data say " + found;
    }
    return this;
  }

  /** The first difference; empty when there is none. */
  Optional<String> difference() {
    return Optional.ofNullable(difference);
  }
}
