package huigou.publish.dataset;

import static huigou.publish.dataset.Column.optionalNumber;
import static huigou.publish.dataset.Column.optionalText;
import static huigou.publish.dataset.Column.text;

import huigou.model.announcement.ReadAnnouncement;
import huigou.model.series.Unit;
import huigou.model.view.SiteView;
import java.util.List;
import java.util.stream.Stream;

/** Announcements and what was read out of them. */
public final class Announcements {

  public static final Column<ReadAnnouncement> ID =
      text("id", (ReadAnnouncement read) -> read.announcement().id());

  public static final Column<ReadAnnouncement> PUBLISHED_AT =
      text("published_at", (ReadAnnouncement read) -> read.announcement().publishedAt())
          .headed("announcements.column.published");

  public static final Column<ReadAnnouncement> MARKET =
      optionalText("market", (ReadAnnouncement read) -> read.announcement().market());

  public static final Column<ReadAnnouncement> ISSUER =
      optionalText("issuer", ReadAnnouncement::issuer).headed("buybacks.column.issuer");

  public static final Column<ReadAnnouncement> LANGUAGE =
      text("language", ReadAnnouncement::language);

  public static final Column<ReadAnnouncement> TITLE =
      text("title", (ReadAnnouncement read) -> read.announcement().heading())
          .headed("announcements.column.title");

  public static final Column<ReadAnnouncement> KIND =
      text("kind", (ReadAnnouncement read) -> read.kind().token())
          .headed("announcements.column.kind");

  public static final Column<ReadAnnouncement> AMOUNT =
      optionalNumber("amount", Unit.NUMBER, ReadAnnouncement::amount)
          .countedIn("currency")
          .headed("buybacks.column.amount");

  public static final Column<ReadAnnouncement> CURRENCY =
      optionalText("currency", ReadAnnouncement::currency).headed("buybacks.column.currency");

  public static final Column<ReadAnnouncement> SHARES =
      optionalNumber("shares", Unit.NUMBER, ReadAnnouncement::shares)
          .countedIn("shares")
          .headed("execution.column.shares");

  public static final Column<ReadAnnouncement> PERCENT =
      optionalNumber("pct", Unit.PERCENT, ReadAnnouncement::percent)
          .headed("announcements.column.percent");

  public static final Column<ReadAnnouncement> URL =
      optionalText("url", (ReadAnnouncement read) -> read.announcement().url());

  public static final Column<ReadAnnouncement> SOURCE =
      text("source", (ReadAnnouncement read) -> read.announcement().source());

  public static final Column<ReadAnnouncement> CONFIDENCE =
      text("confidence", (ReadAnnouncement read) -> read.confidence().token())
          .headed("announcements.column.confidence");

  public static final Dataset<ReadAnnouncement> DATASET =
      new Dataset<>(
          "announcements",
          List.of(
              ID,
              PUBLISHED_AT,
              MARKET,
              ISSUER,
              LANGUAGE,
              TITLE,
              KIND,
              AMOUNT,
              CURRENCY,
              SHARES,
              PERCENT,
              URL,
              SOURCE,
              CONFIDENCE),
          List.of("id"),
          Announcements::rows);

  private Announcements() {}

  private static Stream<ReadAnnouncement> rows(SiteView site) {
    return site.buybacks().announcements().stream();
  }
}
