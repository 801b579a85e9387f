package huigou.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is collected, from where.
 *
 * @param hosts by name
 * @param all in the order of the file
 */
public record Feeds(Map<String, FeedHost> hosts, List<Feed> all) {

  /** Of an installation that collects nothing. */
  static final Feeds NONE = new Feeds(Map.of(), List.of());

  public Feeds {
    hosts = Map.copyOf(hosts);
    all = List.copyOf(all);
  }

  public Optional<Feed> find(String id) {
    return all.stream().filter(feed -> feed.id().equals(id)).findFirst();
  }

  /** The host of an address that a feed has. */
  public FeedHost host(String name) {
    return Optional.ofNullable(hosts.get(name))
        .orElseThrow(() -> new IllegalArgumentException("feeds.yml has no host " + name));
  }
}
