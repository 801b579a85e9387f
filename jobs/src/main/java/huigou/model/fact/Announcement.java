package huigou.model.fact;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One item of a feed, an announcement index or a desk sheet, as it was published.
 *
 * @param id its own name, with the source in front: {@code hkex 12326095}
 * @param publishedAt ISO instant with its offset, or the day alone where no hour is printed
 * @param market where the issuer's shares trade, {@code hk}, {@code us}, …; empty where the feed
 *     does not tell
 * @param issuer id of the issuer whose code the feed carries; empty where it carries none
 * @param name of the issuer as printed beside the title
 * @param category the publisher's own heading over the title
 * @param title on one line, without markup
 * @param summary its first thousand characters, without markup
 * @param url where the document stands
 */
public record Announcement(
    String id,
    String publishedAt,
    Optional<String> market,
    Optional<String> issuer,
    Optional<String> name,
    Optional<String> category,
    String title,
    Optional<String> summary,
    Optional<String> url)
    implements FactBody {

  private static final int DAY = "2026-09-09".length();

  /** The day of publication, by the offset it is printed in. */
  public LocalDate publishedOn() {
    return LocalDate.parse(publishedAt.substring(0, DAY));
  }

  /** The same of an issuer under another id. */
  public Announcement by(Optional<String> other) {
    return new Announcement(id, publishedAt, market, other, name, category, title, summary, url);
  }

  @Override
  public Announcement named(String key) {
    return new Announcement(key, publishedAt, market, issuer, name, category, title, summary, url);
  }

  /** The source whose delivery gave it. */
  public String source() {
    return id.substring(0, id.indexOf(' '));
  }

  /** The title, behind the publisher's own heading where there is one. */
  public String heading() {
    return category.map(above -> above + " ").orElse("") + title;
  }
}
