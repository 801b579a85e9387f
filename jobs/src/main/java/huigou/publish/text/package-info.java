/**
 * Words, numbers and dates in the two languages. One formatter: a figure reads the same in
 * sentence, table and chart.
 */
package huigou.publish.text;
