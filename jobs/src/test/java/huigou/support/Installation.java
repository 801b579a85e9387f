package huigou.support;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/**
 * A checkout as the launcher finds it, with a program that is built already: a jar that names the
 * classes under test. Its Maven is a script that says when it is called.
 */
public final class Installation {

  private static final int PATIENCE_SECONDS = 180;

  private final Path home;
  private final Path bench;

  private Installation(Path home, Path bench) {
    this.home = home;
    this.bench = bench;
  }

  /**
   * @param bench folder for what the test itself needs; the installation is made within
   */
  public static Installation in(Path bench, TestInput input) {
    try {
      Path home = Files.createDirectories(bench.resolve("plain"));
      Files.copy(
          Project.root().resolve("huigou"),
          home.resolve("huigou"),
          StandardCopyOption.COPY_ATTRIBUTES,
          StandardCopyOption.REPLACE_EXISTING);
      Files.createDirectories(home.resolve("jobs/src/main"));
      for (String source : List.of("pom.xml", "jobs/pom.xml", "jobs/src/main/source")) {
        Files.writeString(home.resolve(source), "");
        Files.setLastModifiedTime(
            home.resolve(source), FileTime.from(Instant.parse("2025-01-01T00:00:00Z")));
      }
      Files.setLastModifiedTime(
          home.resolve("jobs/src/main"), FileTime.from(Instant.parse("2025-01-01T00:00:00Z")));
      copy(Project.templates(), home.resolve("templates"));
      copy(input.folder(), home.resolve("input"));
      Installation made = new Installation(home, bench);
      made.jar(bench.resolve("huigou.jar"), made.classpath());
      Files.createDirectories(home.resolve("var/cache/app"));
      Files.copy(bench.resolve("huigou.jar"), home.resolve("var/cache/app/huigou.jar"));
      Files.writeString(home.resolve("var/cache/app/built"), "");
      // No archive of classes: what is there is none, and passed over.
      Files.writeString(
          home.resolve("var/cache/classes-" + System.getProperty("java.version") + ".jsa"), "");
      Files.writeString(
          home.resolve("var/cache/classes-" + System.getProperty("java.version") + ".jsa.of"),
          home.toRealPath() + "\n");
      made.tools();
      return made;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Path> classpath() {
    String all =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return Stream.of(all.split(System.getProperty("path.separator"))).map(Path::of).toList();
  }

  private void jar(Path file, List<Path> classpath) throws IOException {
    Manifest manifest = new Manifest();
    Attributes main = manifest.getMainAttributes();
    main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    main.put(Attributes.Name.MAIN_CLASS, "huigou.Main");
    List<String> entries = new ArrayList<>();
    for (Path entry : classpath) {
      entries.add(entry.toUri().toString());
    }
    main.put(Attributes.Name.CLASS_PATH, String.join(" ", entries));
    try (OutputStream out = Files.newOutputStream(file);
        JarOutputStream jar = new JarOutputStream(out, manifest)) {
      jar.finish();
    }
  }

  /** Java and Maven as scripts: the one lays out what was built, the other builds nothing. */
  private void tools() throws IOException {
    script(
        "jdk/bin/java",
        """
        if [ "${1:-}" = -Djarmode=tools ]; then
          mkdir -p "$6"
          cp '%1$s/huigou.jar' "$6/huigou.jar"
          exit 0
        fi
        exec '%2$s/bin/java' "$@"
        """
            .formatted(bench, System.getProperty("java.home")));
    script(
        "mvn",
        """
        echo built >> '%1$s/builds'
        sleep "${SLEEP:-0}"
        [ ! -f '%1$s/broken' ] || exit 1
        """
            .formatted(bench));
  }

  /** A script in the test's own folder. */
  public Path script(String name, String text) throws IOException {
    Path file = bench.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, ("#!/bin/sh\n" + text).getBytes(StandardCharsets.UTF_8));
    file.toFile().setExecutable(true, false);
    return file;
  }

  /** As a fresh checkout: nothing is built. */
  public Installation unbuilt() {
    Trees.delete(home.resolve("var/cache/app"));
    return this;
  }

  /** Has a copy of the program and its libraries within, which another user may read. */
  public Installation selfContained() throws IOException {
    Path libraries = Files.createDirectories(bench.resolve("lib"));
    List<Path> copies = new ArrayList<>();
    for (Path entry : classpath()) {
      Path copy = libraries.resolve(copies.size() + "-" + entry.getFileName());
      if (Files.isDirectory(entry)) {
        copy(entry, copy);
      } else if (Files.exists(entry)) {
        Files.copy(entry, copy);
      }
      copies.add(copy);
    }
    jar(home.resolve("var/cache/app/huigou.jar"), copies);
    return this;
  }

  public Path home() {
    return home;
  }

  public Path site() {
    return home.resolve("site");
  }

  public Path launcher() {
    return home.resolve("huigou");
  }

  /** How often Maven was called. */
  public int builds() throws IOException {
    Path builds = bench.resolve("builds");
    return Files.exists(builds) ? Files.readAllLines(builds).size() : 0;
  }

  /** A command of the installation as cron starts it: with next to no environment. */
  public Running start(String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(launcher().toString()));
    command.addAll(List.of(arguments));
    return start(new ProcessBuilder(command));
  }

  /** A command with its environment, which is completed to that of cron. */
  public Running start(ProcessBuilder builder) throws IOException {
    builder.environment().keySet().removeIf(name -> !name.equals("SLEEP"));
    builder.environment().put("PATH", "/usr/bin:/bin");
    builder.environment().put("JAVA_HOME", bench.resolve("jdk").toString());
    builder.environment().put("HUIGOU_MAVEN", bench.resolve("mvn").toString());
    return running(builder);
  }

  /** A command with exactly its environment. */
  public Running running(ProcessBuilder builder) throws IOException {
    Path log = Files.createTempFile(bench, "launcher", ".log");
    return new Running(builder.redirectErrorStream(true).redirectOutput(log.toFile()).start(), log);
  }

  /** A command under way. */
  public record Running(Process process, Path log) {

    public int exit() {
      try {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
          process.destroyForcibly();
          throw new IllegalStateException("the launcher does not end:\n" + said());
        }
        return process.exitValue();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }

    public String said() {
      try {
        return Files.readString(log);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** Waits until it has said that. */
    public void await(String words) throws InterruptedException {
      while (process.isAlive() && !said().contains(words)) {
        Thread.sleep(10);
      }
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> walk = Files.walk(from)) {
      for (Path each : walk.toList()) {
        Path target = to.resolve(from.relativize(each).toString());
        if (Files.isDirectory(each)) {
          Files.createDirectories(target);
        } else {
          Files.copy(each, target, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }
}
