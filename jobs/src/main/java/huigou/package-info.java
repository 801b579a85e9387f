/**
 * huigou: from deliveries under {@code input/} to a bilingual edition under {@code site/}. Start
 * reading at {@code huigou.job.NightlyJob}.
 */
package huigou;
