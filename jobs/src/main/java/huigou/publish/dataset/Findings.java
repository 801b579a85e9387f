package huigou.publish.dataset;

import static huigou.publish.dataset.Column.date;
import static huigou.publish.dataset.Column.integer;
import static huigou.publish.dataset.Column.said;
import static huigou.publish.dataset.Column.text;

import huigou.model.text.Language;
import huigou.model.view.FindingsView.Finding;
import huigou.model.view.SiteView;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What is new and worth a line. */
public final class Findings {

  public static final Column<Findings.Ranked> ID = text("id", (Ranked each) -> each.finding().id());

  public static final Column<Findings.Ranked> KIND =
      text("kind", (Ranked each) -> each.finding().kind());

  public static final Column<Findings.Ranked> RANK = integer("rank", Ranked::rank);

  public static final Column<Findings.Ranked> SUBJECT =
      text("subject", (Ranked each) -> each.finding().subject());

  public static final Column<Findings.Ranked> REFERENCE_DATE =
      date("reference_date", (Ranked each) -> each.finding().date());

  public static final Column<Findings.Ranked> ENGLISH =
      said("sentence_en", Language.EN, (Ranked each) -> List.of(each.finding().sentence()));

  public static final Column<Findings.Ranked> CHINESE =
      said("sentence_zh", Language.ZH_HANT, (Ranked each) -> List.of(each.finding().sentence()));

  public static final Column<Findings.Ranked> EVIDENCE =
      text("evidence", (Ranked each) -> each.finding().evidence());

  public static final Dataset<Findings.Ranked> DATASET =
      new Dataset<>(
          "findings",
          List.of(ID, KIND, RANK, SUBJECT, REFERENCE_DATE, ENGLISH, CHINESE, EVIDENCE),
          List.of("id"),
          Findings::rows);

  private Findings() {}

  private static Stream<Findings.Ranked> rows(SiteView site) {
    List<Finding> tonight = site.verdicts().findings().tonight();
    return IntStream.range(0, tonight.size())
        .mapToObj(i -> new Ranked(tonight.get(i), i + 1))
        .sorted(Comparator.comparing(each -> each.finding().id()));
  }

  /** A finding with its place on the front page, from 1. */
  public record Ranked(Finding finding, int rank) {}
}
