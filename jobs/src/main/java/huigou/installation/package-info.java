/**
 * The installation around a run: its folders, lock, store file, record and exit codes; rollback,
 * receipt of a delivery, status and doctor. No figure is touched here.
 */
package huigou.installation;
