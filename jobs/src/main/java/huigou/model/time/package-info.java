/** Business days and release times. No wall clock: days are passed in. */
package huigou.model.time;
