package huigou.publish.workbook;

import huigou.model.series.Combination;
import huigou.model.series.SeriesId;
import huigou.model.view.SeriesView;
import huigou.model.view.TableView;
import huigou.publish.text.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Levels of the balance sheet by week, as formulas find them: what the page tabulates, then what
 * formulas of other sheets need besides.
 */
final class WeeklyLevels {

  private static final String TABLE = "tbl_balance_sheet";

  private final Words words;
  private final Map<SeriesId, String> levels = new LinkedHashMap<>();
  private final List<SeriesView> further = new ArrayList<>();

  /** No levels, where there is no such page. */
  WeeklyLevels(Words words) {
    this.words = words;
  }

  /**
   * @param tabulated the table of the page
   * @param series all that there are
   * @param reckoned those whose parts are needed
   */
  WeeklyLevels(
      Words words,
      TopicHeadings headings,
      TableView tabulated,
      Map<SeriesId, SeriesView> series,
      Stream<SeriesView> reckoned) {
    this(words);
    tabulated
        .columns()
        .forEach(
            column ->
                column
                    .series()
                    .ifPresent(id -> levels.put(new SeriesId(id), headings.heading(column))));
    reckoned
        .flatMap(view -> view.lineage().combination().stream())
        .flatMap(combination -> combination.terms().stream())
        .map(term -> series.get(term.series()))
        .filter(view -> view != null && !levels.containsKey(view.id()))
        .distinct()
        .forEach(
            view -> {
              further.add(view);
              levels.put(view.id(), headings.heading(TableView.Column.of(view)));
            });
  }

  /** Those that the page does not tabulate. */
  List<SeriesView> further() {
    return List.copyOf(further);
  }

  boolean isThere() {
    return !levels.isEmpty();
  }

  /**
   * A series by formula out of the levels of the weeks, each looked up by its day; empty where one
   * of them is not among the levels.
   *
   * @param day the row's own day, as formulas name it
   */
  Optional<String> reckoned(Combination combination, String day) {
    if (!combination.terms().stream().allMatch(term -> levels.containsKey(term.series()))) {
      return Optional.empty();
    }
    Combination.Reach reach = combination.reach();
    if (reach instanceof Combination.Change change) {
      return Optional.of(less(combination, day, day + "-" + change.days()));
    } else if (reach instanceof Combination.Since since) {
      return Optional.of(less(combination, day, Book.date(since.start())));
    } else if (reach instanceof Combination.BelowPeak) {
      String there =
          combination.terms().stream()
              .map(term -> "ISNUMBER(" + all(term.series()) + ")*")
              .collect(Collectors.joining());
      return Optional.of(
          sum(combination, day)
              + "-SUMPRODUCT(MAX(("
              + days()
              + "<="
              + day
              + ")*"
              + there
              + "("
              + signed(combination, this::all)
              + ")))");
    }
    return Optional.empty();
  }

  /** What a sum has on one day more than on another, or the mark that one of them is missing. */
  private String less(Combination combination, String day, String before) {
    String parts =
        Stream.of(day, before)
            .flatMap(at -> combination.terms().stream().map(term -> level(term.series(), at)))
            .collect(Collectors.joining(","));
    return "IF(COUNT("
        + parts
        + ")="
        + 2 * combination.terms().size()
        + ","
        + sum(combination, day)
        + "-("
        + sum(combination, before)
        + "),NOT_DELIVERED)";
  }

  private String sum(Combination combination, String day) {
    return signed(combination, id -> level(id, day));
  }

  private static String signed(Combination combination, Function<SeriesId, String> part) {
    String sum =
        combination.terms().stream()
            .map(term -> (term.sign() > 0 ? "+" : "-") + part.apply(term.series()))
            .collect(Collectors.joining());
    return sum.startsWith("+") ? sum.substring(1) : sum;
  }

  private String all(SeriesId id) {
    return SheetTable.all(TABLE, levels.get(id));
  }

  private String days() {
    return SheetTable.all(TABLE, words.t("table.date"));
  }

  private String level(SeriesId id, String day) {
    return "INDEX(" + all(id) + ",MATCH(" + day + "," + days() + ",0))";
  }
}
