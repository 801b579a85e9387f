package huigou.derive.odds;

import java.util.Optional;

/**
 * Fits that were worked out before. Days of the past stay what they were, and so do the fits to
 * them: of a night only the newest is new. Whether one is at hand or made again changes no bit.
 */
public interface Fits {

  /** None are at hand, and none are kept. */
  Fits NONE =
      new Fits() {
        @Override
        public Optional<double[]> find(String key) {
          return Optional.empty();
        }

        @Override
        public void keep(String key, double[] numbers) {
          // Nobody asks again.
        }
      };

  /**
   * A fit by what it was fitted to; asked by several threads at once.
   *
   * @param key of a {@link FitKey}
   */
  Optional<double[]> find(String key);

  /** Keeps a fit that was made. */
  void keep(String key, double[] numbers);
}
