/**
 * What is known on a day: figures, facts, findings and doubts of an edition, derived from what the
 * store holds ({@link huigou.edition.KnownEdition}). Views are assembled from its {@link
 * huigou.edition.EditionContent}. Does not belong here: how anything is shown.
 */
package huigou.edition;
