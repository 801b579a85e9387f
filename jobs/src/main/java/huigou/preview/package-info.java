/** Serves the web root to this machine alone, for a look before it is copied to a host. */
package huigou.preview;
