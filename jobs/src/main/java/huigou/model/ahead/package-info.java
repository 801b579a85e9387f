/**
 * What is known to come: days that stand out, settlements, estimates, each with since when it is
 * known.
 */
package huigou.model.ahead;
