package huigou.model.claim;

import huigou.model.claim.Judgement.Observed;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a forecast stands.
 *
 * @param observed what decides it, or the newest figure while it is open; empty without one
 */
public record ResolvedForecast(Forecast forecast, State state, Optional<Observed> observed) {

  /** What has become of it. */
  public enum State {
    /** Its day has not come, or its figure is not at hand yet. */
    OPEN,
    CAME_TRUE,
    /** Not so; of one without a day of resolution, not so far. */
    FAILED,
    /** It names no figure, or nobody has told the figure long after its day. */
    NOT_CHECKABLE;

    /** The word in data files and message keys. */
    public String token() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether data have decided it. */
    public boolean isResolved() {
      return this == CAME_TRUE || this == FAILED;
    }
  }
}
