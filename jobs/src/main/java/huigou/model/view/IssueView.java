package huigou.model.view;

import huigou.model.issue.Issue;
import huigou.model.origin.Place;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An issue as quarantine page and file show it. */
public record IssueView(Issue issue) {

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
    return Sentence.of("issue." + rule(), issue.found(), issue.expected());
  }

  /** What would mend it. */
  public Sentence repair() {
    return Sentence.of("repair." + rule(), issue.found(), issue.expected());
  }
}
