package huigou.catalogue;

import huigou.model.origin.SourceId;
import huigou.model.time.AskTimes;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What is asked of a publisher, when, and which answers are taken. A feed of a kind that there is
 * already is an entry of {@code feeds.yml} and no program.
 *
 * @param about what comes, from whom and under which terms
 * @param request what is asked, and how for more
 * @param ask when it is worth asking
 * @param days how a feed per day stands to the days of its calendar
 * @param answer which answers are taken
 * @param permission whether anybody may ask
 */
public record Feed(
    String id,
    SourceId source,
    About about,
    Request request,
    AskTimes ask,
    Days days,
    Answer answer,
    Permission permission) {

  /**
   * What comes and from whom, as {@code origin.yml} says it.
   *
   * @param terms address of the publisher's terms, and the day on which a person read them
   */
  public record About(String title, String producer, String licence, Terms terms) {}

  /**
   * What is asked.
   *
   * @param addresses in the order in which they are tried; with placeholders in braces
   * @param per what one answer is about
   * @param span days asked for; empty where the address says how many
   * @param grow how to ask for more when an answer is a part; empty where it never is
   * @param walk how to ask for what is older; empty where one answer has all
   * @param discover how to find an address that has moved; empty where none does
   * @param secret name of the key that the address carries; empty where it carries none
   */
  public record Request(
      List<String> addresses,
      Per per,
      Optional<Span> span,
      Optional<Grow> grow,
      Optional<Walk> walk,
      Optional<Discover> discover,
      Optional<String> secret) {

    /** The host that is asked first. */
    public String host() {
      return Feed.host(addresses.get(0));
    }
  }

  /**
   * Which answers are taken.
   *
   * @param layouts of which a body must be one
   * @param extension of the delivered file
   * @param absent statuses by which the publisher says that there is nothing
   * @param complete what must hold of a whole answer
   * @param empty the answer that says there is nothing
   * @param rows the rows of a body, by which an answer with a moving span is compared
   * @param within heading of days that must lie in what was asked for
   * @param insignificant parts of a body that change with every answer
   * @param largest body in bytes, decoded
   * @param unpack entries of an archive that are the deliveries; empty where the body is
   */
  public record Answer(
      Set<String> layouts,
      String extension,
      Set<Integer> absent,
      List<Assertion> complete,
      Optional<Assertion> empty,
      Optional<Rows> rows,
      Optional<Within> within,
      List<Pattern> insignificant,
      long largest,
      Optional<String> unpack) {}

  /**
   * Whether anybody may ask.
   *
   * @param enabled whether it is asked at all
   * @param consent whose consent it waits for; empty where none is needed
   * @param consented by whom and when it was given; empty while it was not
   */
  public record Permission(boolean enabled, Optional<String> consent, Optional<String> consented) {

    boolean isGiven() {
      return enabled && (consent.isEmpty() || consented.isPresent());
    }
  }

  /** What one answer is about. */
  public enum Per {
    /** A span of days, or all there is. */
    SPAN,
    /** One day. */
    DAY,
    /** One issuer of the catalogue that the source knows by a number. */
    ISSUER
  }

  /**
   * How answers stand to the days of the calendar.
   *
   * @param lateUntil time of day after which nothing on a working day is late
   * @param appears working days from a day to the one on which its answer is there
   * @param settle days for which a day is asked again after its first answer
   * @param eves whether the day before a working day has an answer too
   * @param fewest rows that the answer of a working day has
   */
  public record Days(
      Optional<LocalTime> lateUntil, int appears, int settle, boolean eves, int fewest) {}

  /**
   * Days asked for.
   *
   * @param overlap days that are asked for again, so that revisions are seen
   * @param most days in one answer
   * @param first day of which there can be anything
   * @param again months after which the most is asked for, for restatements that nobody announces;
   *     0 for never
   */
  public record Span(int overlap, int most, LocalDate first, int again) {}

  /**
   * What holds of a JSON body.
   *
   * @param pointer to a value
   * @param is what it is, as JSON; empty where it equals another
   * @param same pointer to the value that it equals
   */
  public record Assertion(String pointer, Optional<String> is, Optional<String> same) {}

  /** The rows of a body. */
  public sealed interface Rows {

    /**
     * Elements of a JSON array.
     *
     * @param pointer to the array, {@code *} for each element on the way
     * @param key names of the values by which a row is known
     */
    record Elements(String pointer, List<String> key) implements Rows {}

    /** Lines that a pattern finds, known by its first group. */
    record Lines(Pattern line) implements Rows {}
  }

  /**
   * Days within a body.
   *
   * @param day finds them, its first group is the day
   * @param form of the day
   */
  public record Within(Pattern day, String form) {}

  /**
   * An answer that is a part is asked for again with a larger number.
   *
   * @param from the number first asked with, and {@code most} the largest
   */
  public record Grow(int from, int most) {}

  /**
   * Older entries stand on further pages, until one that is known.
   *
   * @param step entries a page
   * @param most pages
   * @param entry finds the entries of a page, known by its first group
   */
  public record Walk(int step, int most, Pattern entry) {}

  /**
   * A part of the address that is found anew on a page when the standing one leads nowhere.
   *
   * @param standing what the part is as far as is known
   * @param page address of the page
   * @param found finds the part, as its first group
   */
  public record Discover(String standing, String page, Pattern found) {}

  /**
   * Terms under which figures are used.
   *
   * @param read day on which a person read them; empty while nobody did
   */
  public record Terms(String url, Optional<LocalDate> read) {}

  /** Whether there can be an answer about a day. */
  public boolean hasDay(LocalDate day) {
    return ask.isWorking(day) || days.eves() && ask.isWorking(day.plusDays(1));
  }

  /** The host of an address. */
  static String host(String address) {
    return address.replaceFirst("^https://", "").split("[/?]", 2)[0];
  }

  /** Whether it is asked when nobody names it. */
  public boolean isAsked() {
    return permission.isGiven();
  }

  /** Placeholders and what may stand for them in every address. */
  static final Map<String, Per> PLACEHOLDERS =
      Map.of(
          "from", Per.SPAN,
          "to", Per.SPAN,
          "day", Per.DAY,
          "cik", Per.ISSUER,
          "rows", Per.SPAN,
          "start", Per.SPAN,
          "found", Per.SPAN,
          "secret", Per.SPAN);
}
