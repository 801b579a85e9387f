package huigou.job;

import huigou.derive.series.Records;
import huigou.edition.KnownEdition;
import huigou.installation.StandingInput;
import huigou.installation.Workplace;
import huigou.model.origin.Place;
import huigou.model.origin.SourceId;
import huigou.model.series.MissingDays;
import huigou.model.series.ObservationStatus;
import huigou.model.series.SeriesId;
import huigou.model.series.SeriesRecord.Kind;
import huigou.model.series.TimeSeries;
import huigou.model.series.Unit;
import huigou.model.series.Vintage;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * What events, records and verdicts cost on top of reading the store, in milliseconds of CPU; and
 * how the cost of records grows with history.
 *
 * <p>{@code FindingsCost ROOT}: the project's folder.
 */
public final class FindingsCost {

  private static final int ROUNDS = 5;

  private FindingsCost() {}

  public static void main(String[] arguments) {
    Path root = Path.of(arguments[0]);
    Workplace place =
        new Workplace(
            root.resolve("input"),
            root.resolve("site"),
            "",
            root.resolve("var"),
            root.resolve("templates"));
    StandingInput input = StandingInput.read(place);
    LocalDate asOf = input.editionDate(place, Optional.empty());
    try (Workbench bench = Workbench.of(place, input)) {
      for (int round = 0; round < ROUNDS; round++) {
        KnownEdition edition = bench.edition(asOf);
        long reading = cpu(() -> input.catalogue().series().forEach(e -> edition.figures(e.id())));
        long breaches = cpu(edition::breaches);
        long records = cpu(edition::records);
        long episodes = cpu(edition::episodes);
        long claims = cpu(edition::claims);
        System.out.printf(
            "reading %d ms, breaches %d ms, records %d ms, episodes %d ms, claims then and now %d ms%n",
            reading, breaches, records, episodes, claims);
      }
    }
    for (int round = 0; round < ROUNDS; round++) {
      for (int times : new int[] {1, 10, 100}) {
        TimeSeries series = history(2100 * times);
        long spent =
            cpu(
                () ->
                    new Records(10, 1)
                        .of(
                            series,
                            MissingDays.NONE,
                            Unit.PERCENT,
                            List.of(Kind.values()),
                            new Records.Filter("all", day -> true)));
        System.out.printf("records of %d figures: %d ms%n", series.size(), spent);
      }
    }
  }

  private static TimeSeries history(int size) {
    Random random = new Random(7);
    List<Vintage> figures = new ArrayList<>();
    LocalDate day = LocalDate.of(1500, 1, 1);
    for (int i = 0; i < size; i++) {
      figures.add(
          new Vintage(
              day.plusDays(i),
              BigDecimal.valueOf(random.nextInt(600), 2),
              ObservationStatus.FINAL,
              day.plusDays(i),
              day.plusDays(i),
              new SourceId("made-up"),
              Place.of("made-up")));
    }
    return new TimeSeries(SeriesId.of("made-up"), figures);
  }

  private static long cpu(Runnable work) {
    var threads = ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadCpuTime();
    work.run();
    return (threads.getCurrentThreadCpuTime() - before) / 1_000_000;
  }
}
