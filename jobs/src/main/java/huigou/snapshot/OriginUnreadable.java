package huigou.snapshot;

import java.io.IOException;
import java.nio.file.Path;

/** An {@code origin.yml} that cannot be added to without losing what it says. */
public final class OriginUnreadable extends IOException {

  private static final long serialVersionUID = 1L;

  OriginUnreadable(Path file, String why) {
    super(
        file
            + " cannot be read ("
            + why
            + "), so nothing is added to it; mend it first: ./huigou check says which form is expected");
  }
}
