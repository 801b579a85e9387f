package huigou.catalogue;

import huigou.model.origin.SourceId;
import huigou.model.text.Localised;
import huigou.model.text.WebAddress;
import huigou.model.time.BusinessCalendar;
import java.time.ZoneId;
import java.util.Optional;

/**
 * A source of deliveries.
 *
 * @param zone in which its days begin and end
 * @param required whether an edition may be published without any usable delivery of it
 * @param calendar of the market that it reports on, where its days are checked by one
 * @param documents address below which the documents stand that its lists name by their path alone
 * @param attribution the words that its terms of use ask for
 * @param through how another publisher is named whose figures came by way of this source, with {0}
 *     for that publisher; empty for a source that publishes its own alone
 */
public record SourceEntry(
    SourceId id,
    Localised title,
    String url,
    ZoneId zone,
    boolean required,
    Optional<BusinessCalendar> calendar,
    Optional<String> documents,
    Localised attribution,
    Optional<Localised> through) {

  public SourceEntry {
    if (!WebAddress.is(url)) {
      throw new IllegalArgumentException(url + " is no address of a page; expected is https://…");
    }
  }
}
