package huigou.publish.dataset;

import static huigou.publish.dataset.Column.said;
import static huigou.publish.dataset.Column.text;

import huigou.model.text.Language;
import huigou.model.view.IssueView;
import huigou.model.view.Sentence;
import huigou.model.view.SiteView;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Issues found in the input. */
public final class Quarantine {

  public static final Column<IssueView> SOURCE = text("source", IssueView::source);

  public static final Column<IssueView> FILE =
      text("file", (IssueView view) -> view.issue().place().file());

  public static final Column<IssueView> SHEET =
      text("sheet", (IssueView view) -> view.issue().place().sheet()).sparse();

  public static final Column<IssueView> ROW =
      text("row", (IssueView view) -> view.issue().place().row()).sparse();

  public static final Column<IssueView> COLUMN =
      text("column", (IssueView view) -> view.issue().place().column()).sparse();

  public static final Column<IssueView> RAW =
      text("raw", (IssueView view) -> view.issue().found()).sparse();

  public static final Column<IssueView> RULE = text("rule", IssueView::rule);

  public static final Column<IssueView> SEVERITY = text("severity", IssueView::severity);

  public static final Column<IssueView> ENGLISH =
      said("message_en", Language.EN, Quarantine::message);

  public static final Column<IssueView> CHINESE =
      said("message_zh", Language.ZH_HANT, Quarantine::message);

  public static final Dataset<IssueView> DATASET =
      new Dataset<>(
          "quarantine",
          List.of(SOURCE, FILE, SHEET, ROW, COLUMN, RAW, RULE, SEVERITY, ENGLISH, CHINESE),
          List.of("source", "file", "sheet", "row", "column", "rule"),
          Quarantine::rows);

  private Quarantine() {}

  private static Stream<IssueView> rows(SiteView site) {
    return site.received().issues().stream()
        .sorted(
            Comparator.comparing(IssueView::source)
                .thenComparing(view -> view.issue().place().file())
                .thenComparing(view -> view.issue().place().sheet())
                .thenComparing(view -> view.issue().place().row())
                .thenComparing(view -> view.issue().place().column())
                .thenComparing(view -> view.issue().found())
                .thenComparing(IssueView::rule)
                .thenComparing(IssueView::severity)
                .thenComparing(view -> view.issue().expected()));
  }

  private static List<Sentence> message(IssueView view) {
    return List.of(view.sentence(), view.repair());
  }
}
