package huigou.model.fact;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Fields of a fact in the making, or taken apart again: canonical text under names. */
public final class Fields {

  private final Map<String, String> texts;

  private Fields(Map<String, String> texts) {
    this.texts = texts;
  }

  /** None yet. */
  public static Fields none() {
    return new Fields(new HashMap<>());
  }

  /** Those of a fact. */
  public static Fields of(Map<String, String> fields) {
    return new Fields(fields);
  }

  public Fields put(String name, String text) {
    texts.put(name, text);
    return this;
  }

  public Fields put(String name, LocalDate date) {
    return put(name, date.toString());
  }

  public Fields put(String name, BigDecimal number) {
    return put(name, number.toPlainString());
  }

  /** Puts what is there; what is not has no field. */
  public Fields put(String name, Optional<?> value) {
    value.ifPresent(
        found ->
            put(
                name,
                found instanceof BigDecimal number ? number.toPlainString() : found.toString()));
    return this;
  }

  public Map<String, String> map() {
    return texts;
  }

  public Optional<String> find(String name) {
    return Optional.ofNullable(texts.get(name));
  }

  /**
   * @throws IllegalArgumentException when there is none
   */
  public String text(String name) {
    return find(name)
        .orElseThrow(() -> new IllegalArgumentException("the fact has no field " + name));
  }

  public LocalDate date(String name) {
    return LocalDate.parse(text(name));
  }

  public BigDecimal number(String name) {
    return new BigDecimal(text(name));
  }

  public Optional<BigDecimal> findNumber(String name) {
    return find(name).map(BigDecimal::new);
  }

  public Optional<LocalDate> findDate(String name) {
    return find(name).map(LocalDate::parse);
  }
}
