/** Holds printed figures against the data, by mechanical rules. */
package huigou.derive.claim;
