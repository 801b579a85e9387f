/**
 * What can be wrong with input, as facts. Faults of our own (disk, SQL, template) are exceptions,
 * not issues.
 */
package huigou.model.issue;
