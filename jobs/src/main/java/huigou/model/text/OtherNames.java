package huigou.model.text;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Other names of a thing, by which readers look for it, each language's in their order; either list
 * may be empty.
 */
public record OtherNames(List<String> en, List<String> zhHant) {

  public static final OtherNames NONE = new OtherNames(List.of(), List.of());

  public OtherNames {
    en = checked(en);
    zhHant = checked(zhHant);
  }

  private static List<String> checked(List<String> names) {
    for (String name : names) {
      if (name.isBlank() || !name.strip().equals(name)) {
        throw new IllegalArgumentException("a name of blanks, or with blanks around it: " + name);
      }
    }
    return List.copyOf(names);
  }

  /** Of both languages. */
  public List<String> all() {
    return Stream.concat(en.stream(), zhHant.stream()).toList();
  }

  /**
   * The names as a reader writes a list of them. A language without names takes those of the other
   * one; empty where there are none.
   */
  public Optional<Localised> joined() {
    if (en.isEmpty() && zhHant.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Localised(
            String.join(", ", en.isEmpty() ? zhHant : en),
            String.join("、", zhHant.isEmpty() ? en : zhHant)));
  }
}
