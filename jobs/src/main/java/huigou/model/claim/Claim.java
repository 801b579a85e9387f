package huigou.model.claim;

import huigou.model.series.Unit;
import huigou.model.text.Localised;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One thing that an article says: a figure to be held against data, a statement that an editor
 * judges, or an opinion that is kept with its condition.
 *
 * @param says what it says, in our own words
 * @param note what a reader should know besides; empty for nothing
 */
public record Claim(String id, Localised says, Content content, Optional<Localised> note) {

  private static final String SLASH = "/";

  /** What kind of thing it is. */
  public sealed interface Content {}

  /**
   * A printed figure.
   *
   * @param measure what it is said to measure
   * @param alternatives other measures that it may have been, in the order in which they are tried
   * @param when the time of which it speaks
   * @param windowDays how many calendar days to both sides another day is looked for
   */
  public record Figure(
      Measure measure,
      List<Measure> alternatives,
      Comparator comparator,
      When when,
      Printed printed,
      Unit unit,
      int windowDays)
      implements Content {

    public Figure {
      alternatives = List.copyOf(alternatives);
    }
  }

  /**
   * Figures that the article itself adds up: nothing but the sum can be judged.
   *
   * @param parts as printed, and {@code total}: what they are said to come to
   */
  public record Arithmetic(List<Printed> parts, Printed total, Unit unit) implements Content {

    public Arithmetic {
      parts = List.copyOf(parts);
    }

    /** What the parts come to. */
    public BigDecimal sum() {
      return parts.stream().map(Printed::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
  }

  /** A figure that is said of each of several: every one is judged, and the weakest counts. */
  public record Each(List<Member> members) implements Content {

    public Each {
      members = List.copyOf(members);
    }
  }

  /**
   * One of several of which something is said.
   *
   * @param id its own, behind a slash in the name of its line
   */
  public record Member(String id, Localised name, Figure figure) {}

  /** The claims that it makes of its members; none where it speaks of one thing. */
  public List<Claim> members() {
    return content instanceof Each each
        ? each.members().stream()
            .map(
                member ->
                    new Claim(
                        id + SLASH + member.id(), member.name(), member.figure(), Optional.empty()))
            .toList()
        : List.of();
  }

  /** Whether it is said of one of several. */
  public boolean isOfAMember() {
    return id.contains(SLASH);
  }

  /**
   * No figure: a title, a schedule, an event, arithmetic within the article.
   *
   * @param verdict an editor's
   * @param source where the evidence stands
   * @param before what the editor had to say before the evidence was known; empty where it always
   *     was
   */
  public record Statement(
      Verdict verdict, Localised evidence, String source, Optional<Earlier> before)
      implements Content {

    /** The verdict by what was known at the end of a day. */
    public Verdict verdict(LocalDate asOf) {
      return earlier(asOf).map(Earlier::verdict).orElse(verdict);
    }

    /** The evidence that was known at the end of a day. */
    public Localised evidence(LocalDate asOf) {
      return earlier(asOf).map(Earlier::evidence).orElse(evidence);
    }

    private Optional<Earlier> earlier(LocalDate asOf) {
      return before.filter(earlier -> asOf.isBefore(earlier.day()));
    }
  }

  /**
   * What could be said of a statement before a day.
   *
   * @param day on which what decides it now came to be known
   */
  public record Earlier(LocalDate day, Verdict verdict, Localised evidence) {}

  /**
   * A forecast or a view.
   *
   * @param condition on which it rests; empty where none is stated
   */
  public record Opinion(Optional<Localised> condition) implements Content {}

  /** How a printed figure is meant. */
  public enum Comparator {
    EQUALS,
    ABOUT,
    OVER,
    AT_LEAST,
    UNDER,
    AT_MOST;

    /** Whether the figure is a bound. */
    public boolean isBound() {
      return this != EQUALS && this != ABOUT;
    }

    /** The word in the catalogue and in data files. */
    public String token() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }
}
