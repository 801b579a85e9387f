package huigou.publish.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChartPartsTest {

  @ParameterizedTest
  @CsvSource({
    "3.46,3.82,5,'3.4,3.5,3.6,3.7,3.8,3.9'",
    "-23,300,5,'-100,0,100,200,300'",
    "0,1,5,'0.0,0.2,0.4,0.6,0.8,1.0'",
    "4.00,4.00,5,'4'"
  })
  void ticksAreRoundAndEncloseTheFigures(double low, double high, int most, String expected) {
    List<String> labels =
        Ticks.enclosing(low, high == low ? high : high, most).values().stream()
            .map(BigDecimal::toPlainString)
            .toList();
    if (low < high) {
      assertThat(labels).containsExactly(expected.split(","));
    } else {
      assertThat(Double.parseDouble(labels.get(0))).isLessThanOrEqualTo(low);
    }
  }

  @Test
  void ticksNeverGrowBeyondTheirNumberAndAlwaysEnclose() {
    Random random = new Random(7);
    for (int i = 0; i < 2000; i++) {
      double low = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(14) - 2);
      double high = low + random.nextDouble() * Math.pow(10, random.nextInt(14) - 3) + 0.001;
      Ticks ticks = Ticks.enclosing(low, high, 5);
      assertThat(ticks.values()).hasSizeBetween(2, 8);
      assertThat(ticks.low()).isLessThanOrEqualTo(low + 1e-6 * Math.abs(low) + 1e-9);
      assertThat(ticks.high()).isGreaterThanOrEqualTo(high - 1e-6 * Math.abs(high) - 1e-9);
    }
  }

  @Test
  void dateTicksAreMonthsForShortSpansAndYearsForLongOnes() {
    DateTicks months =
        DateTicks.within(LocalDate.parse("2026-04-13"), LocalDate.parse("2026-08-20"), 9);
    assertThat(months.byYear()).isFalse();
    assertThat(months.dates())
        .extracting(LocalDate::toString)
        .containsExactly("2026-05-01", "2026-06-01", "2026-07-01", "2026-08-01");
    DateTicks years =
        DateTicks.within(LocalDate.parse("2018-04-03"), LocalDate.parse("2026-08-20"), 4);
    assertThat(years.byYear()).isTrue();
    assertThat(years.dates()).hasSizeLessThanOrEqualTo(4);
  }

  @Test
  void labelsNeitherCoverEachOtherNorLeaveThePaper() {
    Random random = new Random(11);
    for (int round = 0; round < 500; round++) {
      EndLabels labels = new EndLabels();
      int count = 1 + random.nextInt(8);
      for (int i = 0; i < count; i++) {
        List<String> lines = random.nextInt(3) > 0 ? List.of("a") : List.of("a", "b", "c");
        labels.add("s", lines, random.nextDouble() * 300);
      }
      List<EndLabels.Label> placed = labels.placed(10, 370, 15);
      assertThat(placed).hasSize(count);
      double below = 10 - 15;
      for (EndLabels.Label label : placed) {
        double half = (label.lines().size() - 1) * 15 / 2.0;
        assertThat(label.y() - half).isGreaterThanOrEqualTo(below + 15 - 1e-9);
        below = label.y() + half;
      }
      assertThat(below).isLessThanOrEqualTo(370 + 1e-9);
    }
  }

  /** Of several lines each keeps its name, on a phone in more than one line of letters. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "IORB 3.65|IORB 3.65",
        "Treasuries held 4.542tn|Treasuries held/4.542tn",
        "Run-off, securities −2.005tn|Run-off,/securities/−2.005tn",
        "準備金（週平均） 2.935兆|準備金（週平均）/2.935兆",
        "財政部帳戶結餘（當日結餘） 9351億|財政部帳戶結餘/（當日結餘）/9351億"
      })
  void aLabelTooWideForItsMarginIsBrokenBetweenWords(String label, String lines) {
    assertThat(String.join("/", Frame.NARROW.wrapped(label))).isEqualTo(lines);
    assertThat(Frame.NARROW.wrapped(label)).allMatch(Frame.NARROW::hasRoomFor);
  }

  @Test
  void thinningKeepsEveryPeakAndEveryGap() {
    List<LocalDate> dates = new ArrayList<>();
    List<BigDecimal> values = new ArrayList<>();
    Random random = new Random(13);
    for (int i = 0; i < 3000; i++) {
      dates.add(LocalDate.parse("2018-01-01").plusDays(i));
      values.add(i == 1234 ? null : BigDecimal.valueOf(i == 1500 ? 999 : random.nextInt(100)));
    }
    LinearScale x =
        new LinearScale(dates.get(0).toEpochDay(), dates.get(2999).toEpochDay(), 0, 300);
    List<Integer> kept = Thinning.positions(dates, values, x, 300);
    assertThat(kept).hasSizeLessThan(1400).contains(0, 1234, 1500, 2999).isSorted();
  }

  @Test
  void pathsAreRelativeWithOneDecimal() {
    PathData path =
        new PathData().moveTo(10, 20).lineTo(12.26, 20).lineTo(12.26, 18).lineTo(15, 17.04).gap();
    path.lineTo(20, 20);
    assertThat(path).hasToString("M10 20h2.3v-2l2.7-1M20 20");
  }
}
