/**
 * What every stage that writes needs of the disk: files that are whole before they are seen and
 * stay after a loss of power, locks that tell a dead owner from a living one, folders that go when
 * they are done with, and what others may read. Knows no figure.
 */
package huigou.disk;
