package huigou.collect;

import tools.jackson.core.JsonGenerator;

/**
 * What came of asking a part of a feed.
 *
 * @param part a day, an issuer or a page; empty where the feed has none
 * @param url as it was asked, without its key; empty where nobody was asked
 * @param bytes on the wire
 * @param rows that were read
 * @param why in words; empty where nothing is to be said
 * @param ours whether somebody has to set something right here
 */
public record Collected(
    Outcome outcome,
    String feed,
    String part,
    String url,
    long bytes,
    int rows,
    int tries,
    String path,
    String why,
    boolean ours) {

  /** Of a part of which nobody was asked. */
  static Collected skipped(Asked asked, String why, boolean ours) {
    return new Collected(
        Outcome.SKIPPED, asked.feed().id(), asked.part(), "", 0, 0, 0, "", why, ours);
  }

  /** Of a part that was being asked for when the run was told to end. */
  static Collected stopped(Asked asked) {
    return new Collected(
        Outcome.FAILED,
        asked.feed().id(),
        asked.part(),
        "",
        0,
        0,
        0,
        "",
        "told to stop before the whole answer had come; the same command asks for it again",
        false);
  }

  /** The same with what else is to be said. */
  Collected because(String said) {
    return new Collected(outcome, feed, part, url, bytes, rows, tries, path, said, ours);
  }

  /** One line for the console, fields between tabs. */
  public String line() {
    return String.join(
        "\t",
        outcome.token(),
        part.isEmpty() ? feed : feed + " " + part,
        url.isEmpty() ? "-" : url,
        String.valueOf(bytes),
        String.valueOf(rows),
        why.isEmpty() ? (path.isEmpty() ? "-" : path) : why);
  }

  /** Its fields, into an object that is open. */
  public void write(JsonGenerator json) {
    json.writeStringProperty("outcome", outcome.token());
    json.writeStringProperty("feed", feed);
    json.writeStringProperty("part", part);
    json.writeStringProperty("url", url);
    json.writeNumberProperty("bytes", bytes);
    json.writeNumberProperty("rows", rows);
    json.writeNumberProperty("tries", tries);
    json.writeStringProperty("path", path);
    json.writeStringProperty("why", why);
  }
}
