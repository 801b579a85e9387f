package huigou.publish.view;

import huigou.model.series.Quantity;
import huigou.model.text.Localised;
import huigou.model.view.ChartView;
import huigou.model.view.FeedView;
import huigou.model.view.FindingsView.Finding;
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

  /** A finding: its id, what it is of, its two dates, what it says and where that is shown. */
  static String of(Finding finding) {
    return String.join(
        " ",
        finding.id(),
        finding.kind(),
        finding.subject(),
        finding.date().toString(),
        finding.knownOn().toString(),
        of(finding.sentence()),
        finding.evidence());
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

  /** A number alone, money with its currency, rates in % and bp; a move with its sign. */
  static String of(Quantity quantity) {
    String sign = quantity.signed() && quantity.sign() > 0 ? "+" : "";
    return sign + quantity.plain() + unit(quantity);
  }

  private static String unit(Quantity quantity) {
    if (!quantity.currency().isEmpty()) {
      return " " + quantity.currency();
    }
    return switch (quantity.unit()) {
      case NUMBER -> "";
      case PERCENT -> " %";
      case BASIS_POINT -> " bp";
      default -> " " + quantity.unit().token();
    };
  }

  static List<String> rows(TableView table) {
    return table.rows().stream()
        .map(row -> row.stream().map(InLines::of).collect(Collectors.joining(" | ")))
        .toList();
  }

  private static String of(TableView.Cell cell) {
    if (cell instanceof TableView.Figure figure) {
      return figure.quantity().map(InLines::of).orElse(NONE)
          + figure.remark().map(remark -> " [" + of(remark) + "]").orElse("");
    } else if (cell instanceof TableView.Words words) {
      return of(words.sentence());
    } else if (cell instanceof TableView.Link link) {
      return link.text().en() + " → " + link.path();
    } else if (cell instanceof TableView.Many many) {
      return String.join(" & ", of(many.sentences()));
    } else if (cell instanceof TableView.Event event) {
      return event.date() + " #" + event.id();
    } else if (cell instanceof TableView.Amount amount) {
      return of(amount.quantity());
    } else if (cell instanceof TableView.Document document) {
      return document.text();
    } else if (cell instanceof TableView.Day day) {
      return day.date().toString();
    }
    return cell instanceof TableView.Name name ? name.text() : NONE;
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
    return topic.sections().stream().map(InLines::section).toList();
  }

  private static String section(TopicView.Section section) {
    if (section instanceof TopicView.Chart chart) {
      return chart.view().id();
    } else if (section instanceof TopicView.Table table) {
      return table.view().id();
    }
    return section instanceof TopicView.Multiples multiples ? multiples.id() : section.kind();
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

  /** Dates with the values of one layer of a chart, of a band its upper edge: a day, a value. */
  static List<String> points(ChartView chart, int layer) {
    List<BigDecimal> values = values(chart.layers().get(layer));
    List<String> points = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      BigDecimal value = values.get(i);
      points.add(chart.dates().get(i) + " " + (value == null ? NONE : value.toPlainString()));
    }
    return points;
  }

  private static List<BigDecimal> values(ChartView.Layer layer) {
    if (layer instanceof ChartView.Line line) {
      return line.values();
    } else if (layer instanceof ChartView.Bars bars) {
      return bars.values();
    } else if (layer instanceof ChartView.Steps steps) {
      return steps.values();
    } else if (layer instanceof ChartView.Points points) {
      return points.values();
    }
    return ((ChartView.Band) layer).high();
  }

  /** Entries of a kind of the feed of all: day, name, title and address. */
  static List<String> entries(FeedView feed, String kind) {
    return feed.entries().stream()
        .filter(entry -> entry.kind().equals(kind))
        .map(
            entry ->
                entry.changed() + " " + entry.name() + " " + of(entry.title()) + " " + entry.path())
        .toList();
  }
}
