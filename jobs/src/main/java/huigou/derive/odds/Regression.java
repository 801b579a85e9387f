package huigou.derive.odds;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.RealVector;

/**
 * Logistic regression with a penalty on squared weights, by Newton's steps. Inputs are standardised
 * on the rows that it is fitted to. Sums run in the order of the rows and exponentials are
 * StrictMath's, so that the same rows give the same bits on every machine.
 */
final class Regression {

  private static final int MOST_STEPS = 30;

  /** Steps square the distance left: what is left behind the last is its square. */
  private static final double CLOSE_ENOUGH = 1e-5;

  /** A longer step leaves the place of which its curvature speaks, and may never come back. */
  private static final double LONGEST_STEP = 2;

  private final double[] means;
  private final double[] scales;
  private final double[] weights;

  private Regression(double[] means, double[] scales, double[] weights) {
    this.means = means;
    this.scales = scales;
    this.weights = weights;
  }

  /**
   * Fits the first rows.
   *
   * @param rows inputs, a row a day
   * @param outcomes of those days
   * @param count how many of the rows
   * @param penalty on squared weights, the intercept's left out
   * @param start an earlier fit to begin with; null for none
   */
  static Regression fit(
      double[][] rows, boolean[] outcomes, int count, double penalty, Regression start) {
    int width = rows[0].length;
    double[] means = new double[width];
    double[] scales = new double[width];
    for (int j = 0; j < width; j++) {
      double sum = 0;
      for (int i = 0; i < count; i++) {
        sum += rows[i][j];
      }
      means[j] = sum / count;
      double squares = 0;
      for (int i = 0; i < count; i++) {
        double off = rows[i][j] - means[j];
        squares += off * off;
      }
      double deviation = StrictMath.sqrt(squares / count);
      scales[j] = deviation > 0 ? deviation : 1;
    }
    double[] weights = start == null ? new double[width + 1] : start.weights.clone();
    double[][] inputs = new double[count][width + 1];
    for (int i = 0; i < count; i++) {
      inputs[i][0] = 1;
      for (int j = 0; j < width; j++) {
        inputs[i][j + 1] = (rows[i][j] - means[j]) / scales[j];
      }
    }
    for (int step = 0; step < MOST_STEPS; step++) {
      if (step(inputs, outcomes, penalty, weights) < CLOSE_ENOUGH) {
        break;
      }
    }
    return new Regression(means, scales, weights);
  }

  /** One of Newton's steps; gives how far the farthest weight moved. */
  private static double step(
      double[][] inputs, boolean[] outcomes, double penalty, double[] weights) {
    int width = weights.length;
    double[] gradient = new double[width];
    double[][] curvature = new double[width][width];
    for (int i = 0; i < inputs.length; i++) {
      double[] row = inputs[i];
      double p = chance(dot(row, weights));
      double off = (outcomes[i] ? 1 : 0) - p;
      double weight = p * (1 - p);
      for (int a = 0; a < width; a++) {
        gradient[a] += off * row[a];
        double scaled = weight * row[a];
        double[] line = curvature[a];
        for (int b = 0; b <= a; b++) {
          line[b] += scaled * row[b];
        }
      }
    }
    for (int a = 0; a < width; a++) {
      double own = a == 0 ? 1e-6 : penalty;
      gradient[a] -= a == 0 ? 0 : penalty * weights[a];
      curvature[a][a] += own;
      for (int b = a + 1; b < width; b++) {
        curvature[a][b] = curvature[b][a];
      }
    }
    RealVector move =
        new CholeskyDecomposition(new Array2DRowRealMatrix(curvature, false))
            .getSolver()
            .solve(new ArrayRealVector(gradient, false));
    double farthest = 0;
    for (int a = 0; a < width; a++) {
      farthest = Math.max(farthest, Math.abs(move.getEntry(a)));
    }
    double kept = farthest > LONGEST_STEP ? LONGEST_STEP / farthest : 1;
    for (int a = 0; a < width; a++) {
      weights[a] += kept * move.getEntry(a);
    }
    return farthest;
  }

  private static double dot(double[] row, double[] weights) {
    double sum = 0;
    for (int j = 0; j < weights.length; j++) {
      sum += row[j] * weights[j];
    }
    return sum;
  }

  private static double chance(double logOdds) {
    return 1 / (1 + StrictMath.exp(-logOdds));
  }

  /** The probability on a day with these inputs. */
  double chance(double[] row) {
    double logOdds = weights[0];
    for (int j = 0; j < row.length; j++) {
      logOdds += push(row, j);
    }
    return chance(logOdds);
  }

  /** By how much an input moves the logarithm of the odds away from an average day. */
  double push(double[] row, int input) {
    return weights[input + 1] * (row[input] - means[input]) / scales[input];
  }
}
