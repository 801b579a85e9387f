package huigou.model.operation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
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
    Map<String, BigDecimal> takers) {

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

  /** Accepted over all securities, US dollars. */
  public BigDecimal accepted() {
    return securities.stream().map(Security::accepted).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** {@code morning} or {@code afternoon}, by its close; empty where that is not published. */
  public String window() {
    return closes.map(time -> time.isBefore(NOON) ? "morning" : "afternoon").orElse("");
  }

  /** The fields under which it is kept as a fact. */
  public Map<String, String> fields() {
    Map<String, String> fields = new HashMap<>();
    fields.put("facility", facility);
    fields.put("date", date.toString());
    fields.put("settlement", settlement.toString());
    fields.put("maturity", maturity.toString());
    fields.put("type", type.published);
    fields.put("term", term);
    fields.put("method", method);
    closes.ifPresent(time -> fields.put("closes", time.toString()));
    fields.put("small-value", String.valueOf(smallValue));
    counterparties.ifPresent(count -> fields.put("counterparties", String.valueOf(count)));
    for (Security security : securities) {
      String at = "security/" + security.type() + "/";
      security.rate().ifPresent(rate -> fields.put(at + "rate", rate.toPlainString()));
      fields.put(at + "submitted", security.submitted().toPlainString());
      fields.put(at + "accepted", security.accepted().toPlainString());
    }
    takers.forEach((taker, amount) -> fields.put("taker/" + taker, amount.toPlainString()));
    return fields;
  }

  /** The operation kept under those fields. */
  public static Operation of(String id, Map<String, String> fields) {
    List<Security> securities = new ArrayList<>();
    Map<String, BigDecimal> takers = new TreeMap<>();
    for (String name : new TreeMap<>(fields).keySet()) {
      String[] parts = name.split("/");
      if (parts[0].equals("security") && parts[2].equals("accepted")) {
        String at = "security/" + parts[1] + "/";
        securities.add(
            new Security(
                parts[1],
                Optional.ofNullable(fields.get(at + "rate")).map(BigDecimal::new),
                new BigDecimal(fields.get(at + "submitted")),
                new BigDecimal(fields.get(at + "accepted"))));
      } else if (parts[0].equals("taker")) {
        takers.put(parts[1], new BigDecimal(fields.get(name)));
      }
    }
    return new Operation(
        id,
        fields.get("facility"),
        LocalDate.parse(fields.get("date")),
        LocalDate.parse(fields.get("settlement")),
        LocalDate.parse(fields.get("maturity")),
        Type.find(fields.get("type")).orElseThrow(),
        fields.get("term"),
        fields.get("method"),
        Optional.ofNullable(fields.get("closes")).map(LocalTime::parse),
        Boolean.parseBoolean(fields.get("small-value")),
        Optional.ofNullable(fields.get("counterparties")).map(Integer::valueOf),
        securities,
        takers);
  }
}
