package huigou.catalogue;

import huigou.model.origin.SourceId;
import huigou.model.text.Localised;
import java.time.ZoneId;

/**
 * A source of deliveries.
 *
 * @param zone in which its days begin and end
 * @param required whether an edition may be published without any usable delivery of it
 * @param attribution the words that its terms of use ask for
 */
public record SourceEntry(
    SourceId id,
    Localised title,
    String url,
    ZoneId zone,
    boolean required,
    Localised attribution) {

  public SourceEntry {
    if (!url.startsWith("https://") && !url.startsWith("http://")) {
      throw new IllegalArgumentException(url + " is no address of a page; expected is https://…");
    }
  }
}
