package huigou.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * JSON: each array of records is a table, and so is an object all of whose members are records.
 *
 * @param dayFirst whether days with strokes begin with the day of the month
 */
record JsonForm(boolean dayFirst) implements Form {

  private static final double OTHERS = 0.6;

  @Override
  public Optional<byte[]> altered(byte[] file, double choice, Random random, GridChange change) {
    Json json = Json.of(new String(file, StandardCharsets.UTF_8));
    List<Json> tables = new ArrayList<>();
    collect(json, tables);
    if (tables.isEmpty()) {
      return Optional.empty();
    }
    tables.sort(Comparator.comparingInt(table -> -records(table).size()));
    int number = choice < OTHERS ? 0 : (int) ((choice - OTHERS) / (1 - OTHERS) * tables.size());
    Json table = tables.get(number);
    List<Json.Members> records = records(table);
    Grid grid = grid(records);
    Set<String> quoted = new LinkedHashSet<>();
    records.forEach(
        each ->
            each.all().stream()
                .filter(member -> Json.write(member.value()).startsWith("\""))
                .forEach(member -> quoted.add(member.key())));
    Set<Integer> quotedColumns = new LinkedHashSet<>();
    IntStream.range(0, grid.headings().size())
        .filter(column -> quoted.contains(grid.headings().get(column)))
        .forEach(quotedColumns::add);
    if (!change.on(grid, random)) {
      return Optional.empty();
    }
    put(table, grid, quotedColumns);
    return Optional.of(Json.write(json).getBytes(StandardCharsets.UTF_8));
  }

  private Grid grid(List<Json.Members> records) {
    Set<String> keys = new LinkedHashSet<>();
    records.forEach(each -> each.all().forEach(member -> keys.add(member.key())));
    List<String> headings = new ArrayList<>(keys);
    List<List<String>> rows = new ArrayList<>();
    for (Json.Members each : records) {
      List<String> row = new ArrayList<>();
      headings.forEach(
          heading ->
              row.add(
                  each.all().stream()
                      .filter(member -> member.key().equals(heading))
                      .map(member -> Json.write(member.value()))
                      .map(raw -> raw.startsWith("\"") ? Json.plain(raw) : raw)
                      .findFirst()
                      .orElse(null)));
      rows.add(row);
    }
    return Grid.of(headings, rows, dayFirst);
  }

  private static void put(Json table, Grid grid, Set<Integer> quotedColumns) {
    List<Json.Members> records = new ArrayList<>();
    for (List<String> row : grid.rows()) {
      List<Json.Member> members = new ArrayList<>();
      for (int column = 0; column < Math.min(row.size(), grid.headings().size()); column++) {
        String cell = row.get(column);
        if (cell != null) {
          boolean bare = !quotedColumns.contains(column) && isBare(cell);
          members.add(
              new Json.Member(
                  grid.headings().get(column), new Json.Leaf(bare ? cell : Json.quoted(cell))));
        }
      }
      records.add(new Json.Members(members));
    }
    if (table instanceof Json.Elements elements) {
      elements.all().clear();
      elements.all().addAll(records);
    } else if (table instanceof Json.Members members) {
      members.all().clear();
      IntStream.range(0, records.size())
          .forEach(i -> members.all().add(new Json.Member(String.valueOf(i), records.get(i))));
    }
  }

  private static boolean isBare(String cell) {
    return cell.matches("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][-+]?\\d+)?|null|true|false|(?s)[\\[{].*");
  }

  /** The tables of a file, from the outermost inwards. */
  static void collect(Json json, List<Json> tables) {
    if (!records(json).isEmpty()) {
      tables.add(json);
    }
    if (json instanceof Json.Members members) {
      members.all().forEach(member -> collect(member.value(), tables));
    } else if (json instanceof Json.Elements elements) {
      elements.all().forEach(each -> collect(each, tables));
    } else if (json instanceof Json.Within within) {
      collect(within.json(), tables);
    }
  }

  /** The records of a table; none where it is no table. */
  static List<Json.Members> records(Json json) {
    List<Json> all = List.of();
    if (json instanceof Json.Elements elements) {
      all = elements.all();
    } else if (json instanceof Json.Members members
        && members.all().size() > 1
        && members.all().stream().allMatch(each -> each.key().matches("\\d+"))) {
      all = members.all().stream().map(Json.Member::value).toList();
    }
    return all.stream().allMatch(Json.Members.class::isInstance)
        ? all.stream().map(Json.Members.class::cast).toList()
        : List.of();
  }
}
