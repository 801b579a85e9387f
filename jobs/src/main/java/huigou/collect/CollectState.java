package huigou.collect;

import com.fasterxml.jackson.annotation.JsonInclude;
import huigou.disk.DiskFault;
import huigou.disk.Durable;
import huigou.model.origin.Origin;
import huigou.model.origin.Retrieval;
import huigou.snapshot.WrittenOrigins;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is known from asking, kept in {@code var/collect/state.json}. Without the file it is read
 * off the origins of what was delivered: what is lost is when a publisher said that there is
 * nothing new.
 */
public final class CollectState {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .changeDefaultPropertyInclusion(
              all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  private final Path file;
  private final TreeMap<String, FeedState> feeds;

  private CollectState(Path file, TreeMap<String, FeedState> feeds) {
    this.file = file;
    this.feeds = feeds;
  }

  /** Of files that say since when days of a feed are asked for; older ones name no form. */
  private static final int FORM = 2;

  record Kept(Integer form, TreeMap<String, FeedState> feeds) {}

  /** The folder of all that collecting keeps. */
  static Path folder(Path state) {
    return state.resolve("collect");
  }

  /**
   * Reads what is known.
   *
   * @param state folder of the installation's own state
   */
  public static CollectState read(Path state, Path input) {
    Path file = folder(state).resolve("state.json");
    if (Files.isRegularFile(file)) {
      try {
        Kept kept = JSON.readValue(Files.readAllBytes(file), Kept.class);
        if (kept != null && kept.feeds() != null && !kept.feeds().containsValue(null)) {
          if (kept.form() == null) {
            kept.feeds().replaceAll((feed, known) -> known.collectedSinceItsFirstDay());
          }
          return new CollectState(file, kept.feeds());
        }
      } catch (JacksonException cutShort) {
        // Read off the deliveries, as if it were not there.
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read " + file + ": " + DiskFault.reason(e), e);
      }
    }
    return new CollectState(file, fromDeliveries(input));
  }

  private static TreeMap<String, FeedState> fromDeliveries(Path input) {
    TreeMap<String, FeedState> feeds = new TreeMap<>();
    WrittenOrigins.each(
        input,
        (path, origin) ->
            origin
                .retrieval()
                .filter(retrieval -> !retrieval.feed().isEmpty())
                .ifPresent(retrieval -> add(feeds, path, origin, retrieval)));
    feeds.replaceAll((feed, known) -> known.collectedSinceItsFirstDay());
    return feeds;
  }

  private static void add(
      TreeMap<String, FeedState> feeds, String path, Origin origin, Retrieval retrieval) {
    FeedState feed = feeds.getOrDefault(retrieval.feed(), FeedState.unknown());
    FeedState.Part part = feed.part(retrieval.part());
    if (part.answeredAt() == null || !part.answeredAt().isAfter(retrieval.at())) {
      feed =
          feed.with(
              retrieval.part(),
              part.answered(retrieval.at(), retrieval.askedTo().orElse(null))
                  .taken(path, retrieval.at(), retrieval.etag(), retrieval.lastModified()));
    }
    Instant last = feed.answeredAt();
    if (last == null || last.isBefore(retrieval.at())) {
      feed = feed.asked(retrieval.at(), Outcome.DELIVERED, "", false);
    }
    feeds.put(retrieval.feed(), feed);
  }

  /** What is known of a feed. */
  public FeedState of(String feed) {
    return feeds.getOrDefault(feed, FeedState.unknown());
  }

  /** Sets down what is known of a feed from now on. */
  void put(String feed, FeedState known) {
    feeds.put(feed, known);
    try {
      Files.createDirectories(file.getParent());
      Durable.replace(file, JSON.writeValueAsBytes(new Kept(FORM, feeds)));
    } catch (IOException e) {
      throw new UncheckedIOException(
          "cannot set down what was asked: "
              + DiskFault.reason(e)
              + DiskFault.repair(e, file.getParent().toString()),
          e);
    }
  }
}
