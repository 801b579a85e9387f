package huigou.collect;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What is known of a feed from asking it. In the file of an installation the values of its nouns
 * stand beside each other.
 *
 * @param last what came of asking it last
 * @param progress how far it has been asked for
 * @param found the part of the address that was found on the publisher's page; empty while the one
 *     of the catalogue leads somewhere
 * @param parts days, issuers or pages, by name; one without a name for a feed that has none
 */
public record FeedState(
    @JsonUnwrapped LastAsking last,
    @JsonUnwrapped Progress progress,
    String found,
    TreeMap<String, Part> parts) {

  public FeedState {
    found = found == null ? "" : found;
    parts = parts == null ? new TreeMap<>() : parts;
    parts.values().removeIf(Objects::isNull);
  }

  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  /** Parts that are kept: days of sixteen years, or so many issuers. */
  private static final int KEPT = 4000;

  /**
   * What is known of a part.
   *
   * @param answeredAt when the publisher answered last; null when never
   * @param to last day that the answers cover; null where they have no days
   * @param file that was taken last
   * @param setbacks since the publisher answered
   */
  public record Part(
      Instant answeredAt,
      LocalDate to,
      @JsonUnwrapped StandingFile file,
      @JsonUnwrapped Setbacks setbacks) {

    static final Part NONE = new Part(null, null, StandingFile.NONE, Setbacks.NONE);

    /**
     * Whether an answer that ends on a day is about earlier days than are known: history that is
     * filled in tells nothing of what is due, and is nothing that newer answers are held against.
     */
    boolean isOfEarlierDays(Optional<LocalDate> last) {
      return to != null && last.filter(to::isAfter).isPresent();
    }

    /** The same after an answer. */
    Part answered(Instant at, LocalDate newTo) {
      return new Part(at, newTo, file, Setbacks.NONE);
    }

    /** The same after a file was taken. */
    Part taken(String path, Instant at, String etag, String lastModified) {
      return new Part(
          answeredAt, to, StandingFile.taken(path, at, etag, lastModified), Setbacks.NONE);
    }

    /** The same after the file came whole again. */
    Part confirmed(Instant at, String etag, String lastModified) {
      return new Part(answeredAt, to, file.confirmed(at, etag, lastModified), setbacks);
    }

    /** The same after something else than an answer. */
    Part but(Setbacks other) {
      return new Part(answeredAt, to, file, other);
    }

    private Instant heardAt() {
      return answeredAt == null ? Instant.EPOCH : answeredAt;
    }
  }

  static FeedState unknown() {
    return new FeedState(LastAsking.NEVER, Progress.none(), "", new TreeMap<>());
  }

  /** A part, as far as it is known. */
  Part part(String name) {
    return parts.getOrDefault(name, Part.NONE);
  }

  /** The same with what is known of a part. */
  FeedState with(String name, Part part) {
    TreeMap<String, Part> all = new TreeMap<>(parts);
    all.put(name, part);
    while (all.size() > KEPT) {
      all.remove(
          all.entrySet().stream()
              .filter(each -> !each.getKey().equals(name))
              .min(Comparator.comparing(each -> each.getValue().heardAt()))
              .orElseThrow()
              .getKey());
    }
    return new FeedState(last, progress, found, all);
  }

  /** The same that has come further. */
  FeedState at(Progress further) {
    return new FeedState(last, further, found, parts);
  }

  /** The same where a day is one of those that are asked for one after the other. */
  FeedState collected(LocalDate day) {
    return at(progress.collected(day));
  }

  /**
   * The same where a former version did not write down since when days are asked for: since the
   * first that is known. One that was asked for by its name is not told from the others then.
   */
  FeedState collectedSinceItsFirstDay() {
    return progress.collectedSince() != null
            || parts.isEmpty()
            || !DAY.matcher(parts.firstKey()).matches()
        ? this
        : collected(LocalDate.parse(parts.firstKey()));
  }

  /** The same after a part of its address was found anew. */
  FeedState found(String part) {
    return new FeedState(last, progress, part, parts);
  }

  /** The same after it was asked, see {@link LastAsking#asked}. */
  FeedState asked(Instant at, Outcome came, String said, boolean failing) {
    return new FeedState(last.asked(at, came, said, failing), progress, found, parts);
  }
}
