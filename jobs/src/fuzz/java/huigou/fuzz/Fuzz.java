package huigou.fuzz;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import huigou.catalogue.CatalogueReader;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.slf4j.LoggerFactory;

/**
 * Breaks a file of every layout in every way, reads what comes of it, and prints what became of it
 * by kind and by layout. Ends with 1 when the program failed on any.
 *
 * <p>{@code mvn -q -Pfuzz -DskipTests verify}; {@code -Dseed=N} breaks files otherwise, {@code
 * -Dmutants=N} sets how many there are, {@code -Dminutes=N} after how long it stops. The smallest
 * file of each kind and layout that did harm is in {@code target/fuzz}.
 */
public final class Fuzz {

  /** Workbooks take far longer than texts: they have one turn in so many. */
  private static final int WORKBOOK_EACH = 3;

  private final long seed = Long.getLong("seed", 1);
  private final int mutants = Integer.getInteger("mutants", 50_000);
  private final long minutes = Long.getLong("minutes", 10);

  private final PrintStream out;
  private final Exhibits exhibits;
  private final Tally byKind = new Tally();
  private final Tally byLayout = new Tally();
  private final Map<String, Integer> crashes = new TreeMap<>();
  private int made;
  private int unchanged;
  private long slowest;
  private String slowestName = "";

  private Fuzz(PrintStream out, Exhibits exhibits) {
    this.out = out;
    this.exhibits = exhibits;
  }

  public static void main(String[] arguments) throws IOException {
    Locale.setDefault(Locale.ROOT);
    // Readers of workbooks log what is wrong with them before they throw it.
    ((LoggerContext) LoggerFactory.getILoggerFactory())
        .getLoggerList()
        .forEach(each -> each.setLevel(Level.OFF));
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Path input = Path.of(System.getProperty("huigou.root")).resolve("input");
    Path folder = Path.of(System.getProperty("fuzz.folder"));
    Fuzz fuzz = new Fuzz(out, Exhibits.in(folder));
    Path file = Files.createTempFile("huigou-fuzz", "");
    try {
      Reading reading = new Reading(CatalogueReader.read(input), file);
      fuzz.run(reading, Subjects.of(reading, input));
    } finally {
      Files.delete(file);
    }
    System.exit(fuzz.crashes.isEmpty() ? 0 : 1);
  }

  private void run(Reading reading, List<Subject> subjects) throws IOException {
    long start = System.nanoTime();
    List<List<Mutation>> ways = new ArrayList<>();
    for (Subject subject : subjects) {
      List<Mutation> some = new ArrayList<>(Mutations.of(subject));
      Collections.shuffle(some, new Random(seed + ways.size()));
      ways.add(some);
    }
    for (int i = 0; made < mutants && System.nanoTime() - start < minutes * 60_000_000_000L; i++) {
      int number = i % subjects.size();
      Subject subject = subjects.get(number);
      int each = subject.form() instanceof WorkbookForm ? WORKBOOK_EACH : 1;
      int turn = i / subjects.size();
      if (turn % each == 0) {
        List<Mutation> some = ways.get(number);
        one(
            reading,
            subject,
            some.get(turn / each % some.size()),
            new Random(seed * 1_000_003 + i));
      }
    }
    exhibits.close();
    print((System.nanoTime() - start) / 1_000_000_000);
  }

  private void one(Reading reading, Subject subject, Mutation mutation, Random random)
      throws IOException {
    Optional<byte[]> broken = mutation.change().of(subject, random);
    if (broken.isEmpty() || Arrays.equals(broken.get(), subject.bytes())) {
      unchanged++;
      return;
    }
    made++;
    long start = System.nanoTime();
    Result result = Result.of(reading, subject, broken.get());
    long took = (System.nanoTime() - start) / 1_000_000;
    if (took > slowest) {
      slowest = took;
      slowestName = mutation.kind() + " of " + subject.name();
    }
    byKind.add(mutation.kind(), result.outcome());
    byLayout.add(subject.name(), result.outcome());
    if (result.outcome() == Outcome.CRASH) {
      String failure = result.because();
      crashes.merge(failure.substring(0, failure.indexOf(": ")) + ")", 1, Integer::sum);
    }
    exhibits.take(subject, mutation.kind(), result, broken.get());
  }

  private void print(long seconds) {
    byKind.print(out, "what was done");
    byLayout.print(out, "layout");
    long peak =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .mapToLong(pool -> pool.getPeakUsage().getUsed())
            .sum();
    out.printf(
        "%n%d files of seed %d in %d s, %d more without change; slowest %d ms: %s; heap at most %d of"
            + " %d MiB%n",
        made,
        seed,
        seconds,
        unchanged,
        slowest,
        slowestName,
        peak >> 20,
        Runtime.getRuntime().maxMemory() >> 20);
    crashes.forEach((failure, count) -> out.printf("%6d × %s%n", count, failure));
  }
}
