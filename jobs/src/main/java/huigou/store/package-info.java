/**
 * What was said, and when: deliveries, vintages, issues, and the figures that an edition shows.
 * Plain SQL; the only package that speaks it. Nothing here knows files or pages.
 */
package huigou.store;
