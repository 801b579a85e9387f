/**
 * The datasets of an edition: each with its name, key and columns, and each column with its name,
 * type, unit, heading and what it takes of a row, in one place. What a dataset and its columns hold
 * is worded in both languages under {@code downloads.table.<dataset>} and {@code
 * column.<dataset>.<column>}.
 *
 * <p>The CSV and JSON files, the data package, the list of downloads and the tables of pages are
 * made from these. A new dataset is one class here, its line in {@link
 * huigou.publish.dataset.Datasets} and its words. Does not belong here: how a file is written
 * (publish.data).
 */
package huigou.publish.dataset;
