package huigou.model.ahead;

import java.util.List;

/**
 * What an edition knows to come.
 *
 * @param coming by date and kind
 * @param scores of the path of the Treasury's cash, by horizon; none without figures enough
 * @param path whether the newest close that was due is at hand, so that a path can begin there
 */
public record Ahead(List<Coming> coming, List<PathScore> scores, boolean path) {

  public Ahead {
    coming = List.copyOf(coming);
    scores = List.copyOf(scores);
  }
}
