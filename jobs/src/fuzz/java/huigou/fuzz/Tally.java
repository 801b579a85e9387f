package huigou.fuzz;

import java.io.PrintStream;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** Counts of outcomes, by the name of a kind or a layout. */
final class Tally {

  private final Map<String, EnumMap<Outcome, Integer>> counts = new TreeMap<>();

  void add(String name, Outcome outcome) {
    counts
        .computeIfAbsent(name, key -> new EnumMap<>(Outcome.class))
        .merge(outcome, 1, Integer::sum);
  }

  /** A line a name: how many, and of each outcome how many and which share. */
  void print(PrintStream out, String title) {
    out.printf("%n%-45s %6s", title, "files");
    for (Outcome outcome : Outcome.values()) {
      out.printf(" %14s", outcome.word());
    }
    out.println();
    EnumMap<Outcome, Integer> all = new EnumMap<>(Outcome.class);
    counts.forEach(
        (name, each) -> {
          line(out, name, each);
          each.forEach((outcome, count) -> all.merge(outcome, count, Integer::sum));
        });
    line(out, "all", all);
  }

  private static void line(PrintStream out, String name, Map<Outcome, Integer> counts) {
    int files = counts.values().stream().mapToInt(Integer::intValue).sum();
    out.printf("%-45s %6d", name, files);
    for (Outcome outcome : Outcome.values()) {
      int count = counts.getOrDefault(outcome, 0);
      out.printf(" %6d %6.1f%%", count, files == 0 ? 0 : 100.0 * count / files);
    }
    out.println();
  }
}
