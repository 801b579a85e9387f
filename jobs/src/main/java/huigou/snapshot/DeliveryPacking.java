package huigou.snapshot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Packs deliveries of months that are over, and unpacks them. The caller holds the locks. */
public final class DeliveryPacking {

  private DeliveryPacking() {}

  /**
   * A month that was packed or unpacked, or would be.
   *
   * @param archive below the input folder
   * @param files how many
   */
  public record Done(String archive, int files) {}

  /**
   * Packs all months before one.
   *
   * @param dry whether only to say what would be done
   */
  public static List<Done> pack(Path input, YearMonth before, boolean dry) {
    List<Done> done = new ArrayList<>();
    for (Path source : sources(input)) {
      for (Map.Entry<YearMonth, List<Path>> month : PackedMonth.open(source, before).entrySet()) {
        PackedMonth packed = new PackedMonth(source, month.getKey());
        done.add(
            new Done(
                input.relativize(packed.file()).toString(),
                run(
                    packed.file(),
                    () -> dry ? count(month.getValue()) : packed.pack(month.getValue()))));
      }
    }
    return done;
  }

  /** Unpacks all months before one; all there are, when none is given. */
  public static List<Done> unpack(Path input, YearMonth before, boolean dry) {
    List<Done> done = new ArrayList<>();
    for (Path source : sources(input)) {
      for (PackedMonth packed : PackedMonth.of(source)) {
        if (packed.month().isBefore(before)) {
          String archive = input.relativize(packed.file()).toString();
          int files =
              run(
                  packed.file(),
                  () ->
                      dry
                          ? packed.names().values().stream().mapToInt(List::size).sum()
                          : packed.unpack());
          done.add(new Done(archive, files));
        }
      }
    }
    return done;
  }

  private interface Work {
    int run() throws IOException;
  }

  private static int run(Path archive, Work work) {
    try {
      return work.run();
    } catch (IOException e) {
      throw new UncheckedIOException(
          archive + " is not done, what stands stays: " + e.getMessage(), e);
    }
  }

  private static int count(List<Path> days) throws IOException {
    int count = 0;
    for (Path day : days) {
      try (Stream<Path> files = Files.list(day)) {
        count += (int) files.filter(file -> !file.getFileName().toString().startsWith(".")).count();
      }
    }
    return count;
  }

  private static List<Path> sources(Path input) {
    try (Stream<Path> folders = Files.list(input)) {
      return folders
          .filter(Files::isDirectory)
          .filter(folder -> !folder.getFileName().toString().startsWith("."))
          .filter(folder -> !folder.getFileName().toString().equals("catalogue"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + input + ": " + e.getMessage(), e);
    }
  }
}
