package huigou.installation;

import java.time.Instant;

/**
 * How a feed stands, for whoever is on duty.
 *
 * @param outcome of the last time it was asked, as a word; empty when it never was
 * @param lastAnswer when its publisher answered last; null when never
 * @param nextAsk when it is asked next; an instant that has passed where it is due, and the next
 *     run asks; null when its calendar ends before
 * @param failingSince when it failed first of the times in a row; null when the last time was well
 * @param failures in a row
 * @param why in words; empty where nothing is to be said
 */
public record FeedLine(
    String id,
    String outcome,
    Instant lastAnswer,
    Instant nextAsk,
    Instant failingSince,
    int failures,
    String why) {}
