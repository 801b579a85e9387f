package huigou.publish.truth;

import huigou.model.series.Quantity;
import huigou.model.text.Localised;
import huigou.model.view.Sentence;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;

/** What a sentence states, argument by argument. */
final class Stated {

  private final Sentence sentence;

  Stated(Sentence sentence) {
    this.sentence = sentence;
  }

  String key() {
    return sentence.key();
  }

  /** Whether the key has a word between its full stops. */
  boolean says(String word) {
    return ("." + key() + ".").contains("." + word + ".");
  }

  /** A day; of a month its last. */
  LocalDate date(int argument) {
    if (sentence.arguments().get(argument) instanceof YearMonth month) {
      return month.atEndOfMonth();
    }
    return LocalDate.parse(String.valueOf(sentence.arguments().get(argument)));
  }

  /** A figure without its unit. */
  BigDecimal figure(int argument) {
    Object stated = sentence.arguments().get(argument);
    if (stated instanceof Sentence priced && priced.key().startsWith("unit.money.")) {
      return new Stated(priced).figure(0);
    }
    return stated instanceof Quantity quantity
        ? quantity.value()
        : new BigDecimal(String.valueOf(stated));
  }

  int count(int argument) {
    return figure(argument).intValueExact();
  }

  /** A sentence within it. */
  Sentence sentence(int argument) {
    return (Sentence) sentence.arguments().get(argument);
  }

  String text(int argument) {
    Object said = sentence.arguments().get(argument);
    return said instanceof Localised name ? name.en() : String.valueOf(said);
  }

  boolean has(int argument) {
    return sentence.arguments().size() > argument;
  }

  /** What it is about, by position. */
  String about(int position) {
    return sentence.about().get(position);
  }

  int abouts() {
    return sentence.about().size();
  }
}
