/**
 * Every table of an edition in one file that can be asked; the door of the engine that writes it.
 */
package huigou.publish.data.database;
