package huigou.installation;

import huigou.disk.Durable;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A fault of ours told in one line: what broke, and in which file the whole trace stands. The file
 * holds the last fault alone.
 */
public final class FaultTrace {

  private static final String FILE = "fault.txt";

  private FaultTrace() {}

  /**
   * Writes the trace down.
   *
   * @param state folder that it is put into
   * @return the line
   */
  public static String line(Path state, Throwable fault) {
    String said = said(fault);
    StringWriter trace = new StringWriter();
    fault.printStackTrace(new PrintWriter(trace));
    Path file = state.resolve(FILE);
    try {
      Files.createDirectories(state);
      Durable.replace(file, trace.toString().getBytes(StandardCharsets.UTF_8));
      return said + "; the whole trace is in " + file;
    } catch (IOException e) {
      return said + "; its trace could not be written to " + file + ": " + e;
    }
  }

  /**
   * What lies at the bottom of a fault, in its own first line; a fault of the disk is a sentence of
   * ours already.
   */
  public static String said(Throwable fault) {
    for (Throwable each = fault; each != null; each = each.getCause()) {
      if (each instanceof UncheckedIOException && each.getMessage() != null) {
        return each.getMessage().lines().findFirst().orElse("");
      }
    }
    Throwable root = fault;
    while (root.getCause() != null && root.getCause() != root) {
      root = root.getCause();
    }
    String message = root.getMessage() == null ? "" : root.getMessage();
    return root.getClass().getSimpleName()
        + ": "
        + message.lines().findFirst().orElse("no reason given");
  }
}
