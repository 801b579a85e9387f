package huigou.publish.dataset;

import static huigou.publish.dataset.Column.flag;
import static huigou.publish.dataset.Column.money;
import static huigou.publish.dataset.Column.text;

import huigou.model.fact.Authorisation;
import huigou.model.view.SiteView;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Authorisations of US boards as cited: announced, not bought. */
public final class Authorisations {

  public static final Column<Authorisation> ISSUER =
      text("issuer", Authorisation::issuer).headed("buybacks.column.issuer");

  public static final Column<Authorisation> MARKET = text("market", (Authorisation each) -> "us");

  public static final Column<Authorisation> ANNOUNCED_ON =
      text("announced_on", Authorisation::announcedOn).headed("programme.column.announced");

  public static final Column<Authorisation> DATE_PRECISION =
      text("date_precision", Authorisation::datePrecision);

  public static final Column<Authorisation> CURRENCY = text("currency", Authorisation::currency);

  public static final Column<Authorisation> AMOUNT =
      money("amount", Authorisation::amount, Authorisation::currency)
          .headed("buybacks.column.amount");

  public static final Column<Authorisation> AT_LEAST =
      flag("at_least", Authorisation::atLeast).headed("authorisation.column.bound");

  public static final Column<Authorisation> REPLACES = flag("replaces", Authorisation::replaces);

  public static final Column<Authorisation> INCLUDES_REST =
      flag("includes_rest", Authorisation::includesRest);

  public static final Column<Authorisation> KIND =
      text("kind", Authorisation::kind).headed("authorisation.column.kind");

  public static final Column<Authorisation> SOURCE =
      text("source", Authorisation::source).headed("buybacks.column.source");

  public static final Dataset<Authorisation> DATASET =
      new Dataset<>(
          "authorisations",
          List.of(
              ISSUER,
              MARKET,
              ANNOUNCED_ON,
              DATE_PRECISION,
              CURRENCY,
              AMOUNT,
              AT_LEAST,
              REPLACES,
              INCLUDES_REST,
              KIND,
              SOURCE),
          List.of("issuer", "announced_on", "amount"),
          Authorisations::rows);

  private Authorisations() {}

  private static Stream<Authorisation> rows(SiteView site) {
    return site.buybacks().unitedStates().authorisations().stream()
        .sorted(
            Comparator.comparing(Authorisation::issuer).thenComparing(Authorisation::announcedOn));
  }
}
