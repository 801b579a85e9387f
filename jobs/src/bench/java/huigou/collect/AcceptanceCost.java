package huigou.collect;

import huigou.catalogue.Catalogue;
import huigou.catalogue.CatalogueReader;
import huigou.catalogue.Feed;
import huigou.disk.TemporaryFolder;
import huigou.installation.Workplace;
import huigou.model.time.BusinessCalendar;
import huigou.snapshot.PrivateCopy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;

/**
 * What accepting a body takes of one thread's CPU beyond reading it: copy, hash, checks and
 * comparison with the body before, where there is one. One body is held and compared by rows, the
 * other is longer than what is held. {@code AcceptanceCost [input]}
 */
final class AcceptanceCost {

  private static final int WARM_UP = 40;
  private static final int ROUNDS = 41;
  private static final double NANOS = 1e9;
  private static final LocalDate FIRST = LocalDate.of(2018, 4, 4);
  private static final LocalDate LAST = LocalDate.of(2025, 12, 31);
  private static final LocalDate MIDDLE = LocalDate.of(2022, 3, 1);
  private static final Instant AT = Instant.parse("2026-01-05T22:35:00Z");

  private final Catalogue catalogue;
  private final Workplace place;

  private AcceptanceCost(Catalogue catalogue, Workplace place) {
    this.catalogue = catalogue;
    this.place = place;
  }

  public static void main(String[] args) throws IOException {
    Path input = Path.of(args.length > 0 ? args[0] : "input");
    Path folder = Files.createTempDirectory("acceptance");
    try (TemporaryFolder made = new TemporaryFolder(folder, "made")) {
      Path none = made.path().resolve("none");
      AcceptanceCost cost =
          new AcceptanceCost(
              CatalogueReader.read(input),
              new Workplace(none, none, none.toString(), made.path().resolve("var"), none));
      Path standing = Files.createDirectories(none.resolve("made"));
      cost.rates(standing.resolve("same.json"), FIRST, LAST, "4.25");
      cost.rates(standing.resolve("before.json"), FIRST.minusDays(1), LAST.minusDays(1), "4.25");
      cost.rates(standing.resolve("revised.json"), FIRST, LAST, "4.26");
      Path rates = Files.copy(standing.resolve("same.json"), made.path().resolve("rates.json"));
      cost.measure("nyfed-rates, the first of its feed", rates, FeedState.Part.NONE);
      cost.measure("nyfed-rates, beside the same", rates, taken("same.json"));
      cost.measure("nyfed-rates, beside that of the day before", rates, taken("before.json"));
      cost.measure("nyfed-rates, beside one with another figure", rates, taken("revised.json"));
      Path whole = releases(made.path().resolve("h41.xml"));
      Files.copy(whole, standing.resolve("h41.xml"));
      cost.measure("h41-whole, the first of its feed", whole, FeedState.Part.NONE);
      cost.measure("h41-whole, beside the same", whole, taken("h41.xml"));
    }
  }

  private static FeedState.Part taken(String name) {
    return FeedState.Part.NONE.taken("made/" + name, AT, "", "");
  }

  /** Eight years of five rates, the newest first, of which one figure may be another. */
  private void rates(Path file, LocalDate first, LocalDate last, String middle) throws IOException {
    BusinessCalendar calendar = catalogue.findings().fixings();
    List<LocalDate> days =
        new ArrayList<>(
            first.datesUntil(last.plusDays(1)).filter(calendar::isBusinessDay).toList());
    Collections.reverse(days);
    try (Writer out = Files.newBufferedWriter(file)) {
      out.write("{\"refRates\":[");
      String between = "";
      for (LocalDate day : days) {
        for (String rate : new String[] {"SOFR", "EFFR", "OBFR", "TGCR", "BGCR"}) {
          out.write(
              between
                  + "{\"effectiveDate\":\"%s\",\"type\":\"%s\",\"percentRate\":%s,\"percentPercentile1\":4.20,\"percentPercentile25\":4.22,\"percentPercentile75\":4.27,\"percentPercentile99\":4.35,\"volumeInBillions\":2500,\"revisionIndicator\":\"\"}"
                      .formatted(
                          day, rate, day.equals(MIDDLE) && rate.equals("SOFR") ? middle : "4.25"));
          between = ",\n";
        }
      }
      out.write("]}");
    }
  }

  /** A whole release of the Board's, of which a fifth is read. */
  private static Path releases(Path file) throws IOException {
    try (Writer out = Files.newBufferedWriter(file)) {
      out.write(
          "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<m:MessageGroup xmlns:m=\"m\" xmlns:frb=\"f\"><frb:DataSet xmlns:kf=\"k\">\n");
      for (int series = 0; series < 900; series++) {
        out.write(
            "<kf:Series SERIES_NAME=\"%s\" FREQ=\"19\" UNIT=\"Currency\" UNIT_MULT=\"1000000\" CURRENCY=\"USD\">\n"
                .formatted(series == 0 ? "RESH4R_N.WW" : "RESOTHER" + series + "_N.WW"));
        for (int week = 0; week < 1000; week++) {
          out.write(
              "<frb:Obs OBS_STATUS=\"A\" OBS_VALUE=\"%d\" TIME_PERIOD=\"%s\" />\n"
                  .formatted(1_000_000 + week, LocalDate.of(2002, 12, 18).plusWeeks(week)));
        }
        out.write("</kf:Series>\n");
      }
      out.write("</frb:DataSet></m:MessageGroup>\n");
    }
    return file;
  }

  /**
   * @param known names the body before, where there is one
   */
  private void measure(String name, Path body, FeedState.Part known) throws IOException {
    Feed feed = catalogue.feeds().find(name.split(",")[0]).orElseThrow();
    Asked asked =
        feed.request().span().isPresent()
            ? Asked.of(feed).span(FIRST, LocalDate.of(2026, 1, 5), false)
            : Asked.of(feed);
    double megabytes = Files.size(body) / 1e6;
    System.out.printf(
        "%s: %.0f MB; beyond reading %.0f MB/s%n",
        name, megabytes, megabytes / seconds(() -> beyondReading(asked, body, known)));
  }

  /** All that is done with a body that is taken, but to read it by its layout. */
  private boolean beyondReading(Asked asked, Path file, FeedState.Part known) {
    Feed feed = asked.feed();
    try {
      boolean odd = BodyForm.odd(feed, ReceivedBody.beginning(file)).isPresent();
      ReceivedBody body = ReceivedBody.of(feed, file);
      Comparison beside = Comparison.of(asked, body, known, place.input(), place.temporary());
      odd |= Completeness.odd(feed, body).or(() -> DaysWithin.odd(asked, body)).isPresent();
      odd |= Completeness.isEmpty(feed, body) || !beside.gone().isEmpty();
      PrivateCopy.of(file, place.temporary()).close();
      boolean same = beside.isSame();
      if (odd) {
        throw new IllegalStateException("the made body is not taken");
      }
      return same;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The median of rounds. */
  private static double seconds(Supplier<?> work) {
    double[] times = new double[ROUNDS];
    for (int round = -WARM_UP; round < ROUNDS; round++) {
      long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      work.get();
      long spent = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
      if (round >= 0) {
        times[round] = spent / NANOS;
      }
    }
    Arrays.sort(times);
    return times[ROUNDS / 2];
  }
}
