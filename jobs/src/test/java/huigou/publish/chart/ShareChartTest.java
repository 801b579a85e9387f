package huigou.publish.chart;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.series.Unit;
import huigou.model.text.Language;
import huigou.model.text.Localised;
import huigou.model.view.ChartView;
import huigou.model.view.Sentence;
import huigou.publish.text.Words;
import huigou.support.Project;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A chart of shares against shares: places are hundredths of a per cent, points carry counts. */
class ShareChartTest {

  private static final Words WORDS = Words.read(Project.templates(), Language.EN);

  private static final String NAME = "Securities held outright, Treasuries";

  private static final String ALIKE = WORDS.t("odds.chart.alike");

  private static List<BigDecimal> values(String... texts) {
    List<BigDecimal> values = new ArrayList<>();
    Arrays.stream(texts).forEach(text -> values.add(text.isEmpty() ? null : new BigDecimal(text)));
    return values;
  }

  private static ChartView chart(ChartView.Axis axis) {
    return chart(
        axis,
        List.of(
            new ChartView.Line(
                "second", Sentence.of("odds.chart.alike"), values("0", "14.45", "100"), false),
            new ChartView.Points(
                "lead",
                Sentence.of("odds.chart.came"),
                values("", "14.71", ""),
                values("", "1468", ""))));
  }

  private static ChartView chart(ChartView.Axis axis, List<ChartView.Layer> layers) {
    return new ChartView(
        "made",
        Sentence.of("odds.published"),
        Sentence.of("odds.refused"),
        Unit.PERCENT,
        List.of(LocalDate.ofEpochDay(0), LocalDate.ofEpochDay(1445), LocalDate.ofEpochDay(10_000)),
        layers,
        true,
        "#table",
        "data/made.csv",
        new Localised("made", "made"),
        axis);
  }

  @Test
  void theAxisIsOneWholeInFifthsAndAPointHasItsCount() {
    String svg = new ChartRenderer(WORDS).svg(chart(ChartView.Axis.SHARES));
    for (String tick : List.of("0%", "20%", "40%", "60%", "80%", "100%", "1,468")) {
      assertThat(svg).contains("\">" + tick + "</text>");
    }
    assertThat(svg).as("both widths").contains("plot wide", "plot narrow");
    assertThat(svg)
        .as("where a line ends says nothing of shares")
        .contains(">" + ALIKE + "</text>");
    assertThat(svg.split("class=\"dot\"", -1)).as("one point in each width").hasSize(3);
  }

  @Test
  void aLineThatEndsLongBeforeTheOthersSaysInWhichMonth() {
    assertThat(ended("1", "2", "3", ""))
        .as("a quarter of the chart")
        .contains(">made 3 (November 2025)</text>");
    assertThat(ended("1", "2", "3", "4")).contains(">made 4</text>").doesNotContain("(");
    assertThat(new ChartRenderer(WORDS).svg(chart(ChartView.Axis.OFFSETS)))
        .as("the name stands over all of several times of one thing")
        .contains(">100</text>")
        .doesNotContain(ALIKE + " 100");
  }

  private static String ended(String... values) {
    return new ChartRenderer(WORDS)
        .svg(
            new ChartView(
                "made",
                Sentence.of("odds.published"),
                Sentence.of("odds.refused"),
                Unit.NUMBER,
                List.of(
                    LocalDate.parse("2025-11-01"),
                    LocalDate.parse("2025-11-02"),
                    LocalDate.parse("2025-11-03"),
                    LocalDate.parse("2025-11-04")),
                List.of(
                    new ChartView.Line(
                        "lead", new Localised("made", "made"), values(values), false),
                    new ChartView.Line(
                        "second", new Localised("b", "b"), values("1", "1", "1", "1"), false)),
                true,
                "#table",
                "data/made.csv",
                new Localised("made", "made")));
  }

  @Test
  void aChartOverDaysEndsItsLinesInFiguresAndHasDates() {
    String svg = new ChartRenderer(WORDS).svg(chart(ChartView.Axis.DATES));
    assertThat(svg).contains(">" + ALIKE + " 100</text>").doesNotContain("\">60%</text>");
  }

  /** Where there is little room a quarter a tick: figures along the axis do not touch. */
  @Test
  void onAPhoneTheAxisIsInQuarters() {
    String narrow = new ChartRenderer(WORDS).svg(chart(ChartView.Axis.SHARES));
    narrow = narrow.substring(narrow.indexOf("plot narrow"));
    assertThat(narrow).contains("\">25%</text>", "\">75%</text>").doesNotContain("\">80%</text>");
  }

  /** Of several lines each is named on the phone, of one alone the title says its name. */
  @Test
  void everyLineOfSeveralIsNamedOnAPhone() {
    ChartView.Line one =
        new ChartView.Line("lead", new Localised(NAME, NAME), values("0", "14", "4"), true);
    ChartView.Line two =
        new ChartView.Line("second", new Localised("SRF", "SRF"), values("1", "3", "9"), false);
    assertThat(narrow(List.of(one, two)))
        .contains(">SRF 9</text>", ">Securities held</text>", ">Treasuries 4</text>");
    assertThat(narrow(List.of(one)))
        .contains(">4</text>")
        .doesNotContain(">Securities held</text>");
  }

  private static String narrow(List<ChartView.Layer> layers) {
    String svg = new ChartRenderer(WORDS).svg(chart(ChartView.Axis.DATES, layers));
    return svg.substring(svg.indexOf("plot narrow"));
  }

  @Test
  void theScriptIsToldThatPlacesAreShares() {
    assertThat(ChartPoints.json(chart(ChartView.Axis.SHARES), WORDS))
        .startsWith("{\"u\":\"percent_per_annum\",\"p\":1,\"d\":[0,1445,8555]");
    assertThat(ChartPoints.json(chart(ChartView.Axis.DATES), WORDS)).doesNotContain("\"p\"");
  }
}
