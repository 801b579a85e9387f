package huigou.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Prints a table of speed and memory. Compare figures of one run alone: machines are noisy.
 *
 * <p>{@code mvn -q -Pbench -DskipTests verify}; {@code -Dpeer=DIR} and {@code -Dpeer.data=DIR} add
 * a peer's full build, {@code -Druns=N} sets how often whole processes are run (median), {@code
 * -Dgrow=1,10,100} how many times over the series are taken, {@code
 * -Dparts=processes,years,limits,growth} what is measured.
 */
public final class Bench {

  private static final int MONTH = 22;
  private static final int THREE_YEARS = 780;
  private static final LocalDate LAST_NIGHT = LocalDate.parse("2026-09-14");

  private final Path root;
  private final Path work;
  private final int runs = Integer.getInteger("runs", 3);

  private Bench(Path root, Path work) {
    this.root = root;
    this.work = work;
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    Locale.setDefault(Locale.ROOT);
    new Bench(Path.of(System.getProperty("huigou.root")), Files.createTempDirectory("huigou-bench"))
        .run();
  }

  private void run() throws IOException, InterruptedException {
    if (isWanted("processes")) {
      processes();
    }
    if (isWanted("years")) {
      years();
    }
    if (isWanted("limits")) {
      limits();
    }
    if (isWanted("growth")) {
      growth();
    }
    deleteTree(work);
  }

  private static boolean isWanted(String part) {
    return List.of(System.getProperty("parts", "processes,years,limits,growth").split(","))
        .contains(part);
  }

  /** What a night takes when it stands at the end of a month of them, and of three years. */
  private void years() throws IOException, InterruptedException {
    System.out.printf(
        "%n%-34s %9s %9s %9s %9s%n",
        "weekdays of nights before", "files", "nothing", "CPU s", "new day");
    Measured nothingOfMonth = null;
    Measured newDayOfMonth = null;
    for (int weekdays : List.of(MONTH, THREE_YEARS)) {
      String name = "years-" + weekdays;
      Path input = copyInput(name + "-input");
      int files = YearsOfNights.write(input, LAST_NIGHT, weekdays);
      List<String> night = night(input, name);
      Measured.of(night);
      Measured nothing = median(() -> {}, night);
      Measured newDay = median(() -> addDay(input), night);
      System.out.printf(
          "%-34d %9d %9.2f %9.2f %9.2f%n",
          weekdays, files, nothing.wall(), nothing.cpu(), newDay.wall());
      if (nothingOfMonth != null) {
        System.out.printf(
            "three years / a month: nothing new %.2f, new day %.2f%n",
            nothing.wall() / nothingOfMonth.wall(), newDay.wall() / newDayOfMonth.wall());
      }
      nothingOfMonth = nothing;
      newDayOfMonth = newDay;
      deleteTree(input);
      deleteTree(work.resolve(name));
    }
  }

