/**
 * Sentences held against the tables that are published with them: the gate that lets no sentence
 * out which its own data files do not bear out. Knows views and data files, and nothing of how
 * either was made.
 */
package huigou.publish.truth;
