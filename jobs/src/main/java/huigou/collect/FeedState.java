package huigou.collect;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What is known of a feed from asking it.
 *
 * @param askedAt when it was asked last; null when never
 * @param answeredAt when it answered last; null when never
 * @param outcome of the last time, as a word
 * @param why in words; empty where nothing is to be said
 * @param failures in a row
 * @param failingSince when the first of them was; null when the last time was none
 * @param againAt when the longest span was asked for last; null when never
 * @param found the part of the address that was found on the publisher's page; empty while the one
 *     of the catalogue leads somewhere
 * @param collectedSince first day of those that are asked for one after the other; null where no
 *     day was but by its name
 * @param pieces when pieces of a span were answered, by their first and last day
 * @param parts days, issuers or pages, by name; one without a name for a feed that has none
 */
public record FeedState(
    Instant askedAt,
    Instant answeredAt,
    String outcome,
    String why,
    int failures,
    Instant failingSince,
    Instant againAt,
    String found,
    LocalDate collectedSince,
    TreeMap<String, Instant> pieces,
    TreeMap<String, Part> parts) {

  public FeedState {
    found = found == null ? "" : found;
    pieces = pieces == null ? new TreeMap<>() : pieces;
    pieces.values().removeIf(Objects::isNull);
    outcome = outcome == null ? "" : outcome;
    why = why == null ? "" : why;
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
   * @param to last day that the answer covers; null where it has no days
   * @param path of the last file that was taken, below the input folder; empty when none was
   * @param changedAt when that was; null when never
   * @param absentAt when the publisher said last that it is not there yet; null once it is
   * @param refusedAt when an answer was last refused; null once one is taken
   * @param refusals how many were refused since one was taken
   * @param gone keys of rows that an answer lacked, as one text, and {@code goneOn} the day; empty
   *     and null while none was missing
   */
  public record Part(
      Instant answeredAt,
      LocalDate to,
      String path,
      Instant changedAt,
      String etag,
      String lastModified,
      Instant absentAt,
      Instant refusedAt,
      int refusals,
      String gone,
      LocalDate goneOn) {

    public Part {
      path = path == null ? "" : path;
      etag = etag == null ? "" : etag;
      lastModified = lastModified == null ? "" : lastModified;
      gone = gone == null ? "" : gone;
    }

    static final Part NONE = new Part(null, null, "", null, "", "", null, null, 0, "", null);

    /**
     * Whether an answer that ends on a day is about earlier days than are known: history that is
     * filled in tells nothing of what is due, and is nothing that newer answers are held against.
     */
    boolean isOfEarlierDays(Optional<LocalDate> last) {
      return to != null && last.filter(to::isAfter).isPresent();
    }

    /** The same after an answer. */
    Part answered(Instant at, LocalDate newTo) {
      return new Part(at, newTo, path, changedAt, etag, lastModified, null, null, 0, "", null);
    }

    /** The same after a file was taken. */
    Part taken(String newPath, Instant at, String newEtag, String newLastModified) {
      return new Part(
          answeredAt, to, newPath, at, newEtag, newLastModified, null, null, 0, "", null);
    }

    /** The same after an answer that lacks rows. */
    Part lacking(String keys, LocalDate on) {
      return new Part(
          answeredAt,
          to,
          path,
          changedAt,
          etag,
          lastModified,
          absentAt,
          refusedAt,
          refusals,
          keys,
          on);
    }

    /** The same after the publisher said that it is not there yet. */
    Part absent(Instant at) {
      return new Part(
          answeredAt,
          to,
          path,
          changedAt,
          etag,
          lastModified,
          at,
          refusedAt,
          refusals,
          gone,
          goneOn);
    }

    /** The same after an answer that could not be taken. */
    Part refused(Instant at) {
      return new Part(
          answeredAt,
          to,
          path,
          changedAt,
          etag,
          lastModified,
          absentAt,
          at,
          refusals + 1,
          gone,
          goneOn);
    }

    private Instant heardAt() {
      return answeredAt == null ? Instant.EPOCH : answeredAt;
    }
  }

  static FeedState unknown() {
    return new FeedState(
        null, null, "", "", 0, null, null, "", null, new TreeMap<>(), new TreeMap<>());
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
    return new FeedState(
        askedAt,
        answeredAt,
        outcome,
        why,
        failures,
        failingSince,
        againAt,
        found,
        collectedSince,
        pieces,
        all);
  }

  /** The same after the longest span was asked for. */
  FeedState again(Instant at) {
    return new FeedState(
        askedAt,
        answeredAt,
        outcome,
        why,
        failures,
        failingSince,
        at,
        found,
        collectedSince,
        pieces,
        parts);
  }

  /** The same after a piece of a span was answered. */
  FeedState piece(String days, Instant at) {
    TreeMap<String, Instant> all = new TreeMap<>(pieces);
    all.put(days, at);
    while (all.size() > KEPT) {
      all.pollFirstEntry();
    }
    return new FeedState(
        askedAt,
        answeredAt,
        outcome,
        why,
        failures,
        failingSince,
        againAt,
        found,
        collectedSince,
        all,
        parts);
  }

  /** The same where a day is one of those that are asked for one after the other. */
  FeedState collected(LocalDate day) {
    return collectedSince != null && !day.isBefore(collectedSince)
        ? this
        : new FeedState(
            askedAt,
            answeredAt,
            outcome,
            why,
            failures,
            failingSince,
            againAt,
            found,
            day,
            pieces,
            parts);
  }

  /**
   * The same where a former version did not write down since when days are asked for: since the
   * first that is known. One that was asked for by its name is not told from the others then.
   */
  FeedState collectedSinceItsFirstDay() {
    return collectedSince != null || parts.isEmpty() || !DAY.matcher(parts.firstKey()).matches()
        ? this
        : collected(LocalDate.parse(parts.firstKey()));
  }

  /** The same after a part of its address was found anew. */
  FeedState found(String part) {
    return new FeedState(
        askedAt,
        answeredAt,
        outcome,
        why,
        failures,
        failingSince,
        againAt,
        part,
        collectedSince,
        pieces,
        parts);
  }

  /**
   * The same after it was asked.
   *
   * @param failing whether another part of it failed in the same run: then it goes on failing, and
   *     is counted once
   */
  FeedState asked(Instant at, Outcome came, String said, boolean failing) {
    boolean failed = came == Outcome.FAILED || came == Outcome.REFUSED;
    if (failing) {
      return new FeedState(
          at,
          came.isAnswer() ? at : answeredAt,
          outcome,
          why,
          failures,
          failingSince,
          againAt,
          found,
          collectedSince,
          pieces,
          parts);
    }
    return new FeedState(
        at,
        came.isAnswer() ? at : answeredAt,
        came.token(),
        said,
        failed ? failures + 1 : 0,
        failed ? (failingSince == null ? at : failingSince) : null,
        againAt,
        found,
        collectedSince,
        pieces,
        parts);
  }
}
