package huigou.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import tools.jackson.core.JsonPointer;

/** On which line of a catalogue file something stands. */
final class FileLines {

  /** A shorter word of a message may stand anywhere. */
  private static final int TELLING = 2;

  /**
   * Lines from one to another, both included, from 1.
   *
   * @param first 0 where nothing was found
   */
  record Span(int first, int last) {

    static final Span NONE = new Span(0, -1);

    boolean has(int line) {
      return line >= first && line <= last;
    }
  }

  /** A scalar with its line. */
  private record Word(String text, int line) {}

  /**
   * A mapping.
   *
   * @param names its key, and its id
   * @param values all its plain values
   */
  private record Entry(List<String> names, List<String> values, Span span) {}

  private static final Comparator<Span> BY_LENGTH =
      Comparator.comparingInt(span -> span.last() - span.first());

  private final List<Word> words = new ArrayList<>();
  private final List<Entry> entries = new ArrayList<>();
  private int last;
  private Optional<Node> root = Optional.empty();

  private FileLines() {}

  /** Of a file that cannot be read, nothing is known. */
  static FileLines of(Path file) {
    FileLines lines = new FileLines();
    try {
      lines.root =
          new Compose(LoadSettings.builder().build()).composeString(Files.readString(file));
      lines.root.ifPresent(node -> lines.walk(node, List.of()));
    } catch (IOException | YamlEngineException unreadable) {
      return new FileLines();
    }
    return lines;
  }

  private void walk(Node node, List<String> called) {
    int first = line(node);
    if (node instanceof ScalarNode scalar) {
      words.add(new Word(scalar.getValue(), first));
      last = Math.max(last, first);
    } else if (node instanceof SequenceNode sequence) {
      sequence.getValue().forEach(each -> walk(each, List.of()));
    } else if (node instanceof MappingNode mapping) {
      List<String> names = new ArrayList<>(called);
      List<String> values = new ArrayList<>();
      last = Math.max(last, first);
      int from = called.isEmpty() ? first : Math.max(1, first - 1);
      for (NodeTuple tuple : mapping.getValue()) {
        String key = tuple.getKeyNode() instanceof ScalarNode name ? name.getValue() : "";
        walk(tuple.getKeyNode(), List.of());
        if (tuple.getValueNode() instanceof ScalarNode value) {
          values.add(value.getValue());
          if (key.equals("id")) {
            names.add(value.getValue());
          }
        }
        walk(tuple.getValueNode(), List.of(key));
      }
      entries.add(new Entry(names, values, new Span(from, Math.max(last, first))));
    } else if (!called.isEmpty()) {
      last = Math.max(last, first);
    }
  }

  private static int line(Node node) {
    return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
  }

  /**
   * The lines of the entry that is called so, by its key or id; else the shortest that has each
   * word of the name among its values. Of several, the one in which stands what was found; else the
   * longest, since the short ones are lists of names.
   */
  Span entry(String id, String found) {
    if (id.isEmpty()) {
      return new Span(1, Integer.MAX_VALUE);
    }
    List<Span> called =
        entries.stream()
            .filter(entry -> entry.names().contains(id))
            .map(Entry::span)
            .sorted(BY_LENGTH.reversed())
            .toList();
    return called.stream()
        .filter(span -> words.stream().anyMatch(word -> isAt(word, found, span)))
        .findFirst()
        .or(() -> called.stream().findFirst())
        .or(
            () ->
                entries.stream()
                    .filter(entry -> entry.values().containsAll(List.of(id.split(" "))))
                    .map(Entry::span)
                    .min(BY_LENGTH))
        .orElse(Span.NONE);
  }

  /** What leads to a value, and the value. */
  private record Held(Node from, Node value) {}

  /**
   * The line on which what stands at a place begins, that of its key where it has one; 0 of the
   * file as a whole, and where nothing stands there.
   */
  int line(JsonPointer place) {
    return place.matches() ? 0 : held(place).map(held -> line(held.from())).orElse(0);
  }

  /** The plain value that stands at a place; empty where there is none. */
  Optional<String> value(JsonPointer place) {
    return held(place)
        .filter(held -> held.value() instanceof ScalarNode)
        .map(held -> ((ScalarNode) held.value()).getValue());
  }

  private Optional<Held> held(JsonPointer place) {
    Optional<Held> held = root.map(node -> new Held(node, node));
    for (JsonPointer rest = place; !rest.matches(); rest = rest.tail()) {
      JsonPointer next = rest;
      held = held.flatMap(each -> within(each.value(), next));
    }
    return held;
  }

  private static Optional<Held> within(Node node, JsonPointer next) {
    if (node instanceof MappingNode mapping) {
      return mapping.getValue().stream()
          .filter(
              tuple ->
                  tuple.getKeyNode() instanceof ScalarNode key
                      && key.getValue().equals(next.getMatchingProperty()))
          .map(tuple -> new Held(tuple.getKeyNode(), tuple.getValueNode()))
          .findFirst();
    }
    int index = next.getMatchingIndex();
    return node instanceof SequenceNode sequence && index >= 0 && index < sequence.getValue().size()
        ? Optional.of(sequence.getValue().get(index)).map(value -> new Held(value, value))
        : Optional.empty();
  }

  /** The first line at which a word stands; 0 where none does. */
  int first(String word) {
    return words.stream()
        .filter(each -> each.text().equals(word))
        .mapToInt(Word::line)
        .min()
        .orElse(0);
  }

  private static boolean isAt(Word word, String found, Span span) {
    return span.has(word.line()) && word.text().equals(found);
  }

  /**
   * The line of what was found within an entry; else of the longest word of the message that stands
   * there; else the first of the entry.
   */
  int line(Span span, String found, String said) {
    List<Word> within = words.stream().filter(word -> span.has(word.line())).toList();
    return within.stream()
        .filter(word -> !found.isEmpty() && word.text().equals(found))
        .findFirst()
        .or(
            () ->
                within.stream()
                    .filter(word -> !found.isEmpty() && isIn(found, word.text()))
                    .findFirst())
        .or(
            () ->
                within.stream()
                    .filter(word -> word.text().length() > TELLING && isIn(word.text(), said))
                    .max(Comparator.comparingInt(word -> word.text().length())))
        .map(Word::line)
        .orElse(span.last() == Integer.MAX_VALUE ? 0 : span.first());
  }

  private static boolean isIn(String word, String said) {
    String clause = said.split(";|, expected|expected is", 2)[0];
    return Pattern.compile("(?<![\\w-])" + Pattern.quote(word) + "(?![\\w-])")
        .matcher(clause)
        .find();
  }
}
