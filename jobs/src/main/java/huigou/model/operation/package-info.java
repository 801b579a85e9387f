/** Operations of the Federal Reserve's trading desk, and the facilities to which they belong. */
package huigou.model.operation;
