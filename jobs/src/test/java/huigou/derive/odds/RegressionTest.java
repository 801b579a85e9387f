package huigou.derive.odds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Fits to few rows that are made up, each begun where one to fewer rows ended. */
class RegressionTest {

  private static final int ROWS = 60;
  private static final int EARLIER = 30;
  private static final int INPUTS = 11;
  private static final double PENALTY = 0.02;

  /** Where steps go astray the mean of what is foretold is not that of what came. */
  @Test
  void stepsComeBackHoweverFewTheOutcomes() {
    for (int seed = 0; seed < 200; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      double[][] rows = new double[ROWS][INPUTS];
      boolean[] outcomes = new boolean[ROWS];
      int came = 0;
      for (int i = 0; i < ROWS; i++) {
        for (int j = 0; j < INPUTS; j++) {
          rows[i][j] = (random.nextDouble() - 0.5) * (i < EARLIER ? 1 : 50);
        }
        outcomes[i] = rows[i][0] + rows[i][1] > 0.1;
        came += outcomes[i] ? 1 : 0;
      }
      Regression earlier = Regression.fit(rows, outcomes, EARLIER, PENALTY, null);
      Regression fitted = Regression.fit(rows, outcomes, ROWS, PENALTY, earlier);
      double foretold = 0;
      for (double[] row : rows) {
        foretold += fitted.chance(row);
      }
      assertThat(foretold).as("sample " + seed).isEqualTo(came, within(0.01));
    }
  }

  @Test
  void anInputThatTellsTheOutcomesPushesTowardsThem() {
    double[][] rows = new double[ROWS][1];
    boolean[] outcomes = new boolean[ROWS];
    for (int i = 0; i < ROWS; i++) {
      rows[i][0] = i;
      outcomes[i] = i >= ROWS / 2;
    }
    Regression fitted = Regression.fit(rows, outcomes, ROWS, 1.0, null);
    assertThat(fitted.chance(new double[] {ROWS - 1})).isGreaterThan(0.9);
    assertThat(fitted.chance(new double[] {0})).isLessThan(0.1);
    assertThat(fitted.push(new double[] {ROWS - 1}, 0)).isPositive();
  }
}
