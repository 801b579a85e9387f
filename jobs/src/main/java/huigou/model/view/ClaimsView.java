package huigou.model.view;

import huigou.model.claim.Verdict;
import huigou.model.series.Quantity;
import huigou.model.text.Localised;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The claim ledger.
 *
 * @param verdicts how many claims have each verdict, in the order of the rules, and which
 * @param articles in the order of the catalogue
 */
public record ClaimsView(List<Count> verdicts, List<Printing> articles) {

  public ClaimsView {
    verdicts = List.copyOf(verdicts);
    articles = List.copyOf(articles);
  }

  /** Claims of one verdict. */
  public record Count(Verdict verdict, List<String> claims) {}

  /** An article with its claims. */
  public record Printing(
      String id,
      Localised title,
      Localised author,
      LocalDate claimedOn,
      Optional<Localised> dated,
      List<Line> claims) {}

  /**
   * One claim.
   *
   * @param printed the figure as printed; empty for what is no figure
   * @param meant how the printed figure is meant, as a word: equals, over; empty for what is no
   *     figure
   * @param counted what it counts where it is a number: days, shares
   * @param when day, month or year of which it speaks
   * @param observed what the data say, and {@code observedOn} of which day
   * @param rule why, in a sentence
   * @param then the verdict by what was known when it was made, where that was another one
   * @param evidence where it can be checked: an address under the language, or one elsewhere
   * @param evidenceClass what the verdict stands on, as a word
   */
  public record Line(
      String id,
      Localised says,
      Optional<Quantity> printed,
      String meant,
      Optional<String> counted,
      String when,
      Verdict verdict,
      Optional<Quantity> observed,
      Optional<LocalDate> observedOn,
      Sentence rule,
      Optional<Verdict> then,
      Optional<Localised> note,
      Optional<String> evidence,
      String evidenceClass) {}

  /** Those that were judged as something else when they were made. */
  public long changed() {
    return articles.stream()
        .flatMap(article -> article.claims().stream())
        .filter(line -> line.then().isPresent())
        .count();
  }

  /** How many there are. */
  public int size() {
    return verdicts.stream().mapToInt(count -> count.claims().size()).sum();
  }
}
