package huigou.publish.truth;

import huigou.model.series.Quantity;
import huigou.model.view.Sentence;
import java.math.BigDecimal;
import java.time.LocalDate;

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

  LocalDate date(int argument) {
    return LocalDate.parse(String.valueOf(sentence.arguments().get(argument)));
  }

  /** A figure without its unit. */
  BigDecimal figure(int argument) {
    Object stated = sentence.arguments().get(argument);
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
    return String.valueOf(sentence.arguments().get(argument));
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
