/**
 * The nightly chain, its start and its end: wires the stages together in Spring Batch and turns
 * what happened into an exit code. No figure is touched here. Nobody depends on this package but
 * {@code huigou.command} and {@code Main}.
 */
package huigou.job;
