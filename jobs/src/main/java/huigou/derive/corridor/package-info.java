/** When market rates leave a corridor, for how long, by how much, and what that coincides with. */
package huigou.derive.corridor;
