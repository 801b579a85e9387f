package huigou.model.operation;

import huigou.model.fact.Operation;
import huigou.model.text.Localised;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * A standing arrangement under which operations are held, and how its operations are told from
 * others.
 *
 * @param type whether the Federal Reserve lends cash or takes it
 * @param overnight whether only operations with the term "Overnight" are its own
 * @param methods ways of holding them; none: any
 * @param from first day
 */
public record Facility(
    String id,
    Localised title,
    Operation.Type type,
    boolean overnight,
    Set<String> methods,
    Optional<LocalDate> from) {

  public Facility {
    methods = Set.copyOf(methods);
  }

  /** Whether an operation of this kind, held on that day, is one of the facility's. */
  public boolean holds(Operation.Type held, String term, String method, LocalDate day) {
    return type == held
        && (!overnight || term.equals("Overnight"))
        && (methods.isEmpty() || methods.contains(method))
        && from.filter(day::isBefore).isEmpty();
  }
}
