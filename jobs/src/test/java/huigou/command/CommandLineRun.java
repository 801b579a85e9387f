package huigou.command;

import huigou.support.Project;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A command line, run here, with what it says on both streams. */
record CommandLineRun(int code, String out, String err) {

  static CommandLineRun of(Map<String, String> environment, List<String> arguments) {
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    ByteArrayOutputStream complained = new ByteArrayOutputStream();
    System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
    try {
      int code = Huigou.run(environment, arguments.toArray(String[]::new));
      return new CommandLineRun(
          code, said.toString(StandardCharsets.UTF_8), complained.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
  }

  /** A command on an installation below a folder. */
  static CommandLineRun in(Path folder, Map<String, String> environment, String... arguments) {
    return of(environment, on(folder, arguments));
  }

  /** Arguments with those that name an installation below a folder. */
  static List<String> on(Path folder, String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(
        List.of(
            "--input",
            folder.resolve("input").toString(),
            "--site",
            folder.resolve("site").toString(),
            "--store",
            folder.resolve("var/store").toString(),
            "--templates",
            Project.templates().toString()));
    return all;
  }
}
