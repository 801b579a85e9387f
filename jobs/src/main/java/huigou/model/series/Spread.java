package huigou.model.series;

/**
 * The definition of a derived series: minuend less subtrahend, in basis points, on dates on which
 * both have a figure.
 */
public record Spread(SeriesId id, SeriesId minuend, SeriesId subtrahend) {}
