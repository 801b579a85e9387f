package huigou.model.series;

import java.time.LocalDate;

/**
 * That a delivery speaks of a series.
 *
 * @param number of the delivery; rises with the order of deliveries within a source
 * @param firstDate earliest date that it gives; a figure due after it and absent was late
 * @param lastDate latest date that it gives
 */
public record Coverage(
    long number, LocalDate receivedOn, String layout, LocalDate firstDate, LocalDate lastDate) {}
