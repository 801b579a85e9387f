package huigou.collect;

import huigou.catalogue.Feed;
import huigou.model.origin.AskedBy;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is asked of a feed: one answer's worth.
 *
 * @param part a day, an issuer's number or a page; empty where the feed has no parts
 * @param from first day asked for, and {@code to} the last; empty where the address has no days
 * @param cik number of an issuer
 * @param rows asked for where an answer may grow, else 0
 * @param start of a further page, else 0
 * @param found the part of an address that is discovered; empty where none is
 * @param longest whether it is the most that is ever asked for
 * @param named whether somebody asks for this one day, and not for those that follow it
 */
record Asked(
    Feed feed,
    String part,
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    String cik,
    int rows,
    int start,
    String found,
    boolean longest,
    boolean named) {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z]+)(?::([^}]+))?}");
  private static final String ISO_DAY = "yyyy-MM-dd";

  /** All that there is. */
  static Asked of(Feed feed) {
    return new Asked(
        feed,
        "",
        Optional.empty(),
        Optional.empty(),
        "",
        feed.request().grow().map(Feed.Grow::from).orElse(0),
        0,
        feed.request().discover().map(Feed.Discover::standing).orElse(""),
        false,
        false);
  }

  Asked span(LocalDate first, LocalDate last, boolean all) {
    return new Asked(
        feed, part, Optional.of(first), Optional.of(last), cik, rows, start, found, all, named);
  }

  Asked day(LocalDate day) {
    return new Asked(
        feed,
        day.toString(),
        Optional.of(day),
        Optional.of(day),
        cik,
        rows,
        start,
        found,
        longest,
        named);
  }

  /** The same, asked for by its name. */
  Asked byName() {
    return new Asked(feed, part, from, to, cik, rows, start, found, longest, true);
  }

  Asked issuer(String number) {
    return new Asked(feed, number, from, to, number, rows, start, found, longest, named);
  }

  Asked rows(int more) {
    return new Asked(feed, part, from, to, cik, more, start, found, longest, named);
  }

  Asked page(int number, int at) {
    return new Asked(
        feed, number == 1 ? "" : "page-" + number, from, to, cik, rows, at, found, longest, named);
  }

  Asked found(String other) {
    return new Asked(feed, part, from, to, cik, rows, start, other, longest, named);
  }

  /**
   * An address of the feed with what is asked in the place of its placeholders, but for the key.
   */
  String address(String template) {
    Matcher placeholders = PLACEHOLDER.matcher(template);
    StringBuilder address = new StringBuilder();
    while (placeholders.find()) {
      String form = placeholders.group(2) == null ? ISO_DAY : placeholders.group(2);
      placeholders.appendReplacement(
          address,
          Matcher.quoteReplacement(
              switch (placeholders.group(1)) {
                case "from", "day" -> text(from, form);
                case "to" -> text(to, form);
                case "cik" -> cik;
                case "rows" -> String.valueOf(rows);
                case "start" -> String.valueOf(start);
                case "found" -> found;
                default -> placeholders.group();
              }));
    }
    return placeholders.appendTail(address).toString();
  }

  private static String text(Optional<LocalDate> day, String form) {
    return day.orElseThrow(() -> new IllegalStateException("no day is asked for"))
        .format(DateTimeFormatter.ofPattern(form, Locale.ROOT));
  }

  /** The days that it is about, as one word; empty where the address has none. */
  String days() {
    return days(from, to);
  }

  /** Days as one word; empty where there are none. */
  static String days(Optional<LocalDate> from, Optional<LocalDate> to) {
    return from.map(first -> first + "/" + to.orElse(first)).orElse("");
  }

  /** Why its day is asked for. */
  AskedBy by() {
    return feed.request().per() != Feed.Per.DAY
        ? AskedBy.UNKNOWN
        : named ? AskedBy.NAME : AskedBy.SCHEDULE;
  }

  /** What it is about, for people: the feed with its part. */
  String name() {
    return part.isEmpty() ? feed.id() : feed.id() + " " + part;
  }
}
