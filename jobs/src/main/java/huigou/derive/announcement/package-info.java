/**
 * Reads announcements: small named rules over a title or a summary in Traditional Chinese,
 * Simplified Chinese or English. What they say is measured in {@code docs/announcements.md}.
 */
package huigou.derive.announcement;
