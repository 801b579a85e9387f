package huigou.installation;

/** The command asks for something that cannot be; says what can. */
public final class WrongUse extends RuntimeException {

  public WrongUse(String message) {
    super(message);
  }
}
