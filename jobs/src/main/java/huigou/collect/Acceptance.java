package huigou.collect;

import huigou.catalogue.Catalogue;
import huigou.catalogue.Feed;
import huigou.catalogue.SourceEntry;
import huigou.disk.DiskFault;
import huigou.installation.Receipt;
import huigou.installation.Workplace;
import huigou.installation.WrongUse;
import huigou.load.DeliveryReading;
import huigou.model.issue.FileRefused;
import huigou.model.issue.Issue;
import huigou.model.issue.Severity;
import huigou.model.origin.Origin;
import huigou.model.origin.OriginKind;
import huigou.model.origin.Retrieval;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;

/**
 * What has to hold of a body before it is a delivery, in this order: there is one; it begins like
 * what it should be; it is whole; it is about what was asked for; it says more than that there is
 * nothing; a layout of the feed reads it; it lacks nothing that the one before it had; it says
 * something new. What does not hold has a sentence of its own. Then it is delivered like any file
 * at hand.
 */
final class Acceptance {

  /** Of a hundred rows as many may be kept out. */
  private static final int TOLERATED = 5;

  private static final DateTimeFormatter INSTANT =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
  private final Workplace place;
  private final Catalogue catalogue;
  private final Function<Issue, String> words;
  private final boolean dry;

  /**
   * @param words puts an issue into a sentence
   * @param dry whether nothing is to be delivered
   */
  Acceptance(Workplace place, Catalogue catalogue, Function<Issue, String> words, boolean dry) {
    this.place = place;
    this.catalogue = catalogue;
    this.words = words;
    this.dry = dry;
  }

