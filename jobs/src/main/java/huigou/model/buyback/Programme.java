package huigou.model.buyback;

import huigou.model.text.Localised;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What shareholders allow (the mandate) and what the board means to do with it (the plan).
 *
 * @param announcedOn of the plan
 * @param budget of the plan, in whole units of its currency; empty of a plan without one
 * @param mandateShares most that may be bought
 * @param mandateBase shares in issue on the day of the mandate; percentages are of it
 * @param expires last day at the latest; empty where it is not known
 * @param fates what becomes of the shares, from which day on
 */
public record Programme(
    String issuer,
    String id,
    Kind kind,
    Localised title,
    Localised conditions,
    LocalDate announcedOn,
    String currency,
    Optional<BigDecimal> budget,
    Optional<BigDecimal> mandateShares,
    Optional<LocalDate> mandateDate,
    Optional<BigDecimal> mandateBase,
    Optional<LocalDate> expires,
    List<FateFrom> fates,
    String source) {

  public Programme {
    fates = List.copyOf(fates);
  }

  /** Who holds the reins: a mandate alone, a plan under it, a board's authorisation. */
  public enum Kind {
    MANDATE,
    PLAN,
    AUTHORISATION
  }

  /** What becomes of shares that were bought. */
  public enum Fate {
    CANCEL,
    TREASURY,
    MIXED,
    UNKNOWN
  }

  /** What becomes of shares bought from a day on. */
  public record FateFrom(LocalDate from, Fate fate) {}
}
