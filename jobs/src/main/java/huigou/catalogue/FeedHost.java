package huigou.catalogue;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A site that is asked, and how politely.
 *
 * @param name as it stands in addresses
 * @param budget under which its pauses are kept: all hosts of a site share one, and those of
 *     several sites do where they name it
 * @param pause from the end of a request to the beginning of the next
 * @param firstByte how long to wait for an answer to begin
 * @param validators whether it answers truly when asked for what is newer
 * @param contact whether it must be told whom to write to
 * @param closes statuses after which nobody is asked under the budget for a time
 * @param robots what a person found in its robots file, and when; empty while nobody looked
 */
public record FeedHost(
    String name,
    String budget,
    Duration pause,
    Duration firstByte,
    boolean validators,
    boolean contact,
    Map<Integer, Duration> closes,
    String robots) {

  /** Labels under which a country has sites, as in com.hk. */
  private static final Set<String> OF_COUNTRIES = Set.of("com", "co", "gov", "org", "net", "edu");

  /**
   * The site of a host, which is what can be registered: its last two labels, three below such as
   * com.hk; a number is a site of its own.
   */
  public static String site(String host) {
    String name = host.toLowerCase(Locale.ROOT);
    String[] labels = name.split("\\.");
    int last = labels.length - 1;
    if (name.matches("[0-9.]+|\\[.*]")) {
      return name;
    }
    boolean three =
        last >= 2 && labels[last].length() == 2 && OF_COUNTRIES.contains(labels[last - 1]);
    return String.join(
        ".",
        Arrays.copyOfRange(labels, Math.max(0, labels.length - (three ? 3 : 2)), labels.length));
  }
}
