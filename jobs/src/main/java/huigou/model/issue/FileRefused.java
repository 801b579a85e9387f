package huigou.model.issue;

/**
 * Thrown where a file turns out not to be what its layout says; nothing of the file is loaded, the
 * night goes on.
 */
public final class FileRefused extends RuntimeException {

  private final transient Issue issue;

  public FileRefused(Issue issue) {
    super(issue.toString());
    this.issue = issue;
  }

  public Issue issue() {
    return issue;
  }
}
