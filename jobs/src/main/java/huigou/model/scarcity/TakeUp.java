package huigou.model.scarcity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How much was taken of the standing repo facility on days on which the market paid so much more.
 *
 * @param era its name in the catalogue
 * @param step the distance in basis points, as a word
 * @param on the days, the oldest first
 * @param mean and {@code median}: US dollars; empty of no day
 * @param shunned days on which next to nothing was taken
 */
public record TakeUp(
    String era,
    Step step,
    List<LocalDate> on,
    Optional<BigDecimal> mean,
    Optional<BigDecimal> median,
    int shunned) {

  public TakeUp {
    on = List.copyOf(on);
  }

  /** How many days. */
  public int days() {
    return on.size();
  }

  /** How far a rate stands above the facility's, in basis points. */
  public enum Step {
    BELOW("below", null, -1),
    EQUAL("equal", 0, 0),
    FROM_1("1-3", 1, 3),
    FROM_4("4-9", 4, 9),
    FROM_10("10+", 10, null);

    private final String token;
    private final Integer least;
    private final Integer most;

    Step(String token, Integer least, Integer most) {
      this.token = token;
      this.least = least;
      this.most = most;
    }

    /** The step of a distance; a part of a basis point belongs to the step below it. */
    public static Step of(BigDecimal distance) {
      BigDecimal whole = distance.setScale(0, RoundingMode.FLOOR);
      for (Step step : values()) {
        if ((step.least == null || whole.compareTo(BigDecimal.valueOf(step.least)) >= 0)
            && (step.most == null || whole.compareTo(BigDecimal.valueOf(step.most)) <= 0)) {
          return step;
        }
      }
      throw new IllegalStateException("no step holds " + distance);
    }

    /** The distance with which it begins; empty of the lowest. */
    public Optional<Integer> from() {
      return Optional.ofNullable(least);
    }

    /** The distance below which it ends; empty of the highest. */
    public Optional<Integer> below() {
      return Optional.ofNullable(most).map(last -> last + 1);
    }

    /** The word in data files. */
    public String token() {
      return token;
    }
  }
}
