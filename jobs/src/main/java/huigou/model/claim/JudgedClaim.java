package huigou.model.claim;

/**
 * A claim with its verdicts.
 *
 * @param then by what was known at the end of the day on which it was made
 * @param now by what the edition knows
 * @param evidence what the verdict of now stands on
 */
public record JudgedClaim(
    Article article, Claim claim, Judgement then, Judgement now, EvidenceClass evidence) {}
