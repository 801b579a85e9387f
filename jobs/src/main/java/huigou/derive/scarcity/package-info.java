/** Computes the typed formulas of {@code formulas.yml} from the figures of an edition. */
package huigou.derive.scarcity;
