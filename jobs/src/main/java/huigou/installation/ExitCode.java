package huigou.installation;

/** What a scheduler is told; see the table in README. */
public enum ExitCode {
  DONE(0),
  FAULT(1),
  WRONG_USE(2),
  PUBLISHED_WITH_ISSUES(3),
  NOT_PUBLISHED(4),
  ALREADY_RUNNING(5),
  NOT_FETCHED(6),
  INTERRUPTED(130),
  TERMINATED(143);

  private final int code;

  ExitCode(int code) {
    this.code = code;
  }

  public int code() {
    return code;
  }
}
