package huigou.model.issue;

import huigou.model.origin.Delivery;
import java.util.List;

/**
 * What stands under {@code input/} on one look: usable deliveries in order, and issues with files
 * that are no delivery or may not be read.
 */
public record Intake(List<Delivery> deliveries, List<Issue> issues) {

  public Intake {
    deliveries = deliveries.stream().sorted().toList();
    issues = List.copyOf(issues);
  }
}
