package huigou.installation;

/** A check at the gate failed: nothing is published, the standing edition stays. */
public final class GateClosed extends RuntimeException {

  public GateClosed(String message) {
    super(message);
  }
}
