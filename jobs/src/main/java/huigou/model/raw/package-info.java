/** What parsers hand on: text with its place. */
package huigou.model.raw;
