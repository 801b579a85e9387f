package huigou.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A process from start to end.
 *
 * @param wall seconds
 * @param cpu seconds of all its threads, as last seen before it ended
 * @param peakMebibytes the most memory that it held
 */
record Measured(double wall, double cpu, long peakMebibytes) {

  private static final long POLL_MILLIS = 10;

  static Measured of(List<String> command) throws IOException, InterruptedException {
    File log = File.createTempFile("huigou-bench", ".log");
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log).start();
    double cpu = 0;
    long peak = 0;
    while (!process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
      cpu =
          Math.max(
              cpu,
              process.info().totalCpuDuration().map(time -> time.toMillis() / 1000.0).orElse(0.0));
      peak = Math.max(peak, peak(process.pid()));
    }
    double wall = (System.nanoTime() - start) / 1e9;
    if (process.exitValue() != 0) {
      throw new IllegalStateException(
          command + " ended with " + process.exitValue() + ":\n" + Files.readString(log.toPath()));
    }
    Files.delete(log.toPath());
    return new Measured(wall, cpu, peak / 1024);
  }

  private static long peak(long pid) {
    try {
      return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
          .filter(line -> line.startsWith("VmHWM"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      return 0;
    }
  }
}
