/**
 * Share buybacks: who buys back ({@code Issuer}), what shareholders allow and boards plan ({@code
 * Programme}), what is bought ({@code Execution}, {@code Repurchase}), what is announced ({@code
 * Authorisation}). Announced is never completed: the two are different nouns throughout.
 */
package huigou.model.buyback;
