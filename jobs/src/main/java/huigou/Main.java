package huigou;

import huigou.command.Huigou;
import java.util.Locale;
import java.util.TimeZone;

/** Arguments to job to exit code. */
public final class Main {

  private Main() {}

  public static void main(String[] arguments) {
    // Nothing in an edition may depend on where the machine stands.
    Locale.setDefault(Locale.ROOT);
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    System.setProperty("java.awt.headless", "true");
    System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
    System.exit(Huigou.run(System.getenv(), arguments));
  }
}
