package huigou.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * Comma-separated values.
 *
 * @param dateHeadings headings by which the line of headings is known
 * @param dayFirst whether days with strokes begin with the day of the month
 */
record CsvForm(Set<String> dateHeadings, boolean dayFirst) implements Form {

  private static final String MARK = "\uFEFF";

  @Override
  public Optional<byte[]> altered(byte[] file, double choice, Random random, GridChange change) {
    String text = new String(file, StandardCharsets.UTF_8);
    boolean marked = text.startsWith(MARK);
    String body = marked ? text.substring(1) : text;
    List<List<String>> lines = lines(body);
    int head = 0;
    while (head < lines.size() && lines.get(head).stream().noneMatch(dateHeadings::contains)) {
      head++;
    }
    if (head == lines.size()) {
      return Optional.empty();
    }
    Grid grid =
        new Grid(
            new ArrayList<>(lines.subList(0, head)),
            lines.get(head),
            new ArrayList<>(lines.subList(head + 1, lines.size())),
            dayFirst);
    if (!change.on(grid, random)) {
      return Optional.empty();
    }
    String written = write(grid.lines(), body.startsWith("\""));
    return Optional.of(((marked ? MARK : "") + written).getBytes(StandardCharsets.UTF_8));
  }

  /** Rows as comma-separated values, each with a line end. */
  static String write(List<List<String>> lines, boolean allQuoted) {
    StringBuilder text = new StringBuilder();
    for (List<String> line : lines) {
      for (int i = 0; i < line.size(); i++) {
        String cell = line.get(i) == null ? "" : line.get(i);
        boolean quoted = allQuoted && !cell.matches("[-\\d.]*") || cell.matches("(?s).*[\",\n].*");
        text.append(i == 0 ? "" : ",")
            .append(quoted ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell);
      }
      text.append('\n');
    }
    return text.toString();
  }

  /** The rows of comma-separated values. */
  static List<List<String>> lines(String text) {
    List<List<String>> lines = new ArrayList<>();
    List<String> line = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char mark = text.charAt(i);
      if (quoted && mark == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
        cell.append('"');
        i++;
      } else if (mark == '"') {
        quoted = !quoted;
      } else if (!quoted && (mark == ',' || mark == '\n')) {
        line.add(cell.toString());
        cell.setLength(0);
        if (mark == '\n') {
          lines.add(line);
          line = new ArrayList<>();
        }
      } else if (quoted || mark != '\r') {
        cell.append(mark);
      }
    }
    if (!line.isEmpty() || !cell.isEmpty()) {
      line.add(cell.toString());
      lines.add(line);
    }
    return lines;
  }
}
