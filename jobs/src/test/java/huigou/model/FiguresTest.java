package huigou.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huigou.model.series.Figures;
import huigou.model.series.Quantity;
import huigou.model.series.SeriesId;
import huigou.model.series.Unit;
import huigou.model.text.Localised;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

  @ParameterizedTest
  @CsvSource({
    "4.1,2,4.10",
    "4.10,2,4.10",
    "4.125,2,4.125",
    "4,2,4.00",
    "-0.05,2,-0.05",
    "0,2,0.00",
    "32.00,0,32",
    "2922000000000.000,0,2922000000000",
    "1E+3,0,1000"
  })
  void figuresArePaddedAndNeverCut(String value, int decimals, String expected) {
    assertThat(Figures.canonical(new BigDecimal(value), decimals).toPlainString())
        .isEqualTo(expected);
  }

  @Test
  void movesOfRatesAreInBasisPoints() {
    Quantity move = Quantity.move(new BigDecimal("0.18"), Unit.PERCENT);
    assertThat(move.plain()).isEqualTo("18");
    assertThat(move.unit()).isEqualTo(Unit.BASIS_POINT);
    assertThat(Quantity.move(new BigDecimal("-1000000000"), Unit.USD).plain())
        .isEqualTo("-1000000000");
  }

  @Test
  void namesAndTextsRefuseWhatCannotBe() {
    assertThatThrownBy(() -> SeriesId.of("SOFR")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Localised("only English", " "))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
