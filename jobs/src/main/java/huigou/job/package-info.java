/**
 * The nightly chain, its start and its end: wires the stages together in Spring Batch and turns
 * what happened into an exit code. No rule of the field and no figure is here. Nobody depends on
 * this package but {@code huigou.command}, {@code huigou.evidence} and {@code Main}.
 */
package huigou.job;
