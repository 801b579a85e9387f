/** The command line: options to settings, settings to a run, exit code back. */
package huigou.command;
