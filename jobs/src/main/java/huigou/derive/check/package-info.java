/**
 * Whether figures can be right: magnitudes, sums of parts, frequencies, moves that answer each
 * other. Pure functions.
 */
package huigou.derive.check;
