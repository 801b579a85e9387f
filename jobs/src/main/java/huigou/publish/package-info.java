/**
 * From stored facts to what readers open: {@code view} assembles, {@code text} and {@code chart}
 * put into words and lines, {@code site}, {@code workbook} and {@code data} render, {@code release}
 * checks and swaps in.
 */
package huigou.publish;
