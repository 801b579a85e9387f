package huigou.normalise;

import huigou.model.fact.Fact;
import huigou.model.issue.Issue;
import huigou.model.series.Observation;
import java.util.List;

/**
 * All that one delivered file says, judged.
 *
 * @param rowsRead rows of the file; accepted and quarantined rows add up to it
 */
public record FileReading(
    List<Observation> observations,
    List<Fact> facts,
    List<Issue> issues,
    int rowsRead,
    int rowsQuarantined) {

  public int rowsAccepted() {
    return rowsRead - rowsQuarantined;
  }
}
