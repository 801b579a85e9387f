package huigou.collect;

import huigou.catalogue.Catalogue;
import huigou.catalogue.Feed;
import huigou.model.buyback.Issuer;
import huigou.model.time.AskTimes;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/**
 * What is due: a part of a feed is when an instant worth asking at has passed since its publisher
 * answered. Pure.
 *
 * @param issuers numbers of the issuers that a feed per issuer is asked for
 */
record DueFeeds(CollectState state, List<String> issuers) {

  /** A machine that slept longer is told to fill in by itself. */
  private static final int LOOKS_BACK = 60;

  /** What has not come by then does not come: it is asked for when somebody names it. */
  private static final int GIVES_UP_AFTER = 7;

  /** Answers that are refused one after the other are no longer chance: the next time will tell. */
  private static final int PATIENCE = 3;

  /** A clock that was ahead of itself when an answer was noted says nothing. */
  private static final Duration SLACK = Duration.ofHours(1);

  /** Of the issuers of a catalogue, by the numbers under which they file, each once. */
  static DueFeeds of(CollectState state, Catalogue catalogue) {
    return new DueFeeds(
        state,
        catalogue.issuers().all().stream()
            .map(Issuer::ciks)
            .flatMap(List::stream)
            .distinct()
            .toList());
  }

  /** What is due of a feed, the oldest first. */
  List<Asked> of(Feed feed, Instant now) {
    return switch (feed.request().per()) {
      case SPAN ->
          feed.ask()
              .last(now)
              .filter(at -> isOpen(feed, "", at, now))
              .map(at -> spans(feed, now))
              .orElse(List.of());
      case ISSUER ->
          feed.ask().last(now).stream()
              .flatMap(
                  at ->
                      issuers.stream()
                          .filter(number -> isOpen(feed, number, at, now))
                          .map(number -> Asked.of(feed).issuer(number)))
              .toList();
      case DAY -> days(feed, now);
    };
  }

  /** What to ask whether anything is due or not. */
  List<Asked> now(Feed feed, Instant now) {
    return switch (feed.request().per()) {
      case SPAN -> spans(feed, now);
      case ISSUER -> issuers.stream().map(number -> Asked.of(feed).issuer(number)).toList();
      case DAY -> newestDay(feed, now).map(day -> Asked.of(feed).day(day)).stream().toList();
    };
  }

  /**
   * The least that shows how a feed answers, of an issuer of whom something came already where
   * there is one; nothing of a whole archive.
   */
  List<Asked> probe(Feed feed, Instant now) {
    if (feed.answer().unpack().isPresent()) {
      return List.of();
    }
    LocalDate today = today(feed, now);
    return switch (feed.request().per()) {
      case SPAN ->
          List.of(
              feed.request()
                  .span()
                  .map(span -> Asked.of(feed).span(today.minusDays(span.overlap()), today, false))
                  .orElseGet(() -> Asked.of(feed)));
      case ISSUER ->
          issuers.stream()
              .filter(number -> !state.of(feed.id()).part(number).file().path().isEmpty())
              .findFirst()
              .or(() -> issuers.stream().findFirst())
              .map(number -> Asked.of(feed).issuer(number))
              .stream()
              .toList();
      case DAY -> now(feed, now);
    };
  }

  /** What to ask to have everything since a day. */
  List<Asked> since(Feed feed, LocalDate first, Instant now) {
    LocalDate today = today(feed, now);
    return switch (feed.request().per()) {
      case SPAN ->
          feed.request().span().isPresent()
              ? pieces(feed, later(first, feed.request().span().get().first()), today).stream()
                  .filter(
                      piece -> !state.of(feed.id()).progress().pieces().containsKey(piece.days()))
                  .toList()
              : List.of(Asked.of(feed));
      case ISSUER -> now(feed, now);
      case DAY ->
          first
              .datesUntil(today.plusDays(1))
              .filter(feed::hasDay)
              .filter(
                  day ->
                      !instants(feed, day).isEmpty() && !instants(feed, day).first().isAfter(now))
              .filter(day -> state.of(feed.id()).part(day.toString()).answeredAt() == null)
              .map(day -> Asked.of(feed).day(day))
              .toList();
    };
  }

  private boolean isOpen(Feed feed, String part, Instant at, Instant now) {
    FeedState.Part known = state.of(feed.id()).part(part);
    boolean unanswered =
        known.answeredAt() == null
            || known.answeredAt().isBefore(at)
            || known.answeredAt().isAfter(now.plus(SLACK));
    return (unanswered || endsBefore(feed, known, at)) && !rests(feed, known, now);
  }

  /** Whether all answers are about days before the one on which it is worth asking. */
  private static boolean endsBefore(Feed feed, FeedState.Part known, Instant at) {
    return feed.request().span().isPresent()
        && known.to() != null
        && known.to().isBefore(today(feed, at));
  }

  /** Whether answers were refused so often that nobody asks before the feed's next time. */
  private static boolean rests(Feed feed, FeedState.Part known, Instant now) {
    return known.setbacks().refusals() >= PATIENCE
        && !known.setbacks().refusedAt().isAfter(now.plus(SLACK))
        && feed.ask().last(now).filter(known.setbacks().refusedAt()::isBefore).isEmpty();
  }

