package huigou.model.issue;

import java.util.List;

/**
 * Thrown where a file turns out not to be what its layout says; nothing of the file is loaded, the
 * night goes on.
 */
public final class FileRefused extends RuntimeException {

  private final transient Issue issue;
  private final transient List<Issue> besides;

  public FileRefused(Issue issue) {
    this(issue, List.of());
  }

  /**
   * @param besides what was found in the file's rows before it was refused
   */
  public FileRefused(Issue issue, List<Issue> besides) {
    super(issue.toString());
    this.issue = issue;
    this.besides = List.copyOf(besides);
  }

  public List<Issue> besides() {
    return besides;
  }

  public Issue issue() {
    return issue;
  }
}
