/**
 * Deliveries broken by a machine: how many of the breaks are refused, told, or believed without a
 * word.
 */
package huigou.fuzz;
