package huigou.publish.text;

import static org.assertj.core.api.Assertions.assertThat;

import huigou.model.series.Quantity;
import huigou.model.series.Unit;
import huigou.model.view.TableView.Cell;
import huigou.model.view.TableView.Figure;
import huigou.model.view.TableView.Name;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One unit and one precision a column. Made up. */
class ColumnFormTest {

  /** A language with words for millions and billions alone. */
  private static final Function<BigDecimal, String> WORDS =
      number ->
          number.compareTo(BigDecimal.TEN.pow(9)) >= 0
              ? number.movePointLeft(9).stripTrailingZeros().toPlainString() + "bn"
              : number.compareTo(BigDecimal.TEN.pow(6)) >= 0
                  ? number.movePointLeft(6).stripTrailingZeros().toPlainString() + "m"
                  : number.toPlainString();

  private static List<Cell> cells(Unit unit, String... values) {
    return Stream.of(values)
        .map(value -> (Cell) Figure.of(Quantity.of(new BigDecimal(value), unit)))
        .toList();
  }

  private static ColumnForm of(List<Cell> cells) {
    return ColumnForm.of(List.of(cells), WORDS).get(0);
  }

  private static String shown(Unit unit, String... values) {
    ColumnForm form = of(cells(unit, values));
    return form.isOne()
        ? String.join(
            " ",
            Stream.of(values)
                .map(value -> form.digits(new BigDecimal(value)).toPlainString() + form.suffix())
                .toList())
        : "each";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // The figure in the middle has four digits, the others as many decimals.
        "100400000 50010000 21900000|100.40m 50.01m 21.90m",
        "3143000000 3100000000 962000000|3.143bn 3.100bn 0.962bn",
        // A nought in which all of them end is left out.
        "0 5000000|0m 5m",
        "3000000.000 102000000.000|3m 102m",
        "1150781000000 103000000 103000000|1150.781bn 0.103bn 0.103bn",
        "1044000000 82020000 11190000|1044.00m 82.02m 11.19m",
        // Of the least one two digits are seen, or one where two would take four decimals.
        "200000000 100000000 49999|200.000m 100.000m 0.050m",
        "16853000000 234000000 128132|16853.00m 234.00m 0.13m",
        "200000000 100000000 9999|200.000m 100.000m 0.010m",
        "200000000 100000000 999|each",
        // One would have no end: each by itself.
        "99999000000 1000000 1000000|99999m 1m 1m",
        "100000000000 1000000 1000000|each"
      })
  void amountsAreInOneScaleUnlessOneWouldVanish(String values, String shown) {
    assertThat(shown(Unit.HKD, values.split(" "))).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "109382.3 166.5 15.824|109382.300 166.500 15.824",
        "3 17|3 17",
        "8.17618 2|8.176 2.000"
      })
  void numbersKeepTheirNoughts(String values, String shown) {
    assertThat(shown(Unit.NUMBER, values.split(" "))).isEqualTo(shown);
  }

  /** Columns of one currency, figures of a column apart by blanks, and how each is shown. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // Millions and billions: all in the one that takes fewer digits.
        "2573000000000;298218000000;39770000000000|2573bn;298.2bn;39770bn",
        "100000 10200000;7000000000|0.1m 10.2m;7000m",
        // Nothing but noughts goes with the others; what would not be read stays by itself.
        "0 0;7000000000|0bn 0bn;7bn",
        "1000000;99999000000000|0.001bn;99999bn",
        // All four decimals where the usual figure is less than one of its scale.
        "2499000 25179000;99999000000000|0.0025bn 0.0252bn;99999bn",
        "10000;99999000000000|10000;99999bn"
      })
  void columnsOfOneCurrencyShareAScaleWhereEachCanBeReadInIt(String columns, String shown) {
    List<List<Cell>> cells =
        Stream.of(columns.split(";")).map(each -> cells(Unit.USD, each.split(" "))).toList();
    List<ColumnForm> forms = ColumnForm.of(cells, WORDS);
    List<String> said = new ArrayList<>();
    for (int i = 0; i < forms.size(); i++) {
      ColumnForm form = forms.get(i);
      said.add(
          Stream.of(columns.split(";")[i].split(" "))
              .map(value -> form.digits(new BigDecimal(value)).toPlainString() + form.suffix())
              .collect(Collectors.joining(" ")));
    }
    assertThat(String.join(";", said)).isEqualTo(shown);
  }

  @Test
  void theHeadingSaysTheCurrencyOfAColumnOfOne() {
    assertThat(of(cells(Unit.HKD, "1000000", "2000000")).currency()).contains("HKD");
    List<Cell> two =
        Stream.concat(cells(Unit.HKD, "1000000").stream(), cells(Unit.USD, "2000000").stream())
            .toList();
    assertThat(of(two).isOne()).isTrue();
    assertThat(of(two).currency()).isEmpty();
    List<Cell> apart =
        Stream.concat(cells(Unit.HKD, "145131200000").stream(), cells(Unit.USD, "4000000").stream())
            .toList();
    assertThat(of(apart).isOne()).as("no common scale at the price of many decimals").isFalse();
    assertThat(of(cells(Unit.NUMBER, "1", "2")).currency()).isEmpty();
  }

  @Test
  void aColumnOfWordsHasNoForm() {
    assertThat(of(List.of(new Name("a")))).isNull();
    assertThat(
            of(Stream.concat(cells(Unit.HKD, "1000000").stream(), cells(Unit.NUMBER, "2").stream())
                    .toList())
                .isOne())
        .isFalse();
  }

  /** A column in scale of which some would have no digits takes the next one up. */
  @Test
  void aFewLargeAmountsAmongSmallOnesTakeTheLargerScale() {
    assertThat(shown(Unit.USD, "154000000000", "869000000", "82000000", "70000000", "50000000"))
        .isEqualTo("154.000bn 0.869bn 0.082bn 0.070bn 0.050bn");
  }

  @Test
  void numbersWithMoreDecimalsThanAreReadShowThree() {
    assertThat(shown(Unit.NUMBER, "0.48676", "1.11", "2.445")).isEqualTo("0.487 1.110 2.445");
    assertThat(shown(Unit.NUMBER, "568.5816", "521.698")).isEqualTo("568.5816 521.6980");
  }
}
