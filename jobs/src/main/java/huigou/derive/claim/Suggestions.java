package huigou.derive.claim;

import huigou.model.claim.Claim;
import huigou.model.claim.Judgement;
import huigou.model.claim.Measure;
import huigou.model.claim.PrintedNumber;
import huigou.model.claim.Verdict;
import huigou.model.claim.When;
import huigou.model.series.SeriesId;
import huigou.model.series.Unit;
import huigou.model.text.Localised;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a number of an article may mean: series that its sentence names and whose unit it has, and
 * figures of buybacks, in order of likelihood, each with the verdict that it would get. A series is
 * likelier the more of its name stands in the sentence and the nearer to the number, and when its
 * figure fits.
 */
public final class Suggestions {

  private static final int WINDOW = 7;
  private static final int MOST = 4;
  private static final int NEAR = 24;

  private final List<Named> series;
  private final BuybackSuggestions buybacks;
  private final ClaimCheck check;
  private final LocalDate articleDay;

  /**
   * A series by its names.
   *
   * @param names words that may stand for it, in both languages; of a difference those of each of
   *     its parts, all of which must be named
   */
  public record Named(SeriesId id, Unit unit, List<Set<String>> names) {

    public Named {
      names = names.stream().map(Set::copyOf).toList();
    }
  }

  /** What a number may mean, with the verdict that it would get. */
  public record Suggestion(Measure measure, Unit unit, Judgement judgement, int likelihood) {}

  /**
   * @param series those that may be meant
   * @param buybacks what else may be meant
   * @param check by what is known
   */
  public Suggestions(
      List<Named> series, BuybackSuggestions buybacks, ClaimCheck check, LocalDate articleDay) {
    this.series = List.copyOf(series);
    this.buybacks = buybacks;
    this.check = check;
    this.articleDay = articleDay;
  }

  /** The likeliest first; none of a date, and of a number whose sentence names nothing. */
  public List<Suggestion> of(PrintedNumber number) {
    if (number.isDate()) {
      return List.of();
    }
    List<Suggestion> suggestions = new ArrayList<>();
    String sentence = number.sentence().toLowerCase(Locale.ROOT);
    for (Named named : series) {
      int likeness = named(named, sentence, number.at());
      if (likeness > 0) {
        Unit unit = number.unit().orElse(Unit.NUMBER);
        measures(named, number)
            .forEach(measure -> suggestions.add(judged(measure, unit, number, likeness)));
      }
    }
    buybacks
        .of(number)
        .forEach(
            each ->
                suggestions.add(judged(each.measure(), each.unit(), number, each.likelihood())));
    suggestions.sort(
        Comparator.comparingInt(Suggestion::likelihood)
            .reversed()
            .thenComparing(each -> each.measure().text()));
    return suggestions.subList(0, Math.min(MOST, suggestions.size()));
  }

  /** How much of a series' names stands in a sentence; nought for nothing. */
  private static int named(Named named, String sentence, int at) {
    int all = 0;
    for (Set<String> part : named.names()) {
      int own = part(part, sentence, at);
      if (own == 0) {
        return 0;
      }
      all += own;
    }
    int parts = named.names().size();
    return all / parts + parts - 1;
  }

  private static int part(Set<String> names, String sentence, int at) {
    int most = 0;
    for (String name : names) {
      String lower = name.toLowerCase(Locale.ROOT);
      for (int place = sentence.indexOf(lower);
          place >= 0;
          place = sentence.indexOf(lower, place + 1)) {
        int near = Math.abs(place - at) <= NEAR ? 2 : 0;
        int before = place < at ? 1 : 0;
        most = Math.max(most, Math.min(6, lower.length()) + near + before);
      }
    }
    return most;
  }

  /** A level where the unit is the series' own, a move of a rate where it is in basis points. */
  private static List<Measure> measures(Named named, PrintedNumber number) {
    Unit unit = number.unit().orElse(Unit.NUMBER);
    List<Measure> measures = new ArrayList<>();
    if (unit == named.unit()) {
      measures.add(new Measure.Level(named.id()));
    }
    if (named.unit() == Unit.PERCENT && unit == Unit.BASIS_POINT
        || named.unit() == Unit.USD && unit == Unit.USD) {
      measures.add(new Measure.Change(named.id(), Optional.empty()));
    }
    return measures;
  }

  private Suggestion judged(Measure measure, Unit unit, PrintedNumber number, int named) {
    When when =
        number.when().filter(each -> !each.first().isAfter(articleDay)).orElse(When.of(articleDay));
    Claim.Figure figure =
        new Claim.Figure(
            measure,
            List.of(),
            Claim.Comparator.EQUALS,
            when,
            number.printed().orElseThrow(),
            unit,
            WINDOW);
    Localised says = Localised.same("x");
    Judgement judgement = check.judge(new Claim("x", says, figure, Optional.empty()));
    int fits =
        judgement.verdict() == Verdict.AGREES
            ? 8
            : judgement.verdict() == Verdict.AGREES_ROUNDED
                ? 6
                : judgement.verdict() == Verdict.OTHER_DAY ? 3 : 0;
    int plain = measure instanceof Measure.Level ? 1 : 0;
    return new Suggestion(measure, unit, judgement, named + fits + plain);
  }
}
