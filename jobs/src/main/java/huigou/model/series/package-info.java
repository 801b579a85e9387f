/**
 * Series, their figures and vintages, and definitions of derived series. Calculations live in
 * {@code huigou.derive}.
 */
package huigou.model.series;
