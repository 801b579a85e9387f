package huigou.store;

/** A store does not open or cannot be read; its message is the engine's first line. */
public final class StoreUnreadable extends RuntimeException {

  StoreUnreadable(String message, Exception cause) {
    super(message, cause);
  }
}
