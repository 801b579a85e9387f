package huigou.catalogue;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

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

  private FileLines text(String file) {
    return lines.computeIfAbsent(file, name -> FileLines.of(folder.resolve(name)));
  }

  /** What one entry becomes; empty, and noted, when it is faulty. */
  <T> Optional<T> entry(String file, String id, Supplier<T> making) {
    try {
      return Optional.of(making.get());
    } catch (Names.Follows follows) {
      return Optional.empty();
    } catch (NullPointerException e) {
      add(file, id, "", "a value is missing");
    } catch (UnknownName e) {
      add(file, id, e.found(), e.getMessage());
    } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
      add(file, id, "", String.valueOf(e.getMessage()));
    }
    return Optional.empty();
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
