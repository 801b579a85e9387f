/**
 * Deliveries as received: what stands under {@code input/}, with checksum and origin. The only
 * stage that may touch the network. It never looks at figures.
 */
package huigou.snapshot;
