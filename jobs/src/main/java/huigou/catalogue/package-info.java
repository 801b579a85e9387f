/**
 * Standing facts, read from {@code input/catalogue/}: sources, layouts, series, corridors,
 * calendars, glossary. Facts about one delivery stand beside it in {@code origin.yml} and are not
 * kept here.
 *
 * <p>Files are read into rows ({@code RowReader}), rows are made into the nouns that others know
 * ({@code CatalogueReader} and the assemblies). What a file may leave out is said by the types of a
 * row: {@link java.util.Optional}, or a list, set or map without {@code AtLeastOne}. Nothing is
 * null behind the reader; what is missing is told with file, line, entry and key.
 */
package huigou.catalogue;
