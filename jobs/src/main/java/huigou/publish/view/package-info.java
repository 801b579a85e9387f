/**
 * Assembles {@code huigou.model.view} records out of the store: the only part of publishing that
 * reads it.
 */
package huigou.publish.view;
