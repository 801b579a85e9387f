/**
 * What a figure, a finding or a claim stands on, walked back to file, row and cell; and what a look
 * at the input finds without publishing. Works on a store in memory and writes nothing.
 */
package huigou.evidence;
