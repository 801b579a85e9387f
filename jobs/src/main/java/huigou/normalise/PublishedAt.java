package huigou.normalise;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When an item was published, out of the forms in which feeds of the world write it: ISO 8601 with
 * T or a blank, RFC 822 with months and weekdays in whatever length, hours of twelve, zones by
 * offset or by name, days alone, Chinese days.
 *
 * @param day in the zone of the source
 * @param instant with its offset; empty where no hour is printed
 * @param oddities what was read around, in words of the form ({@code Tue: Mon}, {@code no zone:
 *     UTC}); empty for nothing
 */
record PublishedAt(LocalDate day, Optional<OffsetDateTime> instant, List<String> oddities) {

  /** Names of zones in use, by their offsets. */
  private static final Map<String, ZoneOffset> ZONES =
      Map.ofEntries(
          Map.entry("UT", ZoneOffset.UTC),
          Map.entry("UTC", ZoneOffset.UTC),
          Map.entry("GMT", ZoneOffset.UTC),
          Map.entry("Z", ZoneOffset.UTC),
          Map.entry("EST", ZoneOffset.ofHours(-5)),
          Map.entry("EDT", ZoneOffset.ofHours(-4)),
          Map.entry("CST", ZoneOffset.ofHours(-6)),
          Map.entry("CDT", ZoneOffset.ofHours(-5)),
          Map.entry("MST", ZoneOffset.ofHours(-7)),
          Map.entry("MDT", ZoneOffset.ofHours(-6)),
          Map.entry("PST", ZoneOffset.ofHours(-8)),
          Map.entry("PDT", ZoneOffset.ofHours(-7)),
          Map.entry("HKT", ZoneOffset.ofHours(8)),
          Map.entry("JST", ZoneOffset.ofHours(9)),
          Map.entry("BST", ZoneOffset.ofHours(1)),
          Map.entry("SGT", ZoneOffset.ofHours(8)),
          Map.entry("KST", ZoneOffset.ofHours(9)),
          Map.entry("AEST", ZoneOffset.ofHours(10)),
          Map.entry("AEDT", ZoneOffset.ofHours(11)),
          Map.entry("CET", ZoneOffset.ofHours(1)),
          Map.entry("CEST", ZoneOffset.ofHours(2)));

  /** Names that mean summer time in summer: by the day. */
  private static final Map<String, ZoneId> REGIONS =
      Map.of(
          "ET", ZoneId.of("America/New_York"),
          "CT", ZoneId.of("America/Chicago"),
          "MT", ZoneId.of("America/Denver"),
          "PT", ZoneId.of("America/Los_Angeles"));

  private static final String CLOCK =
      "(?<noon>上午|下午)?\\s*(?<hour>\\d{1,2})(?::(?<minute>\\d{2}))(?::(?<second>\\d{2})(?:[.,]\\d{1,9})?)?(?:\\s*(?<half>[AaPp])\\.?[Mm]\\.?)?";
  private static final String ZONE =
      "(?<zone>[+-]\\d{1,2}(?::?\\d{2})?|[A-Za-z]{1,4}(?:[+-]\\d{1,2}(?::?\\d{2})?)?)";

  private static final Pattern NUMBERS_FIRST =
      Pattern.compile(
          "(?<year>\\d{4})(?:[-/.]|年\\s?)(?<month>\\d{1,2})(?:[-/.]|月\\s?)(?<date>\\d{1,2})日?(?:(?:T|\\s+|\\s*,\\s*|(?<=日))"
              + CLOCK
              + "\\s*(?:\\(?"
              + ZONE
              + "\\)?)?)?");

  private static final Pattern DAY_MONTH_YEAR =
      Pattern.compile(
          "(?:(?<weekday>[A-Za-z]{3,9})\\.?,?\\s+)?(?<date>\\d{1,2})(?:\\s+|-)(?<name>[A-Za-z]{3,9})\\.?,?(?:\\s+|-)(?<year>\\d{4}|\\d{2})(?:,?\\s+"
              + CLOCK
              + "\\s*(?:\\(?"
              + ZONE
              + "\\)?)?(?:\\s+\\([A-Za-z ]+\\))?)?");

  private static final Pattern MONTH_DAY_YEAR =
      Pattern.compile(
          "(?:(?<weekday>[A-Za-z]{3,9})\\.?,?\\s+)?(?<name>[A-Za-z]{3,9})\\.?\\s+(?<date>\\d{1,2}),?\\s+(?<year>\\d{4})(?:,?\\s+(?:at\\s+)?"
              + CLOCK
              + "\\s*(?:\\(?"
              + ZONE
              + "\\)?)?)?");

  /** As programs write it: Mon Sep 14 09:00:00 GMT 2026. */
  private static final Pattern YEAR_BEHIND =
      Pattern.compile(
          "(?<weekday>[A-Za-z]{3}) (?<name>[A-Za-z]{3}) (?<date>\\d{1,2}) "
              + CLOCK
              + " "
              + ZONE
              + " (?<year>\\d{4})");

  /** Without marks between: 20260914T090000Z. */
  private static final Pattern UNMARKED =
      Pattern.compile(
          "(?<year>\\d{4})(?<month>\\d{2})(?<date>\\d{2})T(?<noon>(?!))?(?<hour>\\d{2})(?<minute>\\d{2})(?<second>\\d{2})?(?<half>(?!))?"
              + ZONE
              + "?");

