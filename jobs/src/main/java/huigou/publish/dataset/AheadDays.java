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

  public static final Column<Coming> DATE = date("date", "Day on which it comes", Coming::date);

  public static final Column<Coming> KIND =
      text("kind", "What it is", (Coming coming) -> coming.kind().token());

  public static final Column<Coming> AMOUNT =
      optionalNumber(
          "amount_usd",
          "US dollars; empty of what has none or is not known",
          Unit.USD,
          Coming::amount);

  public static final Column<Coming> LOWER =
      optionalNumber(
          "lower_usd", "Lower end of the band of an estimate, US dollars", Unit.USD, Coming::lower);

  public static final Column<Coming> UPPER =
      optionalNumber(
          "upper_usd", "Upper end of the band of an estimate, US dollars", Unit.USD, Coming::upper);

  public static final Column<Coming> KNOWN_ON =
      optionalDate(
          "known_on",
          "Since when it could be known; empty of what follows from a calendar",
          Coming::knownOn);

  public static final Column<Coming> CERTAINTY =
      text(
          "certainty",
          "known, announced, pattern or estimate",
          (Coming coming) -> coming.certainty().token());

  public static final Column<Coming> SOURCE =
      text("source", "Who says so", (Coming coming) -> coming.source().en());

  public static final Dataset<Coming> DATASET =
      new Dataset<>(
          "ahead",
          "What is known to come over the next thirty open days: turns, closures, settlements, estimates",
          List.of(DATE, KIND, AMOUNT, LOWER, UPPER, KNOWN_ON, CERTAINTY, SOURCE),
          List.of("date", "kind"),
          AheadDays::rows);

  private AheadDays() {}

  private static Stream<Coming> rows(SiteView site) {
    return site.outlook().ahead().coming().stream();
  }
}
