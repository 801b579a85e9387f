package huigou.job;

import huigou.catalogue.Catalogue;
import huigou.catalogue.CatalogueReader;
import huigou.load.DeliveryReading;
import huigou.model.issue.FileRefused;
import huigou.model.origin.Delivery;
import huigou.model.origin.Origin;
import huigou.model.origin.SourceId;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * What reading and judging every delivery of an input takes of one thread's CPU, in milliseconds:
 * the median of rounds in one warm process. The same class runs with the classes of an earlier
 * program, so that two of them can be put side by side in turns.
 */
final class IntakeCost {

  private static final int WARM_UP = 6;
  private static final int ROUNDS = 15;
  private static final double NANOS_A_MILLI = 1e6;

  private IntakeCost() {}

  public static void main(String[] args) throws IOException {
    Path input = Path.of(args.length > 0 ? args[0] : "input");
    Catalogue catalogue = CatalogueReader.read(input);
    List<Path> files;
    try (Stream<Path> walk = Files.walk(input)) {
      files =
          walk.filter(Files::isRegularFile)
              .filter(file -> !file.startsWith(input.resolve("catalogue")))
              .filter(file -> !file.endsWith("origin.yml"))
              .sorted()
              .toList();
    }
    double[] millis = new double[ROUNDS];
    int refused = 0;
    for (int round = -WARM_UP; round < ROUNDS; round++) {
      refused = 0;
      long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      for (Path file : files) {
        refused += read(catalogue, input, file) ? 0 : 1;
      }
      long spent = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
      if (round >= 0) {
        millis[round] = spent / NANOS_A_MILLI;
      }
    }
    Arrays.sort(millis);
    System.out.printf("%d files, %d refused: %.0f ms%n", files.size(), refused, millis[ROUNDS / 2]);
  }

  private static boolean read(Catalogue catalogue, Path input, Path file) throws IOException {
    Path name = input.relativize(file);
    Delivery delivery =
        new Delivery(
            new SourceId(name.getName(0).toString()),
            LocalDate.parse(name.getName(1).toString()),
            name.getFileName().toString(),
            "",
            Files.size(file),
            Origin.unknown());
    try {
      DeliveryReading.of(catalogue, delivery, file);
      return true;
    } catch (FileRefused refused) {
      return false;
    }
  }
}
