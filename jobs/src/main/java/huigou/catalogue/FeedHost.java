package huigou.catalogue;

import java.time.Duration;
import java.util.Map;

/**
 * A site that is asked, and how politely.
 *
 * @param name as it stands in addresses
 * @param budget under which its pauses are kept; hosts of one publisher share one
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
    String robots) {}
