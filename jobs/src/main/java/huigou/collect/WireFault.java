package huigou.collect;

import java.io.IOException;

/** Why a request came to nothing, in the words that the log has of it. */
abstract class WireFault extends IOException {

  private static final String REPAIR =
      "; expected is a whole answer; the same command asks again, and ./huigou doctor says how this"
          + " machine reaches others";

  private WireFault(String why) {
    super(why);
  }

  private WireFault(String why, Throwable cause) {
    super(why, cause);
  }

  /** A fault that may pass. */
  static final class Passing extends WireFault {
    private final boolean complete;

    Passing(String why) {
      this(why, false);
    }

    /**
     * @param complete whether it says already what was expected and what to do
     */
    Passing(String why, boolean complete) {
      super(why);
      this.complete = complete;
    }

    Passing(String why, Throwable cause) {
      super(why, cause);
      this.complete = false;
    }

    String sentence() {
      return complete ? getMessage() : getMessage() + REPAIR;
    }
  }

  /** A fault that asking again does not mend. */
  static final class Lasting extends WireFault {
    private final boolean ours;
    private final boolean gone;

    Lasting(String why, boolean ours) {
      this(why, ours, false);
    }

    Lasting(String why, boolean ours, boolean gone) {
      super(why);
      this.ours = ours;
      this.gone = gone;
    }

    /** Whether it is this machine's, and not the publisher's. */
    boolean isOurs() {
      return ours;
    }

    /** Whether there is no such place any more. */
    boolean isGone() {
      return gone;
    }
  }

  /** What the library says of a fault; its kind where it says nothing. */
  static String reason(Throwable e) {
    Throwable last = e;
    while (last.getCause() != null && last.getCause() != last && last.getMessage() == null) {
      last = last.getCause();
    }
    return last.getMessage() == null ? last.getClass().getSimpleName() : last.getMessage();
  }
}
