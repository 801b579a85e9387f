/**
 * The two languages and texts that exist in both. No formatting of numbers or dates: see {@code
 * huigou.publish.text}.
 */
package huigou.model.text;
