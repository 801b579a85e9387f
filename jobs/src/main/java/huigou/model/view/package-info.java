/**
 * What publishing renders: facts in order, free of language and form. Site, workbook and data files
 * are renderings of the same records, so they cannot disagree.
 */
package huigou.model.view;
