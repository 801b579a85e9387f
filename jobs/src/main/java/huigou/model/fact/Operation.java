package huigou.model.fact;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One operation of the Federal Reserve's trading desk: cash lent against securities (repo) or taken
 * in against them (reverse repo), at an hour of a day.
 *
 * @param id the publisher's own name, such as {@code RP 091526 27}
 * @param facility id of the facility to which it belongs
 * @param closes when bids end, New York time; empty where the publisher does not say it
 * @param smallValue whether it is an exercise of readiness with small amounts, which counts towards
 *     no total; told by the publisher's note, not by the number in its name
 * @param counterparties how many took part; empty where the publisher does not say it
 * @param securities by kind of security, in the order of their names
 * @param takers accepted amounts by kind of counterparty, US dollars; empty where not given
 */
public record Operation(
    String id,
    String facility,
    LocalDate date,
    LocalDate settlement,
    LocalDate maturity,
    Type type,
    String term,
    String method,
    Optional<LocalTime> closes,
    boolean smallValue,
    Optional<Integer> counterparties,
    List<Security> securities,
    Map<String, BigDecimal> takers)
    implements FactBody {

  private static final LocalTime NOON = LocalTime.NOON;

  public Operation {
    securities = List.copyOf(securities);
    takers = new TreeMap<>(takers);
  }

  /** Whether the Federal Reserve lends cash or takes it. */
  public enum Type {
    REPO("Repo"),
    REVERSE_REPO("Reverse Repo");

    private final String published;

    Type(String published) {
      this.published = published;
    }

    /** The publisher's word. */
    public String published() {
      return published;
    }

    /** The type that the publisher means by a word. */
    public static Optional<Type> find(String word) {
      return List.of(values()).stream().filter(type -> type.published.equals(word)).findFirst();
    }
  }

  /**
   * What was done against one kind of security.
   *
   * @param rate award rate; where none is published, the weighted average or the rate offered;
   *     percent per annum
   * @param submitted US dollars
   * @param accepted US dollars
   */
  public record Security(
      String type, Optional<BigDecimal> rate, BigDecimal submitted, BigDecimal accepted) {}

  @Override
  public Operation named(String key) {
    return new Operation(
        key,
        facility,
        date,
        settlement,
        maturity,
        type,
        term,
        method,
        closes,
        smallValue,
        counterparties,
        securities,
        takers);
  }

  /** Accepted over all securities, US dollars. */
  public BigDecimal accepted() {
    return securities.stream().map(Security::accepted).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** {@code morning} or {@code afternoon}, by its close; empty where that is not published. */
  public String window() {
    return closes.map(time -> time.isBefore(NOON) ? "morning" : "afternoon").orElse("");
  }
}
