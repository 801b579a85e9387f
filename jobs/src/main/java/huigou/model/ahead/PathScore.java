package huigou.model.ahead;

import java.math.BigDecimal;

/**
 * How well the path of the Treasury's cash did on days held out.
 *
 * @param horizon days of statement ahead
 * @param n days scored
 * @param error mean absolute error in US dollars, and {@code errorOfNoChange} that of the last
 *     close
 * @param ratio of the two, to thousandths
 */
public record PathScore(
    int horizon, int n, BigDecimal error, BigDecimal errorOfNoChange, BigDecimal ratio) {}
