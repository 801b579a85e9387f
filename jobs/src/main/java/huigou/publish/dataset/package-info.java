/**
 * The datasets of an edition: each with its name, key and columns, and each column with its name,
 * type, unit, heading and what it takes of a row, in one place.
 *
 * <p>The CSV and JSON files, the data package, the list of downloads and the tables of pages are
 * made from these. A new dataset is one class here and its line in {@link
 * huigou.publish.dataset.Datasets}. Does not belong here: how a file is written (publish.data).
 */
package huigou.publish.dataset;
