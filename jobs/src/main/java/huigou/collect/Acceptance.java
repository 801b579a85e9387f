package huigou.collect;

import huigou.catalogue.Catalogue;
import huigou.catalogue.Feed;
import huigou.catalogue.SourceEntry;
import huigou.disk.Checksum;
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
import huigou.snapshot.DeliveredFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

  /** Of a longer body only the beginning is looked at for what changes with every answer. */
  private static final int BEGINNING = 1 << 16;

  /** So long a body is held in memory. */
  private static final long HELD = 1 << 25;

  /** Of a hundred rows as many may be kept out. */
  private static final int TOLERATED = 5;

  private static final String LOOK =
      "; open the address in a browser: where the publisher has it elsewhere now, correct it in"
          + " feeds.yml; else the same command asks again";

  private static final String BYTE_ORDER = "\uFEFF";
  private static final DateTimeFormatter INSTANT =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final Pattern PAGE =
      Pattern.compile(
          "(?is)^(\u00EF\u00BB\u00BF)?\\s*(<\\?xml[^>]*>\\s*)?(<!--.*?-->\\s*)?(<!doctype"
              + " html|<html|<head|<body).*");

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

  /**
   * A body as it was received.
   *
   * @param text of it, where it is short enough to be held, else its beginning
   * @param whole whether the text is all of it
   */
  private record Read(Path file, String text, boolean whole) {

    /** Its rows; empty where it is not compared by them. */
    Optional<RowsOf> rows(Feed feed) {
      return feed.answer().rows().filter(rows -> whole).map(rows -> RowsOf.of(rows, text));
    }
  }

  /**
   * The body that was taken last.
   *
   * @param rows of it; empty where it is not compared by them
   * @param print of it where it is not; else empty
   */
  private record Before(Optional<RowsOf> rows, String print) {}

  /**
   * A body beside the one that was taken last.
   *
   * @param before empty where there is none
   * @param rows of the body, where both are compared by them
   * @param gone keys of rows that it lacks
   */
  private record Beside(Optional<Before> before, Optional<RowsOf> rows, TreeSet<String> gone) {}

  /** Judges a body, and delivers one that is taken. */
  Verdict judge(Asked asked, Path file, String url, Retrieval retrieval, FeedState.Part known) {
    Feed feed = asked.feed();
    try {
      if (Files.size(file) == 0) {
        return new Verdict.Not(
            "the answer is empty: 0 bytes; expected is " + wanted(feed) + LOOK, true, "");
      }
      String beginning = beginning(file);
      Optional<Verdict> otherForm = form(feed, beginning);
      if (otherForm.isPresent()) {
        return otherForm.get();
      }
      Read body = read(feed, file, beginning);
      Optional<Verdict> part = whole(feed, body);
      if (part.isPresent()) {
        return part.get();
      }
      Optional<Verdict> outside = within(asked, body);
      if (outside.isPresent()) {
        return outside.get();
      }
      Beside beside = beside(asked, body, known);
      TreeSet<String> gone = beside.gone();
      if (feed.answer().empty().isPresent() && holds(feed.answer().empty().get(), body).isEmpty()) {
        Optional<Verdict> few = few(asked, 0);
        if (few.isPresent()) {
          return few.get();
        }
        return gone.isEmpty() || isGoneForGood(known, gone, retrieval.at(), feed)
            ? new Verdict.Nothing()
            : lacking(gone);
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
              + wanted(feed)
              + LOOK);
    }
  }

  private static String wanted(Feed feed) {
    return "." + feed.answer().extension() + " with " + feed.about().title();
  }

  private static String beginning(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(BEGINNING), StandardCharsets.ISO_8859_1);
    }
  }

  /** How files of a kind begin, in bytes as letters. */
  private static Optional<String> magic(String extension) {
    return switch (extension) {
      case "xls" -> Optional.of("\u00D0\u00CF\u0011\u00E0");
      case "xlsx", "zip" -> Optional.of("PK\u0003\u0004");
      default -> Optional.empty();
    };
  }

  private static Optional<Verdict> form(Feed feed, String beginning) {
    if (PAGE.matcher(beginning).matches()) {
      return Optional.of(
          new Verdict.Not(
              "the answer is a page for people and no data: "
                  + title(beginning)
                  + "; expected is "
                  + wanted(feed)
                  + LOOK,
              true,
              ""));
    }
    Optional<String> magic = magic(feed.answer().extension());
    if (magic.isPresent() && !beginning.startsWith(magic.get())) {
      return Optional.of(
          Verdict.Not.because(
              "the answer does not begin like an ."
                  + feed.answer().extension()
                  + " file; expected is "
                  + wanted(feed)
                  + LOOK));
    }
    boolean binary =
        beginning.startsWith("%PDF")
            || beginning.startsWith("PK\u0003\u0004")
            || beginning.startsWith("\u001f\u008b")
            || beginning.startsWith("\u00D0\u00CF\u0011\u00E0");
    if (magic.isEmpty() && binary) {
      return Optional.of(
          Verdict.Not.because(
              "the answer is packed or printed ("
                  + (beginning.startsWith("%PDF") ? "PDF" : "an archive or a workbook")
                  + "); expected is "
                  + wanted(feed)
                  + LOOK));
    }
    return Optional.empty();
  }

  private static String title(String page) {
    Matcher title = Pattern.compile("(?is)<title[^>]*>(.*?)</title>").matcher(page);
    String said = title.find() ? title.group(1).strip().replaceAll("\\s+", " ") : "it has no title";
    return "“" + (said.length() > 80 ? said.substring(0, 80) + "…" : said) + "”";
  }

  private static Read read(Feed feed, Path file, String beginning) throws IOException {
    boolean held = Files.size(file) <= HELD;
    boolean needed =
        feed.answer().rows().isPresent()
            || feed.answer().within().isPresent()
            || feed.answer().empty().isPresent()
            || !feed.answer().complete().isEmpty();
    if (!held || !needed) {
      return new Read(file, beginning, false);
    }
    String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    return new Read(file, text.startsWith(BYTE_ORDER) ? text.substring(1) : text, true);
  }

  private Optional<Verdict> whole(Feed feed, Read body) {
    for (Feed.Assertion assertion : feed.answer().complete()) {
      Optional<String> other = holds(assertion, body);
      if (other.isPresent()) {
        String why =
            "the answer is a part: "
                + other.get()
                + "; ask for less at once: a shorter “most” of its span, or more rows a page in its"
                + " address in feeds.yml";
        return Optional.of(
            feed.request().grow().isPresent() ? new Verdict.Part(why) : Verdict.Not.because(why));
      }
    }
    return Optional.empty();
  }

  /** What a value is instead; empty when it is what it should be. */
  private static Optional<String> holds(Feed.Assertion assertion, Read body) {
    if (!body.whole()) {
      return Optional.of("it is too long to be looked at");
    }
    JsonText json = new JsonText(body.text());
    String found = json.plain(assertion.pointer());
    String wanted = assertion.is().orElseGet(() -> json.plain(assertion.same().orElseThrow()));
    return found.equals(wanted)
        ? Optional.empty()
        : Optional.of(
            assertion.pointer()
                + " is "
                + found
                + ", not "
                + wanted
                + assertion.same().map(same -> " as " + same).orElse(""));
  }

  private static Optional<Verdict> within(Asked asked, Read body) {
    Feed feed = asked.feed();
    if (feed.answer().within().isEmpty() || asked.from().isEmpty() || asked.to().isEmpty()) {
      return Optional.empty();
    }
    Feed.Within within = feed.answer().within().get();
    DateTimeFormatter form = DateTimeFormatter.ofPattern(within.form(), Locale.ROOT);
    Matcher days = within.day().matcher(body.text());
    Set<String> seen = new HashSet<>();
    while (days.find()) {
      if (!seen.add(days.group(1))) {
        continue;
      }
      LocalDate day;
      try {
        day = LocalDate.parse(days.group(1), form);
      } catch (DateTimeException e) {
        return Optional.of(
            Verdict.Not.because(
                "a day of the answer is "
                    + days.group(1)
                    + "; expected is one as "
                    + within.form()
                    + ": look at the answer, and correct “within” in feeds.yml"));
      }
      if (day.isBefore(asked.from().get()) || day.isAfter(asked.to().get())) {
        return Optional.of(
            Verdict.Not.because(
                "the answer speaks of "
                    + day
                    + "; expected are days from "
                    + asked.from().get()
                    + " to "
                    + asked.to().get()
                    + ", which were asked for: see under which names the publisher takes days, and"
                    + " correct the address in feeds.yml"));
      }
    }
    return Optional.empty();
  }

  /** The body that was taken last; empty when there is none, or it can no longer be read. */
  private Optional<Before> before(Feed feed, FeedState.Part known) throws IOException {
    if (known.file().path().isEmpty()) {
      return Optional.empty();
    }
    try (DeliveredFile file =
        DeliveredFile.of(place.input(), known.file().path(), place.temporary())) {
      if (!Files.isRegularFile(file.path())) {
        return Optional.empty();
      }
      Optional<RowsOf> rows = read(feed, file.path(), beginning(file.path())).rows(feed);
      return Optional.of(new Before(rows, rows.isPresent() ? "" : fingerprint(feed, file.path())));
    } catch (JacksonException | DateTimeException changedSince) {
      return Optional.empty();
    }
  }

  private Beside beside(Asked asked, Read body, FeedState.Part known) throws IOException {
    Optional<Before> before = before(asked.feed(), known);
    Optional<RowsOf> standing = before.flatMap(Before::rows);
    Optional<RowsOf> rows = standing.isEmpty() ? standing : body.rows(asked.feed());
    TreeSet<String> gone =
        rows.isEmpty()
            ? new TreeSet<>()
            : rows.get().lackOf(standing.orElseThrow(), asked.from(), asked.to());
    return new Beside(before, rows, gone);
  }

  private static boolean isSame(Feed feed, Read body, Beside beside) throws IOException {
    if (beside.before().isEmpty()) {
      return false;
    }
    Before before = beside.before().get();
    return beside.rows().isPresent()
        ? beside.rows().get().isWithin(before.rows().orElseThrow())
        : fingerprint(feed, body.file()).equals(before.print());
  }

  /** The file of the day's folder that is it: what is known of feeds may be older than that. */
  private Optional<String> standing(Asked asked, Read body, Instant at) throws IOException {
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

  /** A hash of a file without what changes with every answer. */
  private static String fingerprint(Feed feed, Path file) throws IOException {
    MessageDigest digest = Checksum.digest();
    boolean held = Files.size(file) <= HELD;
    try (InputStream in = Files.newInputStream(file)) {
      byte[] first = held ? in.readAllBytes() : in.readNBytes(BEGINNING);
      String text = new String(first, StandardCharsets.ISO_8859_1);
      for (Pattern part : feed.answer().insignificant()) {
        text = part.matcher(text).replaceAll("");
      }
      digest.update(text.getBytes(StandardCharsets.ISO_8859_1));
      byte[] buffer = new byte[BEGINNING];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private Verdict deliver(
      Asked asked,
      Read body,
      String url,
      Retrieval retrieval,
      FeedState.Part known,
      Beside beside) {
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
      Read body,
      Beside beside,
      FeedState.Part known,
      Instant at) {
    Feed feed = asked.feed();
    TreeSet<String> gone = beside.gone();
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
    if (!gone.isEmpty() && !isGoneForGood(known, gone, at, feed)) {
      return lacking(gone);
    }
    try {
      if (gone.isEmpty() && isSame(feed, body, beside)) {
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

  private static Verdict lacking(TreeSet<String> gone) {
    return new Verdict.Not(
        "the answer lacks "
            + gone.size()
            + " rows that the one before it had, the first "
            + gone.first()
            + "; they are believed to be withdrawn when they are missing on another day too",
        false,
        String.join("\n", gone));
  }

  private static boolean isGoneForGood(
      FeedState.Part known, TreeSet<String> gone, Instant at, Feed feed) {
    LocalDate today = at.atZone(feed.ask().zone()).toLocalDate();
    return known.setbacks().goneOn() != null
        && known.setbacks().goneOn().isBefore(today)
        && known.setbacks().gone().equals(String.join("\n", gone));
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
