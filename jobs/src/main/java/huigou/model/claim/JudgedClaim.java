package huigou.model.claim;

/**
 * A claim with its verdicts.
 *
 * @param then by what was known at the end of the day on which it was made
 * @param now by what the edition knows
 */
public record JudgedClaim(Article article, Claim claim, Judgement then, Judgement now) {}
