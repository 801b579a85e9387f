package huigou.publish.view;

import static huigou.publish.view.MadeBuybacks.authorisation;
import static huigou.publish.view.MadeBuybacks.total;
import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.buyback.AnnouncedSoFar;
import huigou.model.buyback.ThresholdDays;
import huigou.model.fact.Authorisation;
import huigou.model.fact.MarketTotal;
import huigou.model.view.TableView;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Authorisations added up over a year beside what a publisher says of all. Made up. */
class AnnouncedTablesTest {

  private static AnnouncedSoFar soFar(String announcedOn, String total, int number) {
    return new AnnouncedSoFar(
        authorisation("aapl-us", announcedOn, "100"),
        LocalDate.parse(announcedOn).getYear(),
        new BigDecimal(total),
        number,
        number - 1);
  }

  private static MarketTotal least(MarketTotal total) {
    return new MarketTotal(
        total.publisher(),
        total.measure(),
        total.asOf(),
        total.currency(),
        total.amount(),
        true,
        total.status(),
        total.statedOn(),
        total.condition(),
        total.source());
  }

  private static Authorisation raised() {
    return new Authorisation(
        "gs-us",
        "GS",
        "2025-02-01",
        "USD",
        BigDecimal.TEN,
        false,
        true,
        true,
        "raised",
        "https://made.up/");
  }

  @Test
  void aYearIsWhatItsLastAuthorisationCameToBesideTheNewestPointThatIsNoForecast() {
    TableView years =
        new AnnouncedTables(
                new MadeBuybacks()
                    .with(
                        raised(),
                        authorisation("aapl-us", "2025-05-01", "100"),
                        soFar("2024-05-01", "50", 2),
                        soFar("2025-02-01", "10", 2),
                        soFar("2025-05-01", "110", 3),
                        least(total("announced-year-to-date", "2025-08-20", "1000", "cited")),
                        total("announced-year-to-date", "2025-07-20", "900", "cited"),
                        total("announced-year-to-date", "2025-12-31", "1300", "forecast"),
                        total("announced-year", "2025-12-31", "1200", "cited"),
                        total("announced-year-to-date", "2023-08-20", "700", "cited"))
                    .view())
            .years();
    assertThat(InLines.rows(years))
        .containsExactly(
            "2025 | 110 USD | 3 | 2 | 1000 USD [announced.cited.at-least(Made, 2025-08-20)]",
            "2024 | 50 USD | 2 | 1 | –");
    assertThat(InLines.of(years.notes()))
        .containsExactly("announced.table.note", "announced.table.raised(1)");
  }

  @Test
  void aPointThatIsExactSaysSoAndOfOneDayTheLastThatWasStated() {
    MarketTotal first = total("announced-year-to-date", "2025-08-20", "1000", "cited");
    MarketTotal later =
        new MarketTotal(
            "Later",
            first.measure(),
            first.asOf(),
            "USD",
            new BigDecimal("1001"),
            false,
            "cited",
            first.statedOn().plusDays(1),
            Optional.empty(),
            first.source());
    assertThat(
            InLines.rows(
                new AnnouncedTables(
                        new MadeBuybacks().with(soFar("2025-05-01", "110", 3), later, first).view())
                    .years()))
        .containsExactly(
            "2025 | 110 USD | 3 | 2 | 1001 USD [announced.cited.exact(Later, 2025-08-20)]");
  }

  @Test
  void daysToAMarkAreBoundedByThePointsAroundIt() {
    assertThat(
            InLines.rows(
                new AnnouncedTables(
                        new MadeBuybacks()
                            .with(
                                new ThresholdDays(
                                    "Made",
                                    2025,
                                    new BigDecimal("1000"),
                                    Optional.of(LocalDate.parse("2025-07-20")),
                                    Optional.of(LocalDate.parse("2025-08-20"))),
                                new ThresholdDays(
                                    "Made",
                                    2024,
                                    new BigDecimal("1000"),
                                    Optional.of(LocalDate.parse("2024-12-31")),
                                    Optional.empty()))
                            .view())
                    .thresholds()))
        .containsExactly(
            "2025 | Made | 1000 USD | 2025-07-20 | 2025-08-20 | 202 | 232",
            "2024 | Made | 1000 USD | 2024-12-31 | – | – | –");
  }
}
