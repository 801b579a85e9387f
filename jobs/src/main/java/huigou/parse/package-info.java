/**
 * Files to rows of text, each with its place, as the catalogue's layouts say. No judgement of
 * figures: a row that can be told apart into cells is handed on.
 */
package huigou.parse;
