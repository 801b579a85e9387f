/** Figures that an article printed, and what the data say of them. */
package huigou.model.claim;
