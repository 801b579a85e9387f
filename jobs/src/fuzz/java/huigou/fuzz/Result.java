package huigou.fuzz;

import huigou.model.issue.FileRefused;
import java.util.Arrays;
import java.util.Optional;

/**
 * What became of one broken file.
 *
 * @param because the issue, the failure with its place, or the first difference
 */
record Result(Outcome outcome, String because) {

  private static final int LONGEST = 300;

  /** Reads a broken file. Whatever is thrown besides a refusal is a crash, and is named. */
  static Result of(Reading reading, Subject subject, byte[] broken) {
    try {
      return compared(
          subject.said(), reading.against(subject.delivery(), broken, subject.standing()));
    } catch (FileRefused refused) {
      return new Result(Outcome.REFUSED, refused.issue().code().token());
    } catch (RuntimeException | Error failure) {
      return new Result(Outcome.CRASH, named(failure));
    }
  }

  private static Result compared(Said whole, Said broken) {
    if (broken.tellsMoreThan(whole)) {
      return new Result(Outcome.TOLD, "");
    }
    Optional<String> other = broken.firstBeyond(whole);
    if (other.isPresent()) {
      String name = other.get().substring(0, other.get().indexOf(": "));
      String before =
          whole.lines().stream()
              .filter(line -> line.startsWith(name + ": "))
              .findFirst()
              .map(line -> line.substring(name.length()))
              .orElse(": nothing");
      return new Result(
          Outcome.WRONG,
          cut(broken.beyond(whole) + " differ, first " + other.get() + "; was" + before));
    }
    return whole
        .firstBeyond(broken)
        .map(line -> new Result(Outcome.LOST, cut(whole.beyond(broken) + " gone, first " + line)))
        .orElse(new Result(Outcome.SAME, ""));
  }

  /** The failure and the first place of the project in its trace. */
  private static String named(Throwable failure) {
    String place =
        Arrays.stream(failure.getStackTrace())
            .filter(frame -> frame.getClassName().startsWith("huigou."))
            .findFirst()
            .map(StackTraceElement::toString)
            .orElse("no place of the project");
    Throwable cause = failure.getCause() == null ? failure : failure.getCause();
    return cut(
        failure.getClass().getName()
            + " at "
            + place
            + " ("
            + cause.getClass().getSimpleName()
            + ": "
            + cause.getMessage()
            + ")");
  }

  private static String cut(String text) {
    String line = text.replaceAll("\\s+", " ");
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
  }
}
