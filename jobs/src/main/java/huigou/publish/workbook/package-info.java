/**
 * The Excel workbook, one in each language, out of the same views as the pages; the only package
 * that writes spreadsheets.
 *
 * <p>Follows the guidance of the UK Analysis Function: cover, contents, notes, then one named table
 * a sheet from column A, no merged cells, nothing hidden.
 */
package huigou.publish.workbook;
