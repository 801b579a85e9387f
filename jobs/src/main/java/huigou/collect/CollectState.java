package huigou.collect;

import com.fasterxml.jackson.annotation.JsonInclude;
import huigou.disk.DiskFault;
import huigou.disk.Durable;
import huigou.model.origin.AskedBy;
import huigou.model.origin.Origin;
import huigou.model.origin.Retrieval;
import huigou.snapshot.WrittenOrigins;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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

  /** A file that came of asking a feed. */
  private record Fetched(String path, Origin origin, Retrieval retrieval) {}

  private static TreeMap<String, FeedState> fromDeliveries(Path input) {
    List<Fetched> all = new ArrayList<>();
    WrittenOrigins.each(
        input,
        (path, origin) ->
            origin
                .retrieval()
                .filter(retrieval -> !retrieval.feed().isEmpty())
                .ifPresent(retrieval -> all.add(new Fetched(path, origin, retrieval))));
    TreeMap<String, FeedState> feeds = new TreeMap<>();
    all.stream()
        .sorted(Comparator.comparing(fetched -> fetched.retrieval().at()))
        .forEach(
            fetched ->
                feeds.put(
                    fetched.retrieval().feed(),
                    with(
                        fetched,
                        feeds.getOrDefault(fetched.retrieval().feed(), FeedState.unknown()))));
    return feeds;
  }

  /** What is known of a feed after a later file than those it is known from. */
  private static FeedState with(Fetched fetched, FeedState feed) {
    Retrieval retrieval = fetched.retrieval();
    FeedState.Part part = feed.part(retrieval.part());
    FeedState known =
        part.isOfEarlierDays(retrieval.askedTo())
            ? feed
            : feed.with(
                retrieval.part(),
                part.answered(retrieval.at(), retrieval.askedTo().orElse(part.to()))
                    .taken(
                        fetched.path(),
                        retrieval.at(),
                        retrieval.etag(),
                        retrieval.lastModified()));
    if (retrieval.part().isEmpty() && retrieval.askedFrom().isPresent()) {
      known =
          known.at(
              known
                  .progress()
                  .piece(Asked.days(retrieval.askedFrom(), retrieval.askedTo()), retrieval.at()));
    }
    Optional<LocalDate> day = regular(fetched);
    return (day.isPresent() ? known.collected(day.get()) : known)
        .asked(retrieval.at(), Outcome.DELIVERED, "", false);
  }

  /**
   * The day that a file is about, where nobody named it. An origin that does not say so is older
   * than that: the schedule asks for a day when it is over, and no longer than it takes to be given
   * up; one that came later was asked for by its name, or filled in.
   */
  private static Optional<LocalDate> regular(Fetched fetched) {
    Retrieval retrieval = fetched.retrieval();
    LocalDate received = fetched.origin().retrievedOn();
    LocalDate on =
        received == null ? retrieval.at().atZone(ZoneOffset.UTC).toLocalDate() : received;
    return retrieval
        .askedFrom()
        .filter(day -> day.toString().equals(retrieval.part()))
        .filter(
            day ->
                retrieval.askedBy() == AskedBy.SCHEDULE
                    || retrieval.askedBy() == AskedBy.UNKNOWN && !DueFeeds.isGivenUp(day, on));
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
