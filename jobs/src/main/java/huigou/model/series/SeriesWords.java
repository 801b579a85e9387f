package huigou.model.series;

import huigou.model.text.Localised;

/**
 * What a series is called and what it is, in both languages.
 *
 * @param title its full name
 * @param shortTitle the name used in charts and narrow tables
 * @param inText the name within a sentence: "the top of the target range"
 * @param basis what kind of figure it is: a median, a total
 * @param definition what it counts
 */
public record SeriesWords(
    Localised title,
    Localised shortTitle,
    Localised inText,
    Localised basis,
    Localised definition) {}
