/** How scarce cash is: lines of evidence side by side, never blended into one. */
package huigou.model.scarcity;
