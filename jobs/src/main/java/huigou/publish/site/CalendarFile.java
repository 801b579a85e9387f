package huigou.publish.site;

import huigou.model.ahead.Coming;
import huigou.model.ahead.Coming.Certainty;
import huigou.model.ahead.Coming.Kind;
import huigou.model.series.Quantity;
import huigou.model.series.Unit;
import huigou.model.view.SiteView;
import huigou.model.view.StandingPage;
import huigou.publish.FileSink;
import huigou.publish.text.Words;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/**
 * What is known to come as iCalendar, RFC 5545: an event of a whole day each. The same thing keeps
 * its name from edition to edition, so that a calendar that subscribes replaces it. Patterns and
 * estimates stay out: a calendar holds what is known or announced.
 */
public final class CalendarFile {

  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

  /** Octets of a line, its break not counted. */
  private static final int LONGEST_LINE = 75;

  private final SiteView site;
  private final Words words;
  private final StringBuilder out = new StringBuilder();

  private CalendarFile(SiteView site, Words words) {
    this.site = site;
    this.words = words;
  }

  /** Writes the calendar of a language. */
  public static void write(SiteView site, Words words, FileSink sink) {
    sink.write(
        "calendar/" + words.language().tag() + ".ics",
        new CalendarFile(site, words).text().getBytes(StandardCharsets.UTF_8));
  }

  private String text() {
    line("BEGIN", "VCALENDAR");
    line("VERSION", "2.0");
    line("PRODID", "-//huigou//ahead//" + words.language().tag());
    line("CALSCALE", "GREGORIAN");
    line("METHOD", "PUBLISH");
    line("X-WR-CALNAME", escaped("huigou: " + words.t("ahead.title")));
    for (Coming coming : site.outlook().ahead().coming()) {
      if (coming.certainty() == Certainty.KNOWN || coming.certainty() == Certainty.ANNOUNCED) {
        event(coming);
      }
    }
    line("END", "VCALENDAR");
    return out.toString();
  }

  private void event(Coming coming) {
    LocalDate asOf = site.edition().asOf();
    line("BEGIN", "VEVENT");
    line(
        "UID",
        coming.date()
            + "-"
            + coming.kind().token()
            + "@"
            + site.edition().tagAuthority().replaceFirst(",.*", ""));
    line("DTSTAMP", DAY.format(asOf) + "T000000Z");
    line("DTSTART;VALUE=DATE", DAY.format(coming.date()));
    line("DTEND;VALUE=DATE", DAY.format(coming.date().plusDays(1)));
    line("SUMMARY", escaped(summary(coming)));
    line(
        "DESCRIPTION",
        escaped(words.t("ahead.calendar.description", coming.source().in(words.language()), asOf)));
    site.edition()
        .baseUrl()
        .ifPresent(
            base ->
                line(
                    "URL",
                    base
                        + "/current/"
                        + words.language().tag()
                        + "/"
                        + StandingPage.AHEAD.address()));
    line("TRANSP", "TRANSPARENT");
    line("END", "VEVENT");
  }

  private String summary(Coming coming) {
    return coming
        .amount()
        .map(amount -> Quantity.of(amount, Unit.USD))
        .map(
            amount ->
                words.t(
                    coming.kind() == Kind.FINANCING_ESTIMATE
                        ? "ahead.kind.financing-estimate"
                        : "ahead.calendar." + coming.kind().token(),
                    amount))
        .orElseGet(() -> words.t("ahead.kind." + coming.kind().token()));
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n");
  }

  /** A line, folded where it is longer than the format allows; a character is never cut. */
  private void line(String name, String value) {
    String text = name + ":" + value;
    int octets = 0;
    for (int at = 0; at < text.length(); ) {
      int character = text.codePointAt(at);
      String one = Character.toString(character);
      int length = one.getBytes(StandardCharsets.UTF_8).length;
      if (octets + length > LONGEST_LINE) {
        out.append("\r\n ");
        octets = 1;
      }
      out.append(one);
      octets += length;
      at += Character.charCount(character);
    }
    out.append("\r\n");
  }
}
