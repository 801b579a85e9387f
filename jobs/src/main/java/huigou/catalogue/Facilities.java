package huigou.catalogue;

import huigou.model.fact.Operation;
import huigou.model.operation.Facility;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The facilities in the order in which an operation is held against them, and what else tells
 * operations apart.
 *
 * @param facilities the first one that an operation fits is its own
 * @param smallValueNotes words of a publisher's note that say that an operation is an exercise with
 *     small amounts; upper and lower case alike
 * @param exercises operations with small amounts whose notes do not say what they are, by name
 * @param stigma when the standing facility counts as shunned
 */
public record Facilities(
    List<Facility> facilities,
    List<String> smallValueNotes,
    Set<String> exercises,
    StigmaRule stigma) {

  public Facilities {
    facilities = List.copyOf(facilities);
    smallValueNotes = List.copyOf(smallValueNotes);
    exercises = Set.copyOf(exercises);
  }

  /** The facility of an operation. */
  public Optional<Facility> find(Operation.Type type, String term, String method, LocalDate day) {
    return facilities.stream()
        .filter(facility -> facility.holds(type, term, method, day))
        .findFirst();
  }

  public Optional<Facility> find(String id) {
    return facilities.stream().filter(facility -> facility.id().equals(id)).findFirst();
  }

  /** Whether an operation is listed as an exercise with small amounts. */
  public boolean isExercise(String operation) {
    return exercises.contains(operation);
  }

  /** Whether a note speaks of a small value exercise. */
  public boolean notesSmallValue(String note) {
    String lower = note.toLowerCase(Locale.ROOT);
    return smallValueNotes.stream()
        .anyMatch(words -> lower.contains(words.toLowerCase(Locale.ROOT)));
  }

  public List<String> ids() {
    return facilities.stream().map(Facility::id).toList();
  }
}
