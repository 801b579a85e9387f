package huigou.catalogue;

import huigou.model.series.Combination;
import huigou.model.series.SeriesId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * That a signed sum of series comes to nought on every date on which all of them have a figure, or
 * to the move of another series since its figure before.
 *
 * @param movingOf the series that must have moved by the sum; empty where the sum must be nought
 * @param tolerance what rounding by the publisher explains
 * @param from first date to which the rule applies
 */
public record SumCheck(
    Combination sum, Optional<SeriesId> movingOf, BigDecimal tolerance, Optional<LocalDate> from) {}
