package huigou.catalogue;

import java.util.List;

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
}
