package huigou.installation;

/** Another process lives that does what only one may do at a time; exit 5. */
public final class AlreadyRunning extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public AlreadyRunning(String message) {
    super(message);
  }
}
