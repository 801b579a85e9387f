package huigou.model.view;

import huigou.model.claim.ResolvedForecast;
import java.util.List;

/**
 * What is found in the figures, and what they say of what others printed and foretold.
 *
 * @param claims the ledger
 * @param forecasts what was foretold, by name
 */
public record VerdictsView(
    FindingsView findings, ClaimsView claims, List<ResolvedForecast> forecasts) {

  public VerdictsView {
    forecasts = List.copyOf(forecasts);
  }
}