  private void processes() throws IOException, InterruptedException {
    Path input = copyInput("input");
    List<String> night = night(input, "night");
    Measured.of(night);
    System.out.printf(
        "%-34s %9s %9s %9s%n", "whole process, median of " + runs, "wall s", "CPU s", "RSS MiB");
    Measured full =
        median(
            () -> {
              deleteTree(work.resolve("night"));
            },
            night);
    print("night on an empty store", full);
    Measured newDay = median(() -> addDay(input), night);
    print("night with one new day", newDay);
    Measured nothing = median(() -> {}, night);
    print("nothing new", nothing);
    Measured empty =
        median(
            () -> {},
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-Dorg.springframework.boot.logging.LoggingSystem=none",
                "-cp",
                System.getProperty("java.class.path"),
                EmptyJob.class.getName()));
    print("empty Spring Batch job", empty);
    System.out.printf("nothing new / empty job: %.2f%n", nothing.wall() / empty.wall());
    System.out.printf("new day / full night: %.2f%n", newDay.wall() / full.wall());
  }

  /** The project once, ten and a hundred times over, in the heap that a night has. */
  private void growth() throws IOException, InterruptedException {
    System.out.printf(
        "%n%-34s %9s %9s %9s %9s%n",
        "series, times over", "wall s", "CPU s", "RSS MiB", "exponent");
    Measured before = null;
    int timesBefore = 0;
    for (String size : System.getProperty("grow", "1,10").split(",")) {
      int times = Integer.parseInt(size.strip());
      Path input = GrownInput.write(root.resolve("input"), work.resolve("grown"), times);
      Measured night = Measured.of(night(input, "grown-out"));
      String exponent =
          before == null
              ? ""
              : "%.2f"
                  .formatted(
                      Math.log(night.wall() / before.wall())
                          / Math.log((double) times / timesBefore));
      System.out.printf(
          "%-34s %9.2f %9.2f %9d %9s%n",
          times, night.wall(), night.cpu(), night.peakMebibytes(), exponent);
      deleteTree(input);
      deleteTree(work.resolve("grown-out"));
      peer(times, night);
      before = night;
      timesBefore = times;
    }
  }

  private void peer(int times, Measured night) throws IOException, InterruptedException {
    String peer = System.getProperty("peer", "");
    if (peer.isEmpty() || times > 10) {
      return;
    }
    Measured other =
        Measured.of(
            List.of(
                "/usr/bin/python3",
                "-B",
                root.resolve(peer).resolve("build.py").toString(),
                "--data",
                root.resolve(System.getProperty("peer.data")).toString(),
                "--out",
                work.resolve("peer").toString(),
                "--jobs",
                "2",
                "--multiply",
                String.valueOf(times)));
    deleteTree(work.resolve("peer"));
    print("peer, full build, times " + times, other);
    System.out.printf("night / peer: %.2f%n", night.wall() / other.wall());
  }

  private List<String> night(Path input, String out) {
    return List.of(
        root.resolve("huigou").toString(),
        "nightly",
        "--input",
        input.toString(),
        "--site",
        work.resolve(out).resolve("site").toString(),
        "--store",
        work.resolve(out).resolve("var/store").toString());
  }

  private void limits() throws IOException, InterruptedException {
    System.out.println();
    new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseParallelGC",
            "-XX:TieredStopAtLevel=1",
            "-Xmx256m",
            "-Dorg.freemarker.loggerLibrary=none",
            "-cp",
            System.getProperty("java.class.path"),
            Limits.class.getName(),
            root.toString(),
            Files.createDirectories(work.resolve("limits")).toString())
        .inheritIO()
        .start()
        .waitFor();
  }

  static long cells(byte[] workbook) {
    long cells = 0;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().startsWith("xl/worksheets/sheet")) {
          cells += cells(zip);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return cells;
  }

  /** A sheet may be longer than the memory there is. */
  private static long cells(InputStream sheet) throws IOException {
    byte[] beginning = "<c ".getBytes(StandardCharsets.US_ASCII);
    byte[] buffer = new byte[1 << 16];
    long cells = 0;
    int met = 0;
    for (int read = sheet.read(buffer); read >= 0; read = sheet.read(buffer)) {
      for (int i = 0; i < read; i++) {
        met = buffer[i] == beginning[met] ? met + 1 : buffer[i] == beginning[0] ? 1 : 0;
        if (met == beginning.length) {
          cells++;
          met = 0;
        }
      }
    }
    return cells;
  }

  private Path copyInput(String name) throws IOException {
    Path input = work.resolve(name);
    try (Stream<Path> walk = Files.walk(root.resolve("input"))) {
      for (Path file : walk.toList()) {
        Path target = input.resolve(root.resolve("input").relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
    return input;
  }

  private int daysAdded;

  /** A fixing that nobody published, in a copy of the input that is thrown away. */
  private void addDay(Path input) {
    LocalDate day = LocalDate.parse("2026-09-16").plusDays(daysAdded++);
    try {
      Path folder = Files.createDirectories(input.resolve("new-york-fed/" + day));
      Files.writeString(
          folder.resolve("sofr.json"),
          "{\"refRates\": [{\"effectiveDate\": \"2026-08-21\", \"type\": \"SOFR\", \"percentRate\": 3.6"
              + daysAdded
              + ", \"volumeInBillions\": 3000}]}");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Measured median(Runnable before, List<String> command)
      throws IOException, InterruptedException {
    List<Measured> all = new ArrayList<>();
    for (int i = 0; i < runs; i++) {
      before.run();
      all.add(Measured.of(command));
    }
    all.sort(java.util.Comparator.comparingDouble(Measured::wall));
    return all.get(runs / 2);
  }

  private static void print(String what, Measured measured) {
    System.out.printf(
        "%-34s %9.2f %9.2f %9d%n", what, measured.wall(), measured.cpu(), measured.peakMebibytes());
  }

  private static void deleteTree(Path folder) {
    Supplier<Stream<Path>> walk =
        () -> {
          try {
            return Files.exists(folder) ? Files.walk(folder) : Stream.empty();
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        };
    try (Stream<Path> entries = walk.get()) {
      entries.sorted(java.util.Comparator.reverseOrder()).forEach(entry -> entry.toFile().delete());
    }
  }
}
