package huigou.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Hours in the forms of feeds, read in New York. 24 November 2025 is a Monday. */
class PublishedAtTest {

  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final DateTimeFormatter FORM = form("uuuu-MM-dd'T'HH:mm:ssXXX");

  private static DateTimeFormatter form(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT)
        .withResolverStyle(ResolverStyle.STRICT);
  }

  private static Optional<PublishedAt> read(String text) {
    return PublishedAt.of(text, FORM, NEW_YORK);
  }

  /** Day or hour, and what was read around. */
  private static String text(PublishedAt read) {
    String when =
        read.instant().map(OffsetDateTime::toString).orElseGet(() -> read.day().toString());
    return String.join(" ! ", when, String.join(" ! ", read.oddities())).replaceAll(" ! $", "");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2025-11-24T12:00:00-05:00|2025-11-24T12:00-05:00",
        "2025-11-24T12:00:00Z|2025-11-24T07:00-05:00",
        "2025-11-24 12:00:00 +08:00|2025-11-23T23:00-05:00",
        "2025-11-24 12:00Z|2025-11-24T07:00-05:00",
        "2025-11-24T12:00:00.123456789Z|2025-11-24T07:00-05:00",
        "2025/11/24 12:00:30,5 UTC|2025-11-24T07:00:30-05:00",
        "2025-07-24T12:00:00-0400|2025-07-24T12:00-04:00",
        "' 2025-11-24  12:00  Z '|2025-11-24T07:00-05:00",
      })
  void isoIsReadWithATOrABlank(String printed, String instant) {
    assertThat(read(printed).map(PublishedAtTest::text)).contains(instant);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Mon, 24 Nov 2025 12:00:00 EST|2025-11-24T12:00-05:00",
        "Monday, 24 November 2025 12:00 EST|2025-11-24T12:00-05:00",
        "24 Nov 25 12:00:00 EST|2025-11-24T12:00-05:00",
        "24-Nov-2025 12:00:00 EST|2025-11-24T12:00-05:00",
        "MON, 24 NOV 2025 12:00:00 EST|2025-11-24T12:00-05:00",
        "Mon, 24 Nov 2025 12:00:00 -0500 (Eastern Time)|2025-11-24T12:00-05:00",
        "Nov. 24, 2025 at 12:00 EST|2025-11-24T12:00-05:00",
        "Monday, November 24, 2025 12:00 (EST)|2025-11-24T12:00-05:00",
        "Tue, 24 Nov 2025 12:00:00 EST|2025-11-24T12:00-05:00 ! Tue: Mon",
        "Mondays, 24 Nov 2025 12:00:00 EST|2025-11-24T12:00-05:00 ! Mondays: Mon",
        "Wed, 03 Sept 2025 12:00:00 EDT|2025-09-03T12:00-04:00 ! Sept: Sep",
        "Wed, 03 Sep 2025 12:00:00 EDT|2025-09-03T12:00-04:00",
        "Thu, 03 Sept 2025 12:00:00 EDT|2025-09-03T12:00-04:00 ! Sept: Sep ! Thu: Wed",
      })
  void wordsForMonthAndWeekdayAreReadInAnyLengthAndWrongOnesAreSaid(String printed, String text) {
    assertThat(read(printed).map(PublishedAtTest::text)).contains(text);
  }

  @ParameterizedTest
  @CsvSource({
    "GMT, 07:00",
    "UT, 07:00",
    "Z, 07:00",
    "EST, 12:00",
    "EDT, 11:00",
    "CST, 13:00",
    "CDT, 12:00",
    "MST, 14:00",
    "MDT, 13:00",
    "PST, 15:00",
    "PDT, 14:00",
    "BST, 06:00",
    "CET, 06:00",
    "CEST, 05:00",
    "+0000, 07:00",
    "-05:00, 12:00",
    "+0530, 01:30",
    "GMT+1, 06:00",
    "UTC-5, 12:00",
    "GMT+0530, 01:30",
    "GMT+5:30, 01:30",
    "UTC+01:00, 06:00",
    "+01, 06:00",
    "+1:00, 06:00",
    "gmt, 07:00",
    "SGT, 23:00 the day before",
    "ET, 12:00",
    "CT, 13:00",
    "PT, 15:00",
    "(et), 12:00"
  })
  void aZoneIsNamedOrAnOffsetOrBoth(String zone, String local) {
    String day = local.endsWith("before") ? "2025-11-23T" : "2025-11-24T";
    assertThat(read("24 Nov 2025 12:00 " + zone).map(PublishedAtTest::text))
        .contains(day + local.substring(0, 5) + "-05:00");
  }

  @Test
  void aNameForBothHalvesOfTheYearIsSummerTimeInSummer() {
    assertThat(read("24 Jul 2025 12:00 ET").map(PublishedAtTest::text))
        .contains("2025-07-24T12:00-04:00");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Mon Nov 24 12:00:00 GMT 2025|2025-11-24T07:00-05:00",
        "Tue Nov 24 12:00:00 GMT 2025|2025-11-24T07:00-05:00 ! Tue: Mon",
        "20251124T120000Z|2025-11-24T07:00-05:00",
        "20251124T1200+0000|2025-11-24T07:00-05:00",
        "20251124T120000|2025-11-24T12:00-05:00 ! no zone: America/New_York",
        "2025-11-24 下午1:00 EST|2025-11-24T13:00-05:00",
        "2025年11月24日上午12:30 EST|2025-11-24T00:30-05:00",
      })
  void formsOfProgramsAndOfChinese(String printed, String text) {
    assertThat(read(printed).map(PublishedAtTest::text)).contains(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mon Nov 24 12:00:00 2025 GMT",
        "20251324T120000Z",
        "20251124T1260Z",
        "2025-11-24 下午13:00 EST",
        "24 Nov 2025 12:00 XT",
        "24 Nov 2025 12:00 +25"
      })
  void whatIsNoHourInThemIsNone(String printed) {
    assertThat(read(printed)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"HKT, 2025-11-24T23:30-05:00", "JST, 2025-11-24T22:30-05:00"})
  void theDayIsThatOfTheSourcesZone(String zone, String instant) {
    PublishedAt read = read("2025-11-25 12:30 " + zone).orElseThrow();
    assertThat(text(read)).isEqualTo(instant);
    assertThat(read.day()).isEqualTo("2025-11-24");
  }

  @ParameterizedTest
  @CsvSource({
    "2025-11-24 12:00, 2025-11-24T12:00-05:00",
    "2025-07-24T12:00:00, 2025-07-24T12:00-04:00",
    "'Nov 24, 2025 12:00', 2025-11-24T12:00-05:00"
  })
  void anHourWithoutAZoneIsOneOfTheSourcesAndThatIsSaid(String printed, String instant) {
    assertThat(read(printed).map(PublishedAtTest::text))
        .contains(instant + " ! no zone: America/New_York");
  }

  @ParameterizedTest
  @CsvSource({
    "12:00 AM, 00:00", "12:59am, 00:59", "1:00 a.m., 01:00", "11:59 AM, 11:59", "12:00 PM, 12:00",
    "1:05:09 p.m., 13:05:09", "11:59pm, 23:59", "13:00, 13:00", "00:00, 00:00", "13:00 PM, ''",
    "0:30 AM, ''", "24:00, ''", "12:60, ''", "12:00:60, ''", "12, ''"
  })
  void anHourOfTwelveIsReadByItsHalfOfTheDay(String clock, String hour) {
    Optional<String> read = read("Nov 24, 2025 " + clock + " EST").map(PublishedAtTest::text);
    assertThat(read)
        .isEqualTo(
            hour.isEmpty() ? Optional.empty() : Optional.of("2025-11-24T" + hour + "-05:00"));
  }

  @ParameterizedTest
  @CsvSource({
    "2025年11月24日, 2025-11-24",
    "2025年1月4日, 2025-01-04",
    "2025年 1月 4日, 2025-01-04",
    "2025年11月24日 12:00 +08:00, 2025-11-23T23:00-05:00",
    "2025年11月24日12:00 +08:00, 2025-11-23T23:00-05:00",
    "2025-11-24, 2025-11-24",
    "2025/1/4, 2025-01-04",
    "2025.11.24, 2025-11-24",
    "24 November 2025, 2025-11-24",
    "'November 24, 2025', 2025-11-24",
    "'Tue, 24 Nov 2025', 2025-11-24 ! Tue: Mon",
  })
  void aDayAloneHasNoHour(String printed, String text) {
    assertThat(read(printed).map(PublishedAtTest::text)).contains(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yesterday",
        "2025-13-01",
        "2025-02-29",
        "2025-11-31T12:00:00Z",
        "25-11-24",
        "24/11/2025",
        "20251124",
        "1763985600",
        "Mon, 31 Nov 2025 12:00:00 GMT",
        "Mon, 24 Nox 2025 12:00:00 GMT",
        "Mon, 24 Novembers 2025 12:00:00 GMT",
        "24 No 2025",
        "Mon, 24 Nov 2025 12:00:00 XYZ",
        "Mon, 24 Nov 2025 12:00:00 +19:00",
        "Mon, 24 Nov 2025 12:00:00 GMT+1:75",
        "Mon, 24 Nov 2025 12:00:00 GMT today",
        "2025年13月1日",
        "2025-11-2412:00",
        "2025-11-24T",
      })
  void whatIsNoDayOrNoneThatExistsIsEmpty(String printed) {
    assertThat(read(printed)).isEmpty();
  }

  @Test
  void theFormOfTheLayoutGoesFirst() {
    DateTimeFormatter dayFirst = form("dd/MM/uuuu[ HH:mm]");
    ZoneId hongKong = ZoneId.of("Asia/Hong_Kong");
    assertThat(PublishedAt.of("09/10/2025 17:27", dayFirst, hongKong).map(PublishedAtTest::text))
        .contains("2025-10-09T17:27+08:00");
    assertThat(PublishedAt.of("09/10/2025", dayFirst, hongKong).map(PublishedAtTest::text))
        .contains("2025-10-09");
    assertThat(PublishedAt.of("31/09/2025", dayFirst, hongKong)).isEmpty();
    assertThat(PublishedAt.of("2025-10-09 17:27", dayFirst, hongKong).map(PublishedAtTest::text))
        .contains("2025-10-09T17:27+08:00 ! no zone: Asia/Hong_Kong");
  }
}
