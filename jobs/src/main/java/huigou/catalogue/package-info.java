/**
 * Standing facts, read from {@code input/catalogue/}: sources, layouts, series, corridors,
 * calendars, glossary. Facts about one delivery stand beside it in {@code origin.yml} and are not
 * kept here.
 */
package huigou.catalogue;
