package huigou.derive.ahead;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.ahead.AheadRules;
import huigou.model.series.SeriesId;
import huigou.model.series.TimeSeries;
import huigou.model.time.BusinessCalendar;
import huigou.support.Made;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The path of a cash that rises by ten a day in the first half of each year, and falls as much. */
class CashPathTest {

  private static final BusinessCalendar CALENDAR =
      new BusinessCalendar(
          "made", LocalDate.parse("2020-01-01"), LocalDate.parse("2026-12-31"), Map.of());

  private static final AheadRules.CashPath RULE =
      new AheadRules.CashPath(SeriesId.of("tga-close"), 0, 2, 3, 30);

  private static TimeSeries cash(LocalDate last) {
    List<String> figures = new ArrayList<>();
    long cash = 1000;
    for (LocalDate day = LocalDate.parse("2022-01-03"); !day.isAfter(last); day = day.plusDays(1)) {
      cash += day.getMonthValue() <= 6 ? 10 : -10;
      figures.add(day.toString());
      figures.add(String.valueOf(cash));
    }
    return Made.series("tga-close", figures.toArray(String[]::new));
  }

  private static CashPath path(TimeSeries close) {
    return new CashPath(
        RULE,
        close,
        new NetSettlements(List.of(), CALENDAR, List.of(DayOfWeek.TUESDAY), "52-Week"));
  }

  private static List<LocalDate> after(LocalDate day) {
    return List.of(day.plusDays(1), day.plusDays(2), day.plusDays(3));
  }

  @Test
  void otherFlowsOfTheSameDayOfEarlierYearsMoveIt() {
    TimeSeries rising = cash(LocalDate.parse("2024-03-10"));
    TimeSeries falling = cash(LocalDate.parse("2024-09-10"));
    for (TimeSeries close : List.of(rising, falling)) {
      BigDecimal cash = close.newest().value();
      BigDecimal step = BigDecimal.valueOf(close == rising ? 10 : -10);
      assertThat(path(close).from(close.newest(), after(close.newest().referenceDate())))
          .usingElementComparator(BigDecimal::compareTo)
          .containsExactly(
              cash.add(step), cash.add(step).add(step), cash.add(step).add(step).add(step));
    }
  }

  @Test
  void withFewerYearsThanAskedForThereIsNone() {
    TimeSeries close = cash(LocalDate.parse("2023-06-28"));
    assertThat(path(close).from(close.newest(), after(close.newest().referenceDate()))).isEmpty();
    assertThat(path(close).score().scores()).isEmpty();
  }

  @Test
  void itsErrorsAreHeldAgainstNoChangeOnDaysHeldOut() {
    CashPath.Record score = path(cash(LocalDate.parse("2024-06-28"))).score();
    assertThat(score.scores()).hasSize(3);
    assertThat(score.scores().get(0).error()).isEqualByComparingTo("0");
    assertThat(score.scores().get(0).errorOfNoChange()).isEqualByComparingTo("10");
    assertThat(score.scores().get(2).errorOfNoChange()).isEqualByComparingTo("30");
    assertThat(score.scores().get(2).ratio()).isEqualByComparingTo("0");
    assertThat(score.scores().get(0).n())
        .as("thirty days, the last without a day after")
        .isEqualTo(29);
    assertThat(score.bands().get(0).low()).isEqualByComparingTo("0");
  }

  @Test
  void ofNoCashThereIsNoScore() {
    TimeSeries none = new TimeSeries(SeriesId.of("tga-close"), List.of());
    assertThat(path(none).score().scores()).isEmpty();
  }
}
