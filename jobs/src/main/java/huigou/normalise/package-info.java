/**
 * Text to figures: the only place where a unit, sign, date or name is converted. After it every
 * quantity has its canonical unit. What cannot be converted is an issue, never a guess.
 */
package huigou.normalise;