  private List<Asked> spans(Feed feed, Instant now) {
    if (feed.request().span().isEmpty()) {
      return List.of(Asked.of(feed));
    }
    Feed.Span span = feed.request().span().get();
    LocalDate today = today(feed, now);
    FeedState known = state.of(feed.id());
    LocalDate answered = known.part("").to();
    LocalDate before = answered != null && answered.isAfter(today) ? null : answered;
    boolean longest =
        before == null
            || span.again() > 0
                && (known.progress().againAt() == null
                    || known.progress().againAt().isAfter(now)
                    || monthsBetween(known.progress().againAt(), now, feed) >= span.again());
    LocalDate longestFrom = today.minusDays(span.most() - 1L);
    LocalDate from =
        before == null
            ? longestFrom
            : earlier(longest ? longestFrom : today, before.minusDays(span.overlap()));
    List<Asked> pieces = pieces(feed, later(from, span.first()), today);
    return longest
        ? pieces.stream()
            .map(asked -> asked.span(asked.from().orElseThrow(), asked.to().orElseThrow(), true))
            .toList()
        : pieces;
  }

  private static long monthsBetween(Instant one, Instant other, Feed feed) {
    return ChronoUnit.MONTHS.between(
        one.atZone(feed.ask().zone()).toLocalDate(), other.atZone(feed.ask().zone()).toLocalDate());
  }

  private static List<Asked> pieces(Feed feed, LocalDate first, LocalDate last) {
    int most = feed.request().span().orElseThrow().most();
    List<Asked> pieces = new ArrayList<>();
    for (LocalDate from = first; !from.isAfter(last); from = from.plusDays(most)) {
      LocalDate to = from.plusDays(most - 1L);
      pieces.add(Asked.of(feed).span(from, to.isAfter(last) ? last : to, false));
    }
    return pieces;
  }

  private List<Asked> days(Feed feed, Instant now) {
    LocalDate today = today(feed, now);
    FeedState known = state.of(feed.id());
    Optional<LocalDate> first =
        known.progress().collectedSince() == null
                || known.progress().collectedSince().isAfter(today)
            ? newestDay(feed, now)
            : Optional.of(later(known.progress().collectedSince(), today.minusDays(LOOKS_BACK)));
    List<Asked> due = new ArrayList<>();
    for (LocalDate day = first.orElse(today.plusDays(1));
        !day.isAfter(today);
        day = day.plusDays(1)) {
      SortedSet<Instant> past = instants(feed, day).headSet(now.plusNanos(1));
      if (!past.isEmpty()
          && isOpen(
              feed, day.toString(), feed.days().settle() == 0 ? past.first() : past.last(), now)
          && isWorthAgain(feed, day, now)) {
        due.add(Asked.of(feed).day(day));
      }
    }
    return due;
  }

  /** What was not there, or not taken, is asked for at the feed's times, and not for ever. */
  private boolean isWorthAgain(Feed feed, LocalDate day, Instant now) {
    FeedState.Part known = state.of(feed.id()).part(day.toString());
    Instant absent = known.setbacks().absentAt();
    boolean givenUp = isGivenUp(day, today(feed, now));
    return absent == null
        ? known.setbacks().refusedAt() == null || !givenUp
        : !givenUp && feed.ask().last(now).filter(absent::isBefore).isPresent();
  }

  /** Whether a day that has not come is no longer asked for when nobody names it. */
  static boolean isGivenUp(LocalDate day, LocalDate today) {
    return day.isBefore(today.minusDays(GIVES_UP_AFTER));
  }

  private static Optional<LocalDate> newestDay(Feed feed, Instant now) {
    LocalDate today = today(feed, now);
    for (LocalDate day = today; day.isAfter(today.minusDays(LOOKS_BACK)); day = day.minusDays(1)) {
      if (!instants(feed, day).headSet(now.plusNanos(1)).isEmpty()) {
        return Optional.of(day);
      }
    }
    return Optional.empty();
  }

  /** When a day is worth asking for: on the day on which it appears, and as long as it settles. */
  static SortedSet<Instant> instants(Feed feed, LocalDate day) {
    AskTimes ask = feed.ask();
    SortedSet<Instant> all = new java.util.TreeSet<>();
    if (!feed.hasDay(day)) {
      return all;
    }
    LocalDate at = ask.isWorking(day) ? day : nextWorking(ask, day);
    for (int passed = 0; passed < feed.days().appears(); passed++) {
      at = nextWorking(ask, at);
    }
    for (int settled = 0; settled <= feed.days().settle(); settled++) {
      all.addAll(ask.on(at));
      at = nextWorking(ask, at);
    }
    return all;
  }

  private static LocalDate nextWorking(AskTimes ask, LocalDate day) {
    LocalDate next = day.plusDays(1);
    while (!ask.isWorking(next)) {
      next = next.plusDays(1);
    }
    return next;
  }

  private static LocalDate today(Feed feed, Instant now) {
    return now.atZone(feed.ask().zone()).toLocalDate();
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}
