package huigou.normalise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import huigou.catalogue.Layout;
import huigou.model.origin.Place;
import huigou.model.raw.RawRow;
import huigou.model.raw.RawRow.RawCell;
import huigou.model.series.Observation;
import huigou.model.series.ObservationStatus;
import huigou.model.series.SeriesId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cells of one row held against each other; of 31 October 2025, made up. */
class RowCheckTest {

  private static final String RATES = "nyfed-rates-json";
  private static final String DEBT = "treasury-debt-by-kind-json";
  private static final LocalDate DAY = LocalDate.parse("2025-10-31");

  /** What refuses a row of {@code heading=text} cells; empty where nothing does. */
  private static String check(String id, String cells) {
    return check(id, cells, List.of(observation()));
  }

  private static String check(String id, String cells, List<Observation> read) {
    Layout layout = MadeRecord.layout(id);
    List<RawCell> figures = new ArrayList<>();
    Map<String, String> witnesses = new HashMap<>();
    for (String cell : cells.split(" ")) {
      String[] parts = cell.split("=");
      Layout.Column column = layout.columns().get(parts[0]);
      if (column != null) {
        figures.add(new RawCell(parts[0], "item", column.field(), "", parts[1]));
      }
      if (layout.checks().witnesses().contains(parts[0])) {
        witnesses.put(parts[0], parts[1]);
      }
    }
    RawRow row =
        new RawRow(Place.row("f", "1"), List.of(RawCell.date("day", "")), figures, witnesses);
    RowRefused refused =
        catchThrowableOfType(RowRefused.class, () -> RowCheck.of(row, layout, read));
    return refused == null
        ? ""
        : MadeRecord.text(refused.issue())
            + ": "
            + refused.issue().found()
            + " for "
            + refused.issue().expected();
  }

