/**
 * Releases on disk: a folder is filled beside the standing one, checked, and swapped in whole.
 * Knows files and links, no figures.
 */
package huigou.publish.release;
