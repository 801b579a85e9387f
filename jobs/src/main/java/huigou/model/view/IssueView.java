package huigou.model.view;

import huigou.model.issue.Issue;
import huigou.model.origin.Place;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An issue as quarantine page and file show it.
 *
 * @param found what was found, in words; empty where it is said as it stands
 * @param expected what was expected, likewise
 */
public record IssueView(Issue issue, Optional<Sentence> found, Optional<Sentence> expected) {

  /** An issue of which everything is said as it stands. */
  public IssueView(Issue issue) {
    this(issue, Optional.empty(), Optional.empty());
  }

  public String source() {
    return issue.place().source();
  }

  /** Sheet, row and column, as far as they apply. */
  public String cell() {
    Place place = issue.place();
    return Stream.of(place.sheet(), place.row(), place.column())
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" › "));
  }

  /** The day on which its file was received, as its folder says; empty for a file outside one. */
  public Optional<LocalDate> receivedOn() {
    String[] parts = issue.place().file().split("/");
    try {
      return parts.length < 2 ? Optional.empty() : Optional.of(LocalDate.parse(parts[1]));
    } catch (DateTimeParseException notADate) {
      return Optional.empty();
    }
  }

  public String rule() {
    return issue.code().token();
  }

  public String severity() {
    return issue.severity().token();
  }

  /** What is wrong, with what was found and what was expected. */
  public Sentence sentence() {
    return worded("issue.");
  }

  /** What would mend it. */
  public Sentence repair() {
    return worded("repair.");
  }

  private Sentence worded(String prefix) {
    return Sentence.of(
        prefix + rule(),
        found.<Object>map(said -> said).orElse(issue.found()),
        expected.<Object>map(said -> said).orElse(issue.expected()));
  }
}
