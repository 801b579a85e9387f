package huigou.catalogue;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import tools.jackson.core.JsonPointer;

/**
 * Everything that is wrong in the catalogue, found in one reading: an entry that cannot be made is
 * noted with its line, and the next one is looked at.
 */
final class Slips {

  private final Path folder;
  private final List<Slip> slips = new ArrayList<>();
  private final Map<String, FileLines> lines = new HashMap<>();

  /**
   * @param folder of the catalogue
   */
  Slips(Path folder) {
    this.folder = folder;
  }

  /** Notes what is wrong with a file as a whole, or at a line of it. */
  void add(String file, int line, String said) {
    slips.add(new Slip(file, line, "", said));
  }

  /**
   * Notes what is wrong at a line of a file.
   *
   * @param line 0 where the reader cannot tell: then the first at which the word stands
   */
  void add(String file, int line, String found, String said) {
    add(file, line > 0 ? line : text(file).first(found), said);
  }

  void add(Slip slip) {
    slips.add(slip);
  }

  /** The line on which what stands at a place of a file begins; 0 of the file as a whole. */
  int line(String file, JsonPointer place) {
    return text(file).line(place);
  }

  /** The plain value that stands at a place of a file; empty where there is none. */
  Optional<String> value(String file, JsonPointer place) {
    return text(file).value(place);
  }

  private FileLines text(String file) {
    return lines.computeIfAbsent(file, name -> FileLines.of(folder.resolve(name)));
  }

  /** What one entry becomes; empty, and noted, when it is faulty. */
  <T> Optional<T> entry(String file, String id, Supplier<T> making) {
    try {
      return Optional.of(making.get());
    } catch (Names.Follows follows) {
      return Optional.empty();
    } catch (UnknownName e) {
      add(file, id, e.found(), e.getMessage());
    } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
      add(file, id, "", String.valueOf(e.getMessage()));
    }
    return Optional.empty();
  }

  /** What an entry becomes, under its name. */
  <R, T> void named(String file, Entry<R> entry, Names<T> names, Function<R, T> making) {
    named(file, entry.name(), names, () -> making.apply(entry.row()));
  }

  /**
   * What an entry becomes, under a name at which others may look.
   *
   * @param name empty where it is missing: then nobody can say which names there are
   */
  <T> void named(String file, Optional<String> name, Names<T> names, Supplier<T> making) {
    boolean twice = name.filter(names::isDeclared).isPresent();
    name.ifPresentOrElse(names::declare, names::cannotBeKnown);
    entry(
            file,
            name.orElse(""),
            () -> {
              if (twice) {
                throw new IllegalArgumentException("the name stands twice");
              }
              return making.get();
            })
        .ifPresent(made -> names.put(name.orElseThrow(), made));
  }

  /**
   * A value that only some entries of a kind must have.
   *
   * @throws IllegalArgumentException with its key when it is missing
   */
  static <T> T required(Optional<T> value, String key) {
    return value.orElseThrow(() -> new IllegalArgumentException("“" + key + "” is missing"));
  }

  /** Parts of a file that have no entries of their own. */
  <T> Optional<T> part(String file, Supplier<T> making) {
    return entry(file, "", making);
  }

  private void add(String file, String id, String found, String said) {
    FileLines text = text(file);
    FileLines.Span span = text.entry(id, found);
    boolean told =
        slips.stream()
            .anyMatch(
                slip ->
                    slip.file().equals(file) && slip.entry().isEmpty() && span.has(slip.line()));
    if (!told) {
      slips.add(new Slip(file, text.line(span, found, said), id, said));
    }
  }

  /**
   * @throws CatalogueFault when anything was noted
   */
  void raise() {
    if (!slips.isEmpty()) {
      slips.sort(Comparator.comparing(Slip::file).thenComparing(Slip::line));
      throw new CatalogueFault(slips);
    }
  }
}
