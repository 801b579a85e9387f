package huigou.derive.odds;

import java.util.Arrays;
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

  /** The fit of which these are the numbers. */
  static Regression of(double[] numbers) {
    int width = numbers.length / 3;
    return new Regression(
        Arrays.copyOfRange(numbers, 0, width),
        Arrays.copyOfRange(numbers, width, 2 * width),
        Arrays.copyOfRange(numbers, 2 * width, numbers.length));
  }

  /** Means, scales and weights, one after the other; of weights there is one more. */
  double[] numbers() {
    double[] numbers = new double[means.length + scales.length + weights.length];
    System.arraycopy(means, 0, numbers, 0, means.length);
    System.arraycopy(scales, 0, numbers, means.length, scales.length);
    System.arraycopy(weights, 0, numbers, means.length + scales.length, weights.length);
    return numbers;
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
    double[][] inputs = new double[width + 1][count];
    Arrays.fill(inputs[0], 1);
    for (int j = 0; j < width; j++) {
      double[] input = inputs[j + 1];
      for (int i = 0; i < count; i++) {
        input[i] = (rows[i][j] - means[j]) / scales[j];
      }
    }
    Sums sums = new Sums(inputs, outcomes, count);
    for (int step = 0; step < MOST_STEPS; step++) {
      if (sums.step(penalty, weights) < CLOSE_ENOUGH) {
        break;
      }
    }
    return new Regression(means, scales, weights);
  }

  /** Rows that are summed up again at every step, input by input. */
  private static final class Sums {

    private final double[][] inputs;
    private final boolean[] outcomes;
    private final double[] logOdds;
    private final double[] offs;
    private final double[] doubts;
    private final double[] scaled;
    private final int count;

    /**
     * @param inputs an array an input, the first of them ones
     * @param outcomes of the rows
     * @param count how many rows
     */
    Sums(double[][] inputs, boolean[] outcomes, int count) {
      this.inputs = inputs;
      this.outcomes = outcomes;
      this.count = count;
      this.logOdds = new double[count];
      this.offs = new double[count];
      this.doubts = new double[count];
      this.scaled = new double[count];
    }

    /** One of Newton's steps; gives how far the farthest weight moved. */
    double step(double penalty, double[] weights) {
      foretell(weights);
      int width = weights.length;
      double[] gradient = new double[width];
      double[][] curvature = new double[width][width];
      for (int a = 0; a < width; a++) {
        double[] own = inputs[a];
        double sum = 0;
        for (int i = 0; i < count; i++) {
          sum += offs[i] * own[i];
          scaled[i] = doubts[i] * own[i];
        }
        gradient[a] = sum - (a == 0 ? 0 : penalty * weights[a]);
        curve(curvature[a], a);
        curvature[a][a] += a == 0 ? 1e-6 : penalty;
      }
      for (int a = 0; a < width; a++) {
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

    /** What the weights foretell of each row, by how much that is off, and how doubtful it is. */
    private void foretell(double[] weights) {
      Arrays.fill(logOdds, 0);
      for (int j = 0; j < weights.length; j++) {
        double[] input = inputs[j];
        double weight = weights[j];
        for (int i = 0; i < count; i++) {
          logOdds[i] += input[i] * weight;
        }
      }
      for (int i = 0; i < count; i++) {
        double p = chance(logOdds[i]);
        offs[i] = (outcomes[i] ? 1 : 0) - p;
        doubts[i] = p * (1 - p);
      }
    }

    /**
     * A line of the curvature up to the diagonal. Each sum runs in the order of the rows; four at a
     * time, for one alone waits for its last addition.
     */
    private void curve(double[] line, int last) {
      int b = 0;
      for (; b + 3 <= last; b += 4) {
        double[] first = inputs[b];
        double[] second = inputs[b + 1];
        double[] third = inputs[b + 2];
        double[] fourth = inputs[b + 3];
        double one = 0;
        double two = 0;
        double three = 0;
        double four = 0;
        for (int i = 0; i < count; i++) {
          double each = scaled[i];
          one += each * first[i];
          two += each * second[i];
          three += each * third[i];
          four += each * fourth[i];
        }
        line[b] = one;
        line[b + 1] = two;
        line[b + 2] = three;
        line[b + 3] = four;
      }
      for (; b <= last; b++) {
        double[] input = inputs[b];
        double sum = 0;
        for (int i = 0; i < count; i++) {
          sum += scaled[i] * input[i];
        }
        line[b] = sum;
      }
    }
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