  /** Judges a body, and delivers one that is taken. */
  Verdict judge(Asked asked, Path file, String url, Retrieval retrieval, FeedState.Part known) {
    Feed feed = asked.feed();
    try {
      if (Files.size(file) == 0) {
        return new Verdict.Not(
            "the answer is empty: 0 bytes; expected is " + BodyForm.wanted(feed) + BodyForm.LOOK,
            true,
            "");
      }
      Optional<Verdict> otherForm = BodyForm.odd(feed, ReceivedBody.beginning(file));
      if (otherForm.isPresent()) {
        return otherForm.get();
      }
      ReceivedBody body = ReceivedBody.of(feed, file);
      // Before anything else that looks into it: rows are gone over once, and their end is known.
      Comparison beside = Comparison.of(asked, body, known, place.input(), place.temporary());
      Optional<Verdict> odd = Completeness.odd(feed, body).or(() -> DaysWithin.odd(asked, body));
      if (odd.isPresent()) {
        return odd.get();
      }
      if (Completeness.isEmpty(feed, body)) {
        return few(asked, 0)
            .orElseGet(
                () ->
                    beside.gone().isEmpty() || beside.isGoneForGood(known, retrieval.at())
                        ? new Verdict.Nothing()
                        : beside.lacking());
      }
      return deliver(asked, body, url, retrieval, known, beside);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "cannot look at the answer of "
              + feed.id()
              + ": "
              + DiskFault.reason(e)
              + DiskFault.repair(e, place.temporary().toString()),
          e);
    } catch (JacksonException e) {
      return Verdict.Not.because(
          "the answer is no JSON"
              + (e.getLocation() == null
                  ? ""
                  : " from line "
                      + e.getLocation().getLineNr()
                      + ", column "
                      + e.getLocation().getColumnNr()
                      + " on")
              + "; expected is "
              + BodyForm.wanted(feed)
              + BodyForm.LOOK);
    }
  }

  /** The file of the day's folder that is it: what is known of feeds may be older than that. */
  private Optional<String> standing(Asked asked, ReceivedBody body, Instant at) throws IOException {
    SourceEntry source = catalogue.findSource(asked.feed().source()).orElseThrow();
    Path day =
        place
            .input()
            .resolve(source.id().value())
            .resolve(at.atZone(source.zone()).toLocalDate().toString());
    if (!Files.isDirectory(day)) {
      return Optional.empty();
    }
    String ending = name(asked, at).replaceFirst("^[^.]*\\.[^.]*", "");
    try (Stream<Path> files = Files.list(day)) {
      Optional<Path> newest =
          files
              .filter(file -> file.getFileName().toString().startsWith(asked.feed().id() + "."))
              .filter(
                  file ->
                      file.getFileName()
                          .toString()
                          .replaceFirst("^[^.]*\\.[^.]*", "")
                          .equals(ending))
              .max(Comparator.comparing(Path::getFileName));
      return newest.isPresent() && Files.mismatch(newest.get(), body.file()) < 0
          ? Optional.of(place.input().relativize(newest.get()).toString().replace('\\', '/'))
          : Optional.empty();
    }
  }

  private Verdict deliver(
      Asked asked,
      ReceivedBody body,
      String url,
      Retrieval retrieval,
      FeedState.Part known,
      Comparison beside) {
    Feed feed = asked.feed();
    SourceEntry source =
        catalogue.findSource(feed.source()).orElseThrow(() -> new IllegalStateException(feed.id()));
    Origin origin =
        new Origin(
            feed.about().producer(),
            feed.about().title(),
            url,
            retrieval.at().atZone(source.zone()).toLocalDate(),
            feed.about().licence(),
            "",
            OriginKind.PUBLISHER,
            "",
            "",
            Optional.of(retrieval));
    Verdict[] other = new Verdict[1];
    try {
      Receipt receipt =
          Receipt.of(
              place,
              catalogue,
              body.file(),
              name(asked, retrieval.at()),
              source,
              retrieval.at().atZone(source.zone()).toLocalDate(),
              origin,
              dry,
              retrieval.at(),
              reading -> {
                other[0] = verdict(asked, reading, body, beside, known, retrieval.at());
                return other[0] == null;
              });
      return receipt == null ? other[0] : new Verdict.Taken(receipt.path(), receipt.rowsRead());
    } catch (FileRefused refused) {
      return Verdict.Not.because(words.apply(refused.issue()));
    } catch (WrongUse wrong) {
      return Verdict.Not.because(wrong.getMessage());
    }
  }

  /** What else it is than a delivery; null when it is one. */
  private Verdict verdict(
      Asked asked,
      DeliveryReading reading,
      ReceivedBody body,
      Comparison beside,
      FeedState.Part known,
      Instant at) {
    Feed feed = asked.feed();
    if (!feed.answer().layouts().contains(reading.layout().id())) {
      return Verdict.Not.because(
          "the answer has the layout "
              + reading.layout().id()
              + "; expected is "
              + String.join(" or ", new TreeSet<>(feed.answer().layouts()))
              + ": look at the answer, and name its layout under “layouts” of the feed where it is"
              + " right");
    }
    int rows = reading.figures().rowsRead();
    int kept = reading.figures().rowsQuarantined();
    if (rows > 0 && 100L * kept > (long) TOLERATED * rows) {
      List<Issue> issues =
          reading.figures().issues().stream()
              .filter(issue -> issue.severity() != Severity.WARNING)
              .toList();
      return Verdict.Not.because(
          kept
              + " of "
              + rows
              + " rows cannot be read, more than "
              + TOLERATED
              + " %"
              + (issues.isEmpty()
                  ? "; ./huigou deliver --dry-run says of the answer that was kept aside which"
                  : "; the first: " + words.apply(issues.get(0))));
    }
    Optional<Verdict> few = few(asked, rows);
    if (few.isPresent()) {
      return few.get();
    }
    if (!beside.gone().isEmpty() && !beside.isGoneForGood(known, at)) {
      return beside.lacking();
    }
    try {
      if (beside.gone().isEmpty() && beside.isSame()) {
        return new Verdict.Same("");
      }
      return standing(asked, body, at).<Verdict>map(Verdict.Same::new).orElse(null);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + body.file() + " again", e);
    }
  }

  /** That a working day has more rows than so many. */
  private static Optional<Verdict> few(Asked asked, int rows) {
    Feed feed = asked.feed();
    boolean ofWorkingDay = asked.from().filter(feed.ask()::isWorking).isPresent();
    return rows < feed.days().fewest() && ofWorkingDay
        ? Optional.of(
            Verdict.Not.because(
                "the answer has "
                    + rows
                    + " rows; of a working day at least "
                    + feed.days().fewest()
                    + " are expected; if the day was no trading day, say so in calendars.yml"))
        : Optional.empty();
  }

  /**
   * {@code <feed>.<instant>[.<part>].<extension>}: in the order of time, and nobody else's name.
   */
  static String name(Asked asked, Instant at) {
    String part = asked.part().isEmpty() ? "" : "." + asked.part().replace("-", "");
    return asked.feed().id()
        + "."
        + INSTANT.format(at)
        + part
        + "."
        + asked.feed().answer().extension();
  }
}
