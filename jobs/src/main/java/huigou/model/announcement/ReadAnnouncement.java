package huigou.model.announcement;

import huigou.model.fact.Announcement;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An announcement with what was read out of it.
 *
 * @param issuer id of the issuer: the feed's own, else one whose name the title carries
 * @param language {@code zh-Hant}, {@code zh-Hans} or {@code en}
 * @param amount of the buyback in whole units of its currency; of a range the upper end
 * @param currency ISO code; empty where nothing tells it
 * @param shares single shares of the buyback
 * @param percent of the issued shares
 * @param bound whether the amount or the shares are said as a limit
 * @param rules names of the rules that fitted, in the order in which they are asked
 * @param doubts why it is not sure
 */
public record ReadAnnouncement(
    Announcement announcement,
    Optional<String> issuer,
    String language,
    AnnouncementKind kind,
    Optional<BigDecimal> amount,
    Optional<String> currency,
    Optional<BigDecimal> shares,
    Optional<BigDecimal> percent,
    Bound bound,
    List<String> rules,
    Set<Doubt> doubts) {

  /** How an amount is said. */
  public enum Bound {
    EXACT,
    AT_MOST,
    AT_LEAST
  }

  public ReadAnnouncement {
    rules = List.copyOf(rules);
    doubts = Set.copyOf(doubts);
  }

  /** High without a doubt, low with one that is grave. */
  public Confidence confidence() {
    if (doubts.isEmpty()) {
      return Confidence.HIGH;
    }
    return doubts.stream().anyMatch(Doubt::grave) ? Confidence.LOW : Confidence.MEDIUM;
  }
}
