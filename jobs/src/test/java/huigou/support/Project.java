package huigou.support;

import java.nio.file.Path;

/** Where the project's own files stand during a test. */
public final class Project {

  private Project() {}

  public static Path root() {
    String named = System.getProperty("huigou.root");
    Path root = named == null || named.isEmpty() ? Path.of("").toAbsolutePath() : Path.of(named);
    return root.endsWith("jobs") ? root.getParent() : root;
  }

  public static Path input() {
    return root().resolve("input");
  }

  public static Path templates() {
    return root().resolve("templates");
  }
}
