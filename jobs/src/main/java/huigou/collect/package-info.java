/**
 * Asks publishers for what is due and puts their answers into {@code input/}. Knows the catalogue's
 * feeds, the wire and what makes an answer a delivery; nothing of stores and editions, so that it
 * runs while a night does.
 */
package huigou.collect;
