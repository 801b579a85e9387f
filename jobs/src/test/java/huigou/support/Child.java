package huigou.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The program in a process of its own, as a scheduler starts it. */
public final class Child implements AutoCloseable {

  private static final int PATIENCE_SECONDS = 120;

  private final Process process;
  private final Path log;

  private Child(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /**
   * Starts a command.
   *
   * @param home folder of the installation; the log is kept there
   */
  public static Child start(Path home, String... arguments) {
    return start(home, List.of(), arguments);
  }

  /**
   * @param jvm more options of the virtual machine
   */
  public static Child start(Path home, List<String> jvm, String... arguments) {
    return start(home, List.of(), jvm, arguments);
  }

  private static Child start(
      Path home, List<String> archiving, List<String> jvm, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(archiving.isEmpty() ? ChildClasses.archive() : archiving);
    command.addAll(
        List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xshare:auto",
            "-Xlog:disable",
            "-Xlog:all=error:stderr",
            "-Xmx256m",
            "-Dhuigou.home=" + home,
            "-cp",
            ChildClasses.path()));
    command.addAll(jvm);
    command.add("huigou.Main");
    command.addAll(List.of(arguments));
    try {
      Path log = Files.createTempFile(home, "child", ".log");
      ProcessBuilder builder =
          new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
      return new Child(builder.start(), log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A night that ends well, whose classes are archived for those that follow. */
  static void archiving(Path archive, Path home) {
    Path input =
        TestInput.in(home)
            .put("new-york-fed/2025-06-02/sofr.json", TestInput.rates("SOFR", "2025-05-30", "4.3"))
            .put("fred/2025-06-02/DFEDTARU.csv", "observation_date,DFEDTARU\n2025-05-29,2.00\n")
            .folder();
    try (Child child =
        start(
            home,
            List.of("-XX:ArchiveClassesAtExit=" + archive),
            List.of(),
            "nightly",
            "--input",
            input.toString(),
            "--site",
            home.resolve("site").toString(),
            "--store",
            home.resolve("var/store").toString(),
            "--templates",
            Project.templates().toString())) {
      child.exit();
    }
  }

  public long pid() {
    return process.pid();
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /** Kills it as the system does: without a word (SIGKILL). */
  public void kill() {
    process.destroyForcibly();
    exit();
  }

  /** Asks it to end (SIGTERM). */
  public void terminate() {
    process.destroy();
  }

  /** Waits for its end. */
  public int exit() {
    try {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IllegalStateException("the child does not end:\n" + log());
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** What it said so far. */
  public String log() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
