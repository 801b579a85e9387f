package huigou.catalogue;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What a delivered file of a source may be.
 *
 * @param layouts those that are read, in the catalogue's order
 * @param others those that are known and not read
 */
public record DeliveryForms(List<Layout> layouts, List<OtherAnswer> others) {

  public DeliveryForms {
    layouts = List.copyOf(layouts);
    others = List.copyOf(others);
  }

  /** The layouts of some formats. */
  public List<Layout> of(Layout.Format... formats) {
    List<Layout.Format> wanted = List.of(formats);
    return layouts.stream().filter(layout -> wanted.contains(layout.format())).toList();
  }

  /** How the names of files end that they are usually in, such as {@code .csv, .json}. */
  public String suffixes() {
    return layouts.stream()
        .map(layout -> layout.format().suffix())
        .distinct()
        .sorted()
        .collect(Collectors.joining(", "));
  }
}