  private static Observation observation() {
    return new Observation(
        SeriesId.of("sofr"),
        DAY,
        BigDecimal.ONE,
        ObservationStatus.FINAL,
        DAY,
        Optional.empty(),
        Place.row("f", "1"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "percentPercentile1=4.0 percentPercentile25=4.1 percentRate=4.2 percentPercentile75=4.3 percentPercentile99=4.4|''",
        "percentPercentile1=4.0 percentPercentile25=4.0 percentRate=4.00 percentPercentile75=4 percentPercentile99=4.0|''",
        "percentPercentile99=4.4 percentRate=4.2 percentPercentile1=4.0|''",
        "percentRate=4.2 volumeInBillions=1|''",
        "percentPercentile1=-0.1 percentRate=-0.05|''",
        "percentPercentile1=4.01 percentPercentile25=4.0|OUT_OF_ORDER percentPercentile25: p25 4.0 for >= p1 4.01",
        "percentPercentile25=4.21 percentRate=4.2|OUT_OF_ORDER percentRate: rate 4.2 for >= p25 4.21",
        "percentRate=4.31 percentPercentile75=4.3|OUT_OF_ORDER percentPercentile75: p75 4.3 for >= rate 4.31",
        "percentPercentile75=4.41 percentPercentile99=4.4|OUT_OF_ORDER percentPercentile99: p99 4.4 for >= p75 4.41",
        "percentPercentile1=4.5 percentPercentile99=4.4|OUT_OF_ORDER percentPercentile99: p99 4.4 for >= p1 4.5",
      })
  void percentilesDoNotFallFromOneToTheNext(String cells, String refusal) {
    assertThat(check(RATES, cells)).isEqualTo(refusal);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "percentRate=4.05 targetRateFrom=4.00 targetRateTo=4.25|''",
        "percentRate=2.00 targetRateFrom=4.00 targetRateTo=4.25|''",
        "percentRate=1.99 targetRateFrom=4.00 targetRateTo=4.25|BESIDE_BOUNDS percentRate: 1.99 for 4.00 … 4.25",
        "percentRate=6.25 targetRateFrom=4.00 targetRateTo=4.25|''",
        "percentRate=6.26 targetRateFrom=4.00 targetRateTo=4.25|BESIDE_BOUNDS percentRate: 6.26 for 4.00 … 4.25",
        "percentRate=4.05 targetRateFrom=4.05 targetRateTo=4.05|''",
        "percentRate=4.05 targetRateFrom=4.06 targetRateTo=4.05|BESIDE_BOUNDS percentRate: 4.05 for 4.06 … 4.05",
        "percentRate=9.99 targetRateFrom=4.00|''",
        "percentRate=9.99 targetRateTo=4.25|''",
        "percentRate=9.99 targetRateFrom=x targetRateTo=4.25|''",
        "volumeInBillions=9 targetRateFrom=4.00 targetRateTo=4.25|''",
      })
  void aRateStandsNearTheTargetBesideIt(String cells, String refusal) {
    assertThat(check(RATES, cells)).isEqualTo(refusal);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "total_mil_amt=10 debt_held_public_mil_amt=7 intragov_hold_mil_amt=3|''",
        "total_mil_amt=10 debt_held_public_mil_amt=7 intragov_hold_mil_amt=4|''",
        "total_mil_amt=10 debt_held_public_mil_amt=7 intragov_hold_mil_amt=2|''",
        "total_mil_amt=10 debt_held_public_mil_amt=7 intragov_hold_mil_amt=4.1|PARTS_DIFFER total_mil_amt: 10 for 11.1",
        "total_mil_amt=10 debt_held_public_mil_amt=7 intragov_hold_mil_amt=1.9|PARTS_DIFFER total_mil_amt: 10 for 8.9",
        "total_mil_amt=10 debt_held_public_mil_amt=7|''",
        "debt_held_public_mil_amt=7 intragov_hold_mil_amt=9|''",
      })
  void partsComeToTheirTotalUpToRounding(String cells, String refusal) {
    assertThat(check(DEBT, cells)).isEqualTo(refusal);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "record_calendar_year=2025 record_calendar_month=10 record_calendar_day=31|''",
        "record_calendar_month=010|''",
        "total_mil_amt=1|''",
        "record_calendar_year=2024|DATE_PARTS_DIFFER record_calendar_year: 2024 for 2025-10-31",
        "record_calendar_month=11|DATE_PARTS_DIFFER record_calendar_month: 11 for 2025-10-31",
        "record_calendar_day=30|DATE_PARTS_DIFFER record_calendar_day: 30 for 2025-10-31",
        "record_calendar_day=31.0|DATE_PARTS_DIFFER record_calendar_day: 31.0 for 2025-10-31",
        "record_calendar_year=02025|DATE_PARTS_DIFFER record_calendar_year: 02025 for 2025-10-31",
        "record_calendar_month=Oct|DATE_PARTS_DIFFER record_calendar_month: Oct for 2025-10-31",
      })
  void partsOfTheDateAreItsOwn(String cells, String refusal) {
    assertThat(check(DEBT, cells)).isEqualTo(refusal);
  }

  @Test
  void aRowOfWhichNothingIsReadIsNotHeldAgainstItself() {
    String wrong = "percentPercentile1=4.5 percentPercentile99=4.4";
    assertThat(check(RATES, wrong)).isNotEmpty();
    assertThat(check(RATES, wrong, List.of())).isEmpty();
  }

  /** Where headings are series, all figures have one field. */
  @ParameterizedTest
  @CsvSource({"4.00, ''", "4.02, ''", "4.03, 'PARTS_DIFFER'"})
  void aTotalUnderTheHeadingOfItsSeriesIsThatOfItsParts(String total, String refusal) {
    Layout layout = MadeRecord.layout("treasury-debt-to-the-penny-table");
    Map<String, String> cells =
        Map.of(
            "debt_held_public_amt", "3",
            "intragov_hold_amt", "1.00",
            "tot_pub_debt_out_amt", total);
    RawRow row =
        new RawRow(
            Place.row("f", "1"),
            List.of(RawCell.date("day", "")),
            cells.entrySet().stream()
                .map(
                    cell -> new RawCell(cell.getKey(), cell.getKey(), "value", "", cell.getValue()))
                .toList(),
            cells);
    RowRefused refused =
        catchThrowableOfType(
            RowRefused.class, () -> RowCheck.of(row, layout, List.of(observation())));
    assertThat(refused == null ? "" : refused.issue().code().name()).isEqualTo(refusal);
  }
}
