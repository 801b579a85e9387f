package huigou.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * Markup: elements of one name within one element are a table. Their attributes are its columns,
 * and so are the texts and attributes of the elements within them.
 */
record MarkupForm() implements Form {

  private static final char OF = '@';

  @Override
  public Optional<byte[]> altered(byte[] file, double choice, Random random, GridChange change) {
    Markup root = Markup.of(new String(file, StandardCharsets.UTF_8));
    List<Markup> tables =
        new ArrayList<>(root.all().stream().filter(each -> records(each).size() > 1).toList());
    if (tables.isEmpty()) {
      return Optional.empty();
    }
    tables.sort(Comparator.comparingInt(table -> -records(table).size()));
    Markup table = tables.get((int) (choice * tables.size()));
    List<Markup> records = records(table);
    Grid grid = grid(records);
    if (!change.on(grid, random)) {
      return Optional.empty();
    }
    int first = table.within().indexOf(records.get(0));
    String name = records.get(0).name();
    table.within().removeAll(records);
    List<Markup> written = grid.rows().stream().map(row -> record(name, grid, row)).toList();
    table.within().addAll(Math.min(first, table.within().size()), written);
    while (table.texts().size() <= table.within().size()) {
      table.texts().add("\n");
    }
    return Optional.of(root.write().getBytes(StandardCharsets.UTF_8));
  }

  /** The elements within that have the name most of them have. */
  private static List<Markup> records(Markup table) {
    if (table.within().isEmpty()) {
      return List.of();
    }
    String name = table.within().get(table.within().size() - 1).name();
    return table.within().stream().filter(each -> each.name().equals(name)).toList();
  }

  private static Grid grid(List<Markup> records) {
    List<List<Markup.Attribute>> cells = records.stream().map(MarkupForm::cells).toList();
    Set<String> names = new LinkedHashSet<>();
    cells.forEach(each -> each.forEach(cell -> names.add(cell.name())));
    List<String> headings = new ArrayList<>(names);
    List<List<String>> rows = new ArrayList<>();
    for (List<Markup.Attribute> each : cells) {
      List<String> row = new ArrayList<>();
      headings.forEach(
          heading ->
              row.add(
                  each.stream()
                      .filter(cell -> cell.name().equals(heading))
                      .map(Markup.Attribute::value)
                      .findFirst()
                      .orElse(null)));
      rows.add(row);
    }
    return Grid.of(headings, rows, false);
  }

  /** Texts under the name of their element, attributes of it behind a mark. */
  private static List<Markup.Attribute> cells(Markup record) {
    List<Markup.Attribute> cells = new ArrayList<>();
    record
        .attributes()
        .forEach(each -> cells.add(new Markup.Attribute(OF + each.name(), each.value())));
    for (Markup part : record.within()) {
      part.attributes()
          .forEach(
              each ->
                  cells.add(new Markup.Attribute(part.name() + OF + each.name(), each.value())));
      String inner =
          part.texts().get(0) + String.join("", part.within().stream().map(Markup::write).toList());
      if (!inner.isEmpty() || part.attributes().isEmpty()) {
        cells.add(new Markup.Attribute(part.name(), inner));
      }
    }
    return cells;
  }

  private static Markup record(String name, Grid grid, List<String> row) {
    Markup record = Markup.named(name);
    Markup part = null;
    for (int column = 0; column < Math.min(row.size(), grid.headings().size()); column++) {
      String heading = grid.headings().get(column);
      String cell = row.get(column);
      if (cell == null) {
        continue;
      }
      int mark = heading.indexOf(OF);
      String element = mark < 0 ? heading : heading.substring(0, mark);
      if (mark == 0) {
        record.attributes().add(new Markup.Attribute(heading.substring(1), cell));
        continue;
      }
      if (part == null || !part.name().equals(element)) {
        part = Markup.named(element.isEmpty() ? "unnamed" : element);
        record.add(part);
      }
      if (mark < 0) {
        part.append(cell);
      } else {
        part.attributes().add(new Markup.Attribute(heading.substring(mark + 1), cell));
      }
    }
    return record;
  }
}
