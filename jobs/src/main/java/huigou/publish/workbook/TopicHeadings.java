package huigou.publish.workbook;

import huigou.model.series.SeriesId;
import huigou.model.series.Unit;
import huigou.model.view.SeriesView;
import huigou.model.view.SiteView;
import huigou.model.view.TableView;
import huigou.publish.text.Words;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Under what heading, in what scale and form a series or a column of a page stands in a sheet. */
final class TopicHeadings {

  private static final int MONEY_WIDTH = 20;

  private final SiteView site;
  private final Words words;
  private final Map<SeriesId, Money> money = new HashMap<>();

  TopicHeadings(SiteView site, Words words) {
    this.site = site;
    this.words = words;
  }

  /** How amounts of a series are shown; empty of what is no series of dollars. */
  Optional<Money> money(TableView.Column column) {
    return column
        .series()
        .filter(id -> column.unit().filter(Unit.USD::equals).isPresent())
        .map(SeriesId::new)
        .map(
            id ->
                money.computeIfAbsent(
                    id,
                    any ->
                        Money.of(
                            words.language(),
                            site.shelf().figures(id).figures().stream()
                                .map(figure -> figure.value().abs())
                                .max(Comparator.naturalOrder())
                                .orElse(BigDecimal.ZERO))));
  }

  String heading(TableView.Column column) {
    if (money(column).isPresent()) {
      return words.t(
          "heading.with-unit",
          column.heading(),
          words.t("workbook.money." + money(column).get().unit()));
    }
    String heading = words.say(column.heading());
    return column
        .unit()
        .filter(unit -> unit != Unit.NUMBER)
        .map(
            unit ->
                words.t(
                    "heading.with-unit", column.heading(), words.t("unit.heading." + unit.token())))
        .orElse(heading);
  }

  /** The series of a column, or the last word of the key of its heading. */
  static String id(TableView.Column column) {
    String key = column.heading().key();
    return column.series().orElse(key.substring(key.lastIndexOf('.') + 1));
  }

  String format(SeriesView view) {
    return money(TableView.Column.of(view)).map(Money::format).orElse(UnitFormat.of(view.unit()));
  }

  /** A column of a series. */
  SheetColumn column(SeriesView view) {
    return new SheetColumn(heading(TableView.Column.of(view)), format(view), MONEY_WIDTH)
        .of(view.id().value(), view.unit().token(), words.text(view.words().title()));
  }
}
