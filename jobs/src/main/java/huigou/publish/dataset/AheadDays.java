package huigou.publish.dataset;

import static huigou.publish.dataset.Column.date;
import static huigou.publish.dataset.Column.optionalDate;
import static huigou.publish.dataset.Column.optionalNumber;
import static huigou.publish.dataset.Column.text;

import huigou.model.ahead.Coming;
import huigou.model.series.Unit;
import huigou.model.view.SiteView;
import java.util.List;
import java.util.stream.Stream;

/** What is known to come over the next open days. */
public final class AheadDays {

  public static final Column<Coming> DATE = date("date", Coming::date);

  public static final Column<Coming> KIND = text("kind", (Coming coming) -> coming.kind().token());

  public static final Column<Coming> AMOUNT =
      optionalNumber("amount_usd", Unit.USD, Coming::amount);

  public static final Column<Coming> LOWER = optionalNumber("lower_usd", Unit.USD, Coming::lower);

  public static final Column<Coming> UPPER = optionalNumber("upper_usd", Unit.USD, Coming::upper);

  public static final Column<Coming> KNOWN_ON = optionalDate("known_on", Coming::knownOn);

  public static final Column<Coming> CERTAINTY =
      text("certainty", (Coming coming) -> coming.certainty().token());

  public static final Column<Coming> SOURCE =
      text("source", (Coming coming) -> coming.source().en());

  public static final Dataset<Coming> DATASET =
      new Dataset<>(
          "ahead",
          List.of(DATE, KIND, AMOUNT, LOWER, UPPER, KNOWN_ON, CERTAINTY, SOURCE),
          List.of("date", "kind"),
          AheadDays::rows);

  private AheadDays() {}

  private static Stream<Coming> rows(SiteView site) {
    return site.outlook().ahead().coming().stream();
  }
}