  private static final List<Pattern> FORMS =
      List.of(NUMBERS_FIRST, UNMARKED, DAY_MONTH_YEAR, MONTH_DAY_YEAR, YEAR_BEHIND);

  private static final int PREFIX = 3;
  private static final int NOON = 12;

  /**
   * Reads a text in the form of the layout, else in any of the others.
   *
   * @param zone of the source, for a text without one
   * @return empty when it is no day in any form, or one that does not exist
   */
  static Optional<PublishedAt> of(String text, DateTimeFormatter form, ZoneId zone) {
    Optional<PublishedAt> laidOut = laidOut(text, form, zone);
    if (laidOut.isPresent()) {
      return laidOut;
    }
    for (Pattern pattern : FORMS) {
      Matcher parts = pattern.matcher(text.strip().replaceAll("\\s+", " "));
      if (parts.matches()) {
        try {
          return Optional.of(read(parts, pattern.pattern().contains("<name>"), zone));
        } catch (DateTimeException noSuchDay) {
          return Optional.empty();
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<PublishedAt> laidOut(String text, DateTimeFormatter form, ZoneId zone) {
    try {
      Object read =
          form.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
      if (read instanceof OffsetDateTime instant) {
        return Optional.of(at(instant, zone, List.of()));
      } else if (read instanceof LocalDateTime local) {
        return Optional.of(at(local.atZone(zone).toOffsetDateTime(), zone, List.of()));
      }
      return Optional.of(new PublishedAt((LocalDate) read, Optional.empty(), List.of()));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static PublishedAt at(OffsetDateTime instant, ZoneId zone, List<String> oddities) {
    OffsetDateTime local = instant.atZoneSameInstant(zone).toOffsetDateTime();
    return new PublishedAt(local.toLocalDate(), Optional.of(local), oddities);
  }

  private static PublishedAt read(Matcher parts, boolean named, ZoneId zone) {
    List<String> oddities = new ArrayList<>();
    int year = Integer.parseInt(parts.group("year"));
    LocalDate day =
        LocalDate.of(
            year < 100 ? 2000 + year : year,
            named ? month(parts.group("name"), oddities) : Integer.parseInt(parts.group("month")),
            Integer.parseInt(parts.group("date")));
    if (named && parts.group("weekday") != null) {
      weekday(parts.group("weekday"), day, oddities);
    }
    if (parts.group("hour") == null) {
      return new PublishedAt(day, Optional.empty(), oddities);
    }
    LocalDateTime local = day.atTime(clock(parts));
    Optional<ZoneOffset> offset =
        Optional.ofNullable(parts.group("zone")).map(written -> offset(written, local));
    if (offset.isEmpty()) {
      oddities.add("no zone: " + zone);
    }
    return at(
        offset.map(local::atOffset).orElseGet(() -> local.atZone(zone).toOffsetDateTime()),
        zone,
        oddities);
  }

  private static int month(String name, List<String> oddities) {
    for (Month month : Month.values()) {
      String full = month.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
      String lower = name.toLowerCase(Locale.ROOT);
      if (full.toLowerCase(Locale.ROOT).startsWith(lower)) {
        if (lower.length() > PREFIX && lower.length() < full.length()) {
          oddities.add(name + ": " + full.substring(0, PREFIX));
        }
        return month.getValue();
      }
    }
    throw new DateTimeException("no month is called " + name);
  }

  private static void weekday(String written, LocalDate day, List<String> oddities) {
    String right = day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    if (!right.toLowerCase(Locale.ROOT).startsWith(written.toLowerCase(Locale.ROOT))) {
      oddities.add(written + ": " + right.substring(0, PREFIX));
    }
  }

  private static LocalTime clock(Matcher parts) {
    int hour = Integer.parseInt(parts.group("hour"));
    String half = half(parts);
    if (half != null) {
      if (hour < 1 || hour > NOON) {
        throw new DateTimeException("no hour of twelve: " + hour);
      }
      hour = hour % NOON + (half.equalsIgnoreCase("p") ? NOON : 0);
    }
    String second = parts.group("second");
    return LocalTime.of(
        hour,
        Integer.parseInt(parts.group("minute")),
        second == null ? 0 : Integer.parseInt(second));
  }

  /** Which half of the day an hour of twelve is of, as a or p; null where it is one of all. */
  private static String half(Matcher parts) {
    String han = parts.group("noon");
    if (han == null) {
      return parts.group("half");
    }
    return han.equals("上午") ? "a" : "p";
  }

  /** An offset, a name, or a name with an offset behind it: +0800, EST, GMT+8. */
  private static ZoneOffset offset(String written, LocalDateTime local) {
    Matcher name = Pattern.compile("[A-Za-z]+").matcher(written);
    String rest = written;
    if (name.lookingAt()) {
      if (name.end() == written.length()) {
        String known = written.toUpperCase(Locale.ROOT);
        if (REGIONS.containsKey(known)) {
          return REGIONS.get(known).getRules().getOffset(local);
        } else if (!ZONES.containsKey(known)) {
          throw new DateTimeException("no zone is called " + written);
        }
        return ZONES.get(known);
      }
      rest = written.substring(name.end());
    }
    String digits = rest.substring(1).replace(":", "");
    String padded = digits.length() % 2 == 0 ? digits : "0" + digits;
    return ZoneOffset.of(
        rest.charAt(0)
            + padded.substring(0, 2)
            + ":"
            + (padded.length() > 2 ? padded.substring(2) : "00"));
  }
}
