package huigou.model.view;

import java.util.List;

/**
 * What the pages about one subject each show.
 *
 * @param topics those that are made of charts, tables and facts
 * @param issuers the same of single issuers
 */
public record ShownPages(
    FrontView front,
    List<RateView> rates,
    List<CorridorView> corridors,
    List<TopicView> topics,
    IssuerPages issuers) {

  public ShownPages {
    rates = List.copyOf(rates);
    corridors = List.copyOf(corridors);
    topics = List.copyOf(topics);
  }

  /** The page about one subject. */
  public TopicView topic(Page page) {
    return topics.stream()
        .filter(topic -> topic.page().equals(page))
        .findFirst()
        .orElseGet(() -> issuers.of(page));
  }
}
