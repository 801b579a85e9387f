package huigou.model.claim;

/**
 * A claim whose verdict is another than by what an earlier day knew.
 *
 * @param claim id in the ledger
 */
public record ChangedVerdict(String claim, Verdict before, Verdict now) {}
