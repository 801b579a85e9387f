package huigou.derive.odds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RegressionTest {

  private static final int ROWS = 120;
  private static final double[][] INPUTS = new double[ROWS][6];
  private static final boolean[] OUTCOMES = new boolean[ROWS];

  static {
    SplittableRandom random = new SplittableRandom(4);
    for (int i = 0; i < ROWS; i++) {
      for (int j = 0; j < INPUTS[i].length; j++) {
        INPUTS[i][j] = random.nextInt(-500, 500) / 100.0;
      }
      OUTCOMES[i] = INPUTS[i][0] + INPUTS[i][3] / 2 > 0.5;
    }
  }

  private static Regression fit(int rows, Regression before) {
    return Regression.fit(INPUTS, OUTCOMES, rows, 1.0, before);
  }

  @Test
  void whatDecidesIsFound() {
    Regression fit = fit(ROWS, null);
    assertThat(fit.chance(new double[] {4, 0, 0, 4, 0, 0})).isGreaterThan(0.95);
    assertThat(fit.chance(new double[] {-4, 0, 0, -4, 0, 0})).isLessThan(0.05);
  }

  @Test
  void aFitOutOfItsNumbersIsTheSame() {
    Regression fit = fit(ROWS, null);
    Regression again = Regression.of(fit.numbers());
    assertThat(again.numbers()).containsExactly(fit.numbers());
    assertThat(again.chance(INPUTS[7])).isEqualTo(fit.chance(INPUTS[7]));
    assertThat(fit(ROWS, Regression.of(fit(90, null).numbers())).numbers())
        .containsExactly(fit(ROWS, fit(90, null)).numbers());
  }

  /** Fits are kept from night to night, and must not be taken for those of another arithmetic. */
  @Test
  void whoeverChangesABitRaisesTheNumberOfTheArithmeticInTheirKey() {
    assertThat(Arrays.hashCode(fit(ROWS, fit(90, null)).numbers())).isEqualTo(-1_677_936_869);
  }
}
