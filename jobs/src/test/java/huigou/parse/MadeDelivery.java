package huigou.parse;

import huigou.catalogue.Catalogue;
import huigou.catalogue.CatalogueReader;
import huigou.catalogue.Layout;
import huigou.model.issue.FileRefused;
import huigou.model.issue.Issue;
import huigou.model.origin.Delivery;
import huigou.model.origin.Origin;
import huigou.model.origin.Place;
import huigou.model.origin.SourceId;
import huigou.model.raw.RawRecord;
import huigou.model.raw.RawRow;
import huigou.support.Project;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a parser makes of a file that is made up: its rows and records as lines, or its refusal. */
final class MadeDelivery implements RowSink {

  private static final Catalogue CATALOGUE = CatalogueReader.read(Project.input());

  /** Figures, a line a cell; facts, a line each. */
  final List<String> lines = new ArrayList<>();

  /** What is wrong or odd: the rule, and where. */
  final List<String> issues = new ArrayList<>();

  /** What the file says at each of these, as it is quoted. */
  final List<String> quoted = new ArrayList<>();

  /** The layout that the file has; empty for one that was refused. */
  String layout = "";

  private MadeDelivery() {}

  static MadeDelivery of(String source, String text) {
    return of(source, text.getBytes(StandardCharsets.UTF_8));
  }

  static MadeDelivery of(String source, byte[] bytes) {
    return of(source, "d", bytes);
  }

  /** With a name of its own, where that says what the file is about. */
  static MadeDelivery of(String source, String name, byte[] bytes) {
    MadeDelivery made = new MadeDelivery();
    SourceId id = new SourceId(source);
    try {
      Path file = Files.createTempFile("delivery", "");
      try {
        Files.write(file, bytes);
        Layout layout =
            DeliveryParser.parse(
                new Delivery(
                    id, LocalDate.parse("2025-12-01"), name, "", bytes.length, Origin.unknown()),
                file,
                CATALOGUE.forms(id),
                made);
        made.layout = layout.id();
      } catch (FileRefused refused) {
        made.note("refused: ", refused.issue());
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return made;
  }

  private void note(String kind, Issue issue) {
    issues.add(kind + text(issue));
    quoted.add(issue.found());
  }

  private static String text(Issue issue) {
    Place place = issue.place();
    return Stream.of(issue.code().name(), place.row(), place.column())
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" "));
  }

  @Override
  public void row(RawRow row, Layout layout) {
    row.cells()
        .forEach(
            cell ->
                lines.add(
                    row.dates().get(0).text()
                        + " "
                        + cell.item()
                        + " "
                        + cell.field()
                        + "="
                        + cell.text()));
  }

  @Override
  public void record(RawRecord record, Layout layout) {
    Map<String, String> fields = new TreeMap<>();
    record.fields().forEach((name, field) -> fields.put(name, field.text()));
    lines.add(record.place().row() + " " + fields);
    new TreeMap<>(record.parts())
        .forEach(
            (key, parts) ->
                parts.forEach(
                    part -> {
                      Map<String, String> texts = new TreeMap<>();
                      part.fields().forEach((name, field) -> texts.put(name, field.text()));
                      lines.add(part.place().row() + " " + texts);
                    }));
  }

  @Override
  public void otherRow(Issue issue) {
    note("row: ", issue);
  }

  @Override
  public void oddity(Issue issue) {
    note("odd: ", issue);
  }
}
