/** Corridors: which ceiling and floor a market rate is held against. */
package huigou.model.corridor;
