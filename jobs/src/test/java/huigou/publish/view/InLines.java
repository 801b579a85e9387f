package huigou.publish.view;

import huigou.model.series.Quantity;
import huigou.model.series.Unit;
import huigou.model.text.Localised;
import huigou.model.view.ChartView;
import huigou.model.view.Sentence;
import huigou.model.view.TableView;
import huigou.model.view.TopicView;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What stands on a page before it has words, as a test reads it: a sentence is its key with what it
 * speaks of in brackets, a row is its cells with a bar between, what is absent is a dash.
 */
final class InLines {

  private static final String NONE = "–";

  private InLines() {}

  static String of(Sentence sentence) {
    String arguments =
        sentence.arguments().stream().map(InLines::argument).collect(Collectors.joining(", "));
    if (sentence.key().equals("text")) {
      return arguments;
    }
    return arguments.isEmpty() ? sentence.key() : sentence.key() + "(" + arguments + ")";
  }

  static List<String> of(List<Sentence> sentences) {
    return sentences.stream().map(InLines::of).toList();
  }

  private static String argument(Object argument) {
    if (argument instanceof Sentence sentence) {
      return of(sentence);
    } else if (argument instanceof Localised text) {
      return text.en();
    } else if (argument instanceof Quantity quantity) {
      return of(quantity);
    }
    return String.valueOf(argument);
  }

  /** A number alone, money with its currency, the rest with its unit; a move with its sign. */
  static String of(Quantity quantity) {
    String sign = quantity.signed() && quantity.sign() > 0 ? "+" : "";
    String counted =
        quantity.currency().isEmpty()
            ? quantity.unit() == Unit.NUMBER ? "" : " " + quantity.unit().token()
            : " " + quantity.currency();
    return sign + quantity.plain() + counted;
  }

  static List<String> rows(TableView table) {
    return table.rows().stream()
        .map(row -> row.stream().map(InLines::of).collect(Collectors.joining(" | ")))
        .toList();
  }

  private static String of(TableView.Cell cell) {
    return switch (cell) {
      case TableView.Figure figure ->
          figure.quantity().map(InLines::of).orElse(NONE)
              + figure.remark().map(remark -> " [" + of(remark) + "]").orElse("");
      case TableView.Day day -> day.date().toString();
      case TableView.Words words -> of(words.sentence());
      case TableView.Link link -> link.text().en() + " → " + link.path();
      case TableView.Document document -> document.text();
      case TableView.Event event -> event.date() + " #" + event.id();
      case TableView.Many many -> String.join(" & ", of(many.sentences()));
      case TableView.Amount amount -> of(amount.quantity());
      case TableView.Nothing nothing -> NONE;
      case TableView.Name name -> name.text();
    };
  }

  /** The keys of a table's headings. */
  static List<String> headings(TableView table) {
    return table.columns().stream().map(column -> of(column.heading())).toList();
  }

  /** The table of that id on a page. */
  static TableView table(TopicView topic, String id) {
    return topic.tables().stream()
        .filter(table -> table.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no table " + id + " on " + topic.page().path()));
  }

  /** The ids of a page's charts and tables, in their order; of other sections their kind. */
  static List<String> sections(TopicView topic) {
    return topic.sections().stream()
        .map(
            section ->
                switch (section) {
                  case TopicView.Chart chart -> chart.view().id();
                  case TopicView.Table table -> table.view().id();
                  case TopicView.Multiples multiples -> multiples.id();
                  default -> section.kind();
                })
        .toList();
  }

  /** The chart of that id on a page. */
  static ChartView chart(TopicView topic, String id) {
    return topic.sections().stream()
        .filter(TopicView.Chart.class::isInstance)
        .map(section -> ((TopicView.Chart) section).view())
        .filter(chart -> chart.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no chart " + id + " on " + topic.page().path()));
  }

  /** Dates with the values of one layer of a chart: {@code 2025-11-28 5}. */
  static List<String> points(ChartView chart, int layer) {
    List<BigDecimal> values =
        switch (chart.layers().get(layer)) {
          case ChartView.Line line -> line.values();
          case ChartView.Bars bars -> bars.values();
          case ChartView.Steps steps -> steps.values();
          case ChartView.Points points -> points.values();
          case ChartView.Band band -> band.high();
          case ChartView.Spans spans -> List.of();
        };
    List<String> points = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      BigDecimal value = values.get(i);
      points.add(chart.dates().get(i) + " " + (value == null ? NONE : value.toPlainString()));
    }
    return points;
  }
}
