package huigou.snapshot;

import huigou.model.origin.Origin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** What {@code origin.yml} files say of files that stand, without a look into those. */
public final class WrittenOrigins {

  private WrittenOrigins() {}

  /**
   * Gives each origin with the path of its file below the input folder, in the order of paths; what
   * cannot be read is passed over, a night says it.
   */
  public static void each(Path input, BiConsumer<String, Origin> to) {
    for (Path source : folders(input)) {
      PackedMonth.of(source).forEach(month -> each(month, to));
      for (Path day : folders(source)) {
        String path = source.getFileName() + "/" + day.getFileName();
        new TreeMap<>(OriginReader.read(day, path, new ArrayList<>()))
            .forEach(
                (file, origin) -> {
                  if (Files.exists(day.resolve(file))) {
                    to.accept(path + "/" + file, origin);
                  }
                });
      }
    }
  }

  private static void each(PackedMonth month, BiConsumer<String, Origin> to) {
    try {
      for (LocalDate day : month.names().keySet()) {
        String path = month.source().getFileName() + "/" + day;
        month
            .entry(
                day,
                OriginReader.FILE_NAME,
                (bytes, length) -> OriginReader.read(bytes, path, new ArrayList<>()))
            .ifPresent(
                origins ->
                    new TreeMap<>(origins)
                        .forEach((file, origin) -> to.accept(path + "/" + file, origin)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + month.file() + ": " + e.getMessage(), e);
    }
  }

  private static List<Path> folders(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .filter(Files::isDirectory)
          .filter(entry -> !entry.getFileName().toString().startsWith("."))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + folder + ": " + e.getMessage(), e);
    }
  }
}
