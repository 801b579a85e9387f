package huigou.derive.odds;

import huigou.model.odds.OddsRules;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Stands for everything on which a fit rests: the rules, the rows and outcomes that were known, and
 * the days on which the fits before it were made, from the last of which it began; and the
 * arithmetic.
 */
final class FitKey {

  /** Raised when {@link Regression} gives other bits for the same rows. */
  private static final long ARITHMETIC = 1;

  private final MessageDigest digest;
  private int rows;

  FitKey(OddsRules rules, int horizon) {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
    digest.update(
        ByteBuffer.allocate(6 * Long.BYTES)
            .putLong(ARITHMETIC)
            .putDouble(rules.learning().penalty())
            .putLong(rules.learning().burnIn())
            .putLong(rules.learning().refitAfter())
            .putLong(rules.learning().purge())
            .putLong(horizon)
            .array());
  }

  /**
   * The key of a fit to the first rows, made on a day. Rows are taken once: those of the fit before
   * are the first of this one's.
   */
  String of(double[][] inputs, boolean[] outcomes, int known, int day) {
    for (; rows < known; rows++) {
      ByteBuffer row = ByteBuffer.allocate(inputs[rows].length * Double.BYTES + 1);
      for (double input : inputs[rows]) {
        row.putDouble(input);
      }
      digest.update(row.put((byte) (outcomes[rows] ? 1 : 0)).array());
    }
    digest.update(ByteBuffer.allocate(2 * Integer.BYTES).putInt(known).putInt(day).array());
    try {
      return HexFormat.of().formatHex(((MessageDigest) digest.clone()).digest());
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("a digest of this Java cannot be copied", e);
    }
  }
}
